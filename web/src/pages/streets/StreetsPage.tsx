import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import '../../styles/administration.css';
import { FindStreet } from './FindStreet';
import { ImportStreets } from './ImportStreets';

/** The streets that are completed while one writes them: how many there are, which, and a new register from a file. */
export default function StreetsPage() {
  const { t } = useTranslation(['streets', 'administration']);
  return (
    <Page title={t('title')} trail={[{ to: '/amministrazione', label: t('administration:title') }]}>
      <p>{t('what')}</p>
      <div className="stack">
        <Summary />
        <FindStreet />
        <ImportStreets />
      </div>
    </Page>
  );
}

/** What the register holds, and whose it is. */
function Summary() {
  const { t } = useTranslation('streets');
  const summary = useQuery<Schemas['StreetSummaryDto'], ApiProblem>({
    queryKey: ['streets', 'summary'],
    queryFn: () => bodyOf(api.GET('/api/v1/streets/summary')),
  });
  if (summary.error)
    return <Problem error={summary.error} onRetry={() => void summary.refetch()} />;
  if (!summary.data) return null;
  const { streets, demonstration, withoutDistrict, withPlace, numbers } = summary.data;
  return (
    <ul className="facts" data-summary>
      <li>{t('count', { count: streets })}</li>
      {withoutDistrict > 0 && <li>{t('withoutDistrict', { count: withoutDistrict })}</li>}
      <li>{t('withPlace', { count: withPlace })}</li>
      {numbers > 0 && <li>{t('numbers', { count: numbers })}</li>}
      {demonstration > 0 && <li>{t('demonstration')}</li>}
    </ul>
  );
}
