import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { When } from '../../parts/When';
import {
  DEVIATION_DAYS,
  decisionsQuery,
  type Definition,
  deviationsQuery,
  tableQuery,
} from './queries';
import { useWhatItDecides } from './texts';
import '../../styles/tables.css';

/** Every decision in force: what it decides, since when, how large it is, where people do otherwise. */
export default function TablesPage() {
  const { t } = useTranslation(['tables', 'administration']);
  const decisions = useQuery(decisionsQuery);
  return (
    <Page title={t('title')} trail={[{ to: '/amministrazione', label: t('administration:title') }]}>
      <p>{t('what')}</p>
      {decisions.isPending && <Waiting />}
      {decisions.error && (
        <Problem error={decisions.error} onRetry={() => void decisions.refetch()} />
      )}
      {decisions.data?.length === 0 && (
        <div className="empty">
          <p>{t('none')}</p>
        </div>
      )}
      <ul className="plain page-cards">
        {decisions.data?.map((definition) => (
          <li key={definition.key} className="panel">
            <DecisionCard definition={definition} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function DecisionCard({ definition }: { definition: Definition }) {
  const { t } = useTranslation('tables');
  const whatItDecides = useWhatItDecides();
  const { key, name, version, deployedAt } = definition;
  const table = useQuery(tableQuery(definition)).data;
  const rules = useQuery(deviationsQuery(DEVIATION_DAYS)).data?.byRule ?? [];
  const deviations = rules
    .filter(({ decision }) => decision === key)
    .reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <h2>
        <Link to="/amministrazione/tabelle/$key" params={{ key }}>
          {name ?? key}
        </Link>
      </h2>
      <p>{whatItDecides(definition)}</p>
      <dl className="pairs">
        <div>
          <dt>{t('live')}</dt>
          <dd>
            {t('versionNumber', { version })}, <When at={deployedAt} />
          </dd>
        </div>
        {table && (
          <div>
            <dt>{t('rules')}</dt>
            <dd>{table.rules.length}</dd>
          </div>
        )}
        {key === 'smistamento' && (
          <div>
            <dt>{t('deviations.title', { days: DEVIATION_DAYS })}</dt>
            <dd>{deviations}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
