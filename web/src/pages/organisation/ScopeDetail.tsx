import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { formatDay } from '../../parts/dates';
import { Facts } from '../../parts/Facts';
import { type Figures, type Point, pointKey, type Scope } from './queries';
import { NewPoint } from './PointForms';
import { mayChange, mayReadHistory } from './roles';
import { CloseScope, RenameScope } from './ScopeForms';

interface ScopeDetailProps {
  scope: Scope;
  points: Point[];
  figures: Figures[];
}

/** A scope: what it is, its points, and what an administrator may do with it. */
export function ScopeDetail({ scope, points, figures }: ScopeDetailProps) {
  const { t } = useTranslation('organisation');
  const { roles } = useMe();
  const own = figures.filter(({ code }) => points.some((point) => point.code === code));
  const sum = (name: 'members' | 'openContacts') =>
    String(own.reduce((total, one) => total + one[name], 0));
  return (
    <div className="panel stack">
      <h2>{scope.name}</h2>
      <Facts
        facts={[
          [t('field.kind'), t(`scopeKind.${scope.kind}`)],
          [t('field.code'), scope.code],
          [
            t('field.state'),
            scope.closedAt ? t('closedOn', { day: formatDay(scope.closedAt) }) : t('open'),
          ],
          [t('field.members'), sum('members')],
          [t('field.openContacts'), sum('openContacts')],
        ]}
      />
      {points.length === 0 && <p>{t('scope.noPoints')}</p>}
      <ul className="plain plain-rows">
        {points.map(({ code, name, kind, closedAt }) => (
          <li key={code}>
            <Link
              to="/amministrazione/organizzazione"
              search={(before: object) => ({ ...before, voce: pointKey(code) })}
            >
              {name}
            </Link>
            <span className="quiet">
              {t(`pointKind.${kind}`)}
              {closedAt && ` · ${t('closedOn', { day: formatDay(closedAt) })}`}
            </span>
          </li>
        ))}
      </ul>
      <div className="admin-actions">
        {mayChange(roles) && (
          <>
            {!scope.closedAt && (
              <NewPoint scope={scope.code} political={scope.kind === 'district'} />
            )}
            <RenameScope scope={scope} />
            <CloseScope scope={scope} />
          </>
        )}
        {mayReadHistory(roles) && <HistoryLink type="scope" id={scope.code} />}
      </div>
    </div>
  );
}

/** Leads to what was changed of one scope or point. */
export function HistoryLink({ type, id }: { type: 'scope' | 'point'; id: string }) {
  const { t } = useTranslation('organisation');
  return (
    <Link
      className="btn btn-outline-primary btn-sm"
      to="/amministrazione/organizzazione"
      search={{ scheda: 'storia', tipo: type, oggetto: id }}
    >
      {t('history.of')}
    </Link>
  );
}
