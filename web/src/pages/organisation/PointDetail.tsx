import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { useNames } from '../../api/reference';
import { formatDay } from '../../parts/dates';
import { Facts } from '../../parts/Facts';
import { Members } from './Members';
import { ClosePoint, EditPoint, ReopenPoint } from './PointForms';
import type { Figures, Point } from './queries';
import { mayChange, mayReadHistory } from './roles';
import { HistoryLink } from './ScopeDetail';

/** A point: what it is, who works there, and what an administrator may do with it. */
export function PointDetail({ point, figures }: { point: Point; figures?: Figures }) {
  const { t } = useTranslation('organisation');
  const { roles } = useMe();
  const { pointName, scopeName } = useNames();
  const { openContacts = 0, openAssignments = 0 } = figures ?? {};
  const { level, closedAt, successor } = point;
  return (
    <div className="panel stack">
      <h2>{point.name}</h2>
      <Facts
        facts={[
          [t('field.kind'), t(`pointKind.${point.kind}`)],
          [t('field.scope'), scopeName(point.scope)],
          [t('field.system'), t(`system.${point.system}`)],
          [
            t('field.level'),
            level ? `${level} – ${t(`level.${level as 1 | 2 | 3 | 4}`)}` : t('noLevel'),
          ],
          [t('field.code'), point.code],
          [t('field.competences'), point.competences.join(', ') || t('noCompetences')],
          [
            t('field.state'),
            closedAt
              ? [
                  t('closedOn', { day: formatDay(closedAt) }),
                  ...(successor ? [t('succeededBy', { name: pointName(successor) })] : []),
                ].join(', ')
              : t('open'),
          ],
          [t('field.openContacts'), String(openContacts)],
          [t('field.openAssignments'), String(openAssignments)],
        ]}
      />
      <div className="admin-actions">
        {mayChange(roles) && (
          <>
            <EditPoint point={point} />
            {closedAt ? (
              <ReopenPoint point={point} />
            ) : (
              point.system !== 'networkDirection' && (
                <ClosePoint point={point} work={openContacts + openAssignments} />
              )
            )}
          </>
        )}
        {mayReadHistory(roles) && <HistoryLink type="point" id={point.code} />}
      </div>
      {mayChange(roles) && <Members point={point} />}
    </div>
  );
}
