import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useNames } from '../../api/reference';
import { formatInstant } from '../../parts/dates';
import { type Column, DataList } from '../../parts/DataList';
import { DateField, SelectField } from '../../parts/fields';
import { Page } from '../../parts/Page';
import { Status } from '../../parts/Status';
import { useList } from '../../parts/use-list';
import { When } from '../../parts/When';
import { period, usePartyName, useParties } from './queries';
import { type CountedFilters, countedRoute } from './route';

type Counted = Schemas['CountedClockDto'];

const KINDS = ['acknowledgement', 'notAppropriate', 'answer', 'step', 'worksNotice'] as const;
const RESULTS = ['kept', 'late', 'openOverdue', 'running', 'cancelled'] as const;

function countedQuery(filters: CountedFilters, cursor?: string) {
  const { protocollo: protocol, parte: party, termine, esito } = filters;
  return {
    ...{ protocol, party, cursor },
    kind: KINDS.find((kind) => kind === termine),
    result: RESULTS.find((result) => result === esito),
    ...period(filters),
  };
}

/** The contacts behind a figure of who honours what: those that one may see. */
export default function CountedPage() {
  const { t } = useTranslation(['protocols', 'administration']);
  const filters = countedRoute.useSearch();
  const navigate = useNavigate();
  const partyName = usePartyName();
  const key = ['compliance', 'counted', filters];
  const list = useList<Counted>(key, (cursor) =>
    bodyOf(
      api.GET('/api/v1/protocols/compliance/contacts', {
        params: { query: countedQuery(filters, cursor) },
      }),
    ),
  );
  const [first] =
    useQueryClient().getQueryData<{ pages: Schemas['CountedClockPageDto'][] }>(key)?.pages ?? [];
  const { kind, result } = countedQuery(filters);
  return (
    <Page
      title={t('counted.title')}
      trail={[
        { to: '/amministrazione', label: t('administration:title') },
        { to: '/amministrazione/protocolli', label: t('title') },
        { to: '/amministrazione/protocolli/rispetto', label: t('compliance.title') },
      ]}
    >
      <p>
        {t('counted.what', {
          result: result ? t(`compliance.${result}`) : t('counted.allResults'),
          kind: kind ? t(`clock.${kind}`) : t('counted.allTerms'),
          party: filters.parte ? partyName(filters.parte) : t('filter.partyAll'),
        })}
      </p>
      {first && first.total > first.count && (
        <p className="quiet">{t('counted.hidden', { total: first.total })}</p>
      )}
      <DataList
        label={t('counted.title')}
        list={list}
        columns={useColumns()}
        keyOf={({ clockId }) => clockId}
        onOpen={({ contactId }) =>
          void navigate({ to: '/contatti/$id', params: { id: contactId } })
        }
        filters={<Filters filters={filters} />}
        empty={<p>{t('counted.none')}</p>}
      />
    </Page>
  );
}

function useColumns(): Column<Counted>[] {
  const { t } = useTranslation('protocols');
  const { pointName } = useNames();
  return [
    {
      key: 'contact',
      label: t('counted.contact'),
      weight: 'main',
      cell: ({ contactId, protocolNumber, subject }) => (
        <Link to="/contatti/$id" params={{ id: contactId }}>
          {protocolNumber} {subject ?? t('counted.withheld')}
        </Link>
      ),
    },
    { key: 'term', label: t('counted.term'), cell: ({ kind }) => t(`clock.${kind}`) },
    { key: 'due', label: t('counted.due'), cell: ({ dueAt }) => <When at={dueAt} /> },
    {
      key: 'met',
      label: t('counted.met'),
      cell: ({ metAt }) => (metAt ? formatInstant(metAt) : '–'),
    },
    { key: 'owedBy', label: t('counted.owedBy'), cell: ({ owedBy }) => pointName(owedBy) },
    {
      key: 'status',
      label: t('counted.status'),
      cell: ({ contactStatus }) => <Status status={contactStatus} />,
    },
  ];
}

function Filters({ filters }: { filters: CountedFilters }) {
  const { t } = useTranslation('protocols');
  const navigate = useNavigate();
  const value = (name: keyof CountedFilters) => ({
    value: filters[name] ?? '',
    onChange: (given: string) =>
      void navigate({
        to: '/amministrazione/protocolli/rispetto/contatti',
        search: { ...filters, [name]: given || undefined },
        resetScroll: false,
      }),
  });
  return (
    <div className="filters">
      <SelectField
        label={t('filter.party')}
        empty={t('filter.partyAll')}
        choices={useParties()}
        {...value('parte')}
      />
      <SelectField
        label={t('counted.term')}
        empty={t('counted.allTerms')}
        choices={KINDS.map((kind) => ({ value: kind, label: t(`clock.${kind}`) }))}
        {...value('termine')}
      />
      <SelectField
        label={t('counted.result')}
        empty={t('counted.allResults')}
        choices={RESULTS.map((result) => ({ value: result, label: t(`compliance.${result}`) }))}
        {...value('esito')}
      />
      <DateField label={t('compliance.from')} {...value('dal')} />
      <DateField label={t('compliance.to')} {...value('al')} />
    </div>
  );
}
