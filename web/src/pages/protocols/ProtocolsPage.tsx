import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useMe } from '../../api/me';
import { type Column, DataList } from '../../parts/DataList';
import { formatDay } from '../../parts/dates';
import { SelectField } from '../../parts/fields';
import { Page } from '../../parts/Page';
import { useList } from '../../parts/use-list';
import { type Protocol, useParties, usePartyName } from './queries';
import { protocolsRoute, type ProtocolFilters } from './route';
import { State } from './State';
import { mayDraft, mayMeasure } from './roles';

const STATES = ['draft', 'signed', 'inForce', 'superseded'] as const;

/** The operational protocols, newest version first. */
export default function ProtocolsPage() {
  const { t } = useTranslation(['protocols', 'administration']);
  const { roles } = useMe();
  const navigate = useNavigate();
  const { stato, parte } = protocolsRoute.useSearch();
  // The API gives them all at once.
  const list = useList(['protocols', stato, parte], async () => {
    const query = { state: stato as Protocol['state'] | undefined, party: parte };
    const page = await bodyOf(api.GET('/api/v1/protocols', { params: { query } }));
    return { ...page, count: page.items.length };
  });
  return (
    <Page
      title={t('title')}
      trail={[{ to: '/amministrazione', label: t('administration:title') }]}
      actions={
        <>
          {mayMeasure(roles) && (
            <Link
              to="/amministrazione/protocolli/rispetto"
              className="btn btn-outline-primary btn-sm"
            >
              {t('compliance.title')}
            </Link>
          )}
          {mayDraft(roles) && (
            <Link to="/amministrazione/protocolli/bozza" className="btn btn-primary btn-sm">
              {t('draft.new')}
            </Link>
          )}
        </>
      }
    >
      <DataList
        label={t('title')}
        list={list}
        columns={useColumns()}
        keyOf={({ id }) => id}
        onOpen={({ id }) =>
          void navigate({ to: '/amministrazione/protocolli/$id', params: { id } })
        }
        filters={<Filters filters={{ stato, parte }} />}
        empty={<p>{t(stato || parte ? 'nothing' : 'none')}</p>}
      />
    </Page>
  );
}

function Filters({ filters }: { filters: ProtocolFilters }) {
  const { t } = useTranslation('protocols');
  const navigate = useNavigate();
  const parties = useParties();
  const apply = (change: ProtocolFilters) =>
    void navigate({
      to: '/amministrazione/protocolli',
      search: { ...filters, ...change },
      resetScroll: false,
    });
  return (
    <div className="filters">
      <SelectField
        label={t('filter.state')}
        empty={t('filter.stateAll')}
        choices={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
        value={filters.stato ?? ''}
        onChange={(stato) => apply({ stato: stato || undefined })}
      />
      <SelectField
        label={t('filter.party')}
        empty={t('filter.partyAll')}
        choices={parties}
        value={filters.parte ?? ''}
        onChange={(parte) => apply({ parte: parte || undefined })}
      />
    </div>
  );
}

function useColumns(): Column<Protocol>[] {
  const { t } = useTranslation('protocols');
  const partyName = usePartyName();
  return [
    {
      key: 'title',
      label: t('field.title'),
      weight: 'main',
      cell: ({ id, title }) => (
        <Link to="/amministrazione/protocolli/$id" params={{ id }}>
          {title}
        </Link>
      ),
    },
    { key: 'version', label: t('field.version'), cell: ({ version }) => version },
    {
      key: 'parties',
      label: t('field.parties'),
      cell: ({ firstParty, secondParty }) => `${partyName(firstParty)} – ${partyName(secondParty)}`,
    },
    { key: 'state', label: t('field.state'), cell: ({ state }) => <State state={state} /> },
    {
      key: 'from',
      label: t('field.inForceFrom'),
      weight: 'wide',
      cell: ({ inForceFrom }) => (inForceFrom ? formatDay(inForceFrom) : '–'),
    },
  ];
}
