import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { formatDay } from '../../parts/dates';
import { DateField, SelectField } from '../../parts/fields';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { ComplianceItem } from './ComplianceItem';
import { period, useParties } from './queries';
import { type ComplianceFilters, complianceRoute } from './route';

/** Who honours what: terms kept and missed, by protocol and party. */
export default function CompliancePage() {
  const { t } = useTranslation(['protocols', 'administration']);
  const filters = complianceRoute.useSearch();
  const { protocollo: protocol, parte: party } = filters;
  const compliance = useQuery<Schemas['ComplianceDto'], ApiProblem>({
    queryKey: ['compliance', filters],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/protocols/compliance', {
          params: {
            query: { protocol, party, ...period(filters) },
          },
        }),
      ),
    placeholderData: (previous) => previous,
  });
  const { data } = compliance;
  return (
    <Page
      title={t('compliance.title')}
      trail={[
        { to: '/amministrazione', label: t('administration:title') },
        { to: '/amministrazione/protocolli', label: t('title') },
      ]}
    >
      <Filters filters={filters} />
      {compliance.isPending && <Waiting />}
      {compliance.error && (
        <Problem error={compliance.error} onRetry={() => void compliance.refetch()} />
      )}
      {data && (
        <>
          <p className="data-count" role="status">
            {t('compliance.count', { count: data.items.length })}{' '}
            {t('compliance.period', { from: formatDay(data.from), to: formatDay(data.to) })}
          </p>
          {data.items.length === 0 && (
            <div className="empty">
              <p>{t('compliance.none')}</p>
            </div>
          )}
          <div className="stack">
            {data.items.map((item) => (
              <ComplianceItem
                key={`${item.protocol} ${item.party}`}
                item={item}
                filters={filters}
              />
            ))}
          </div>
        </>
      )}
    </Page>
  );
}

function Filters({ filters }: { filters: ComplianceFilters }) {
  const { t } = useTranslation('protocols');
  const navigate = useNavigate();
  const parties = useParties();
  const protocols = useQuery({
    queryKey: ['protocols', 'all'],
    queryFn: () => bodyOf(api.GET('/api/v1/protocols')),
  }).data;
  const titles = new Map((protocols?.items ?? []).map(({ code, title }) => [code, title]));
  const apply = (change: ComplianceFilters) =>
    void navigate({
      to: '/amministrazione/protocolli/rispetto',
      search: { ...filters, ...change },
      resetScroll: false,
    });
  const value = (name: keyof ComplianceFilters) => ({
    value: filters[name] ?? '',
    onChange: (given: string) => apply({ [name]: given || undefined }),
  });
  return (
    <div className="filters">
      <SelectField
        label={t('one')}
        empty={t('compliance.allProtocols')}
        choices={[...titles].map(([code, title]) => ({ value: code, label: title }))}
        {...value('protocollo')}
      />
      <SelectField
        label={t('filter.party')}
        empty={t('filter.partyAll')}
        choices={parties}
        {...value('parte')}
      />
      <DateField label={t('compliance.from')} {...value('dal')} />
      <DateField label={t('compliance.to')} {...value('al')} />
    </div>
  );
}
