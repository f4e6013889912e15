import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useNames } from '../../api/reference';
import { noteOpened, useReturn, useNoteCases } from '../../app/case-list';
import { type Column, DataList } from '../../parts/DataList';
import { Page } from '../../parts/Page';
import { Priority } from '../../parts/Priority';
import { Status } from '../../parts/Status';
import { useSteadyList } from '../../parts/steady';
import { useList } from '../../parts/use-list';
import { When } from '../../parts/When';
import { searchRoute, type SearchFilters } from './route';
import { SearchForm } from './SearchForm';

type Contact = Schemas['ContactViewDto'];

const idOf = ({ id }: Contact) => id;

/** Somebody stands on a row of the page's list, by focus or pointer. */
const onRow = () => document.querySelector('.data-list tbody:is(:hover, :focus-within)') !== null;

/** Everything one may see, by number, words and filters that live in the address. */
export default function SearchPage() {
  const { t } = useTranslation('search');
  const filters = searchRoute.useSearch();
  const navigate = useNavigate();
  const key = ['contacts', filters];
  const loaded = useList<Contact>(key, (cursor) =>
    bodyOf(api.GET('/api/v1/contacts', { params: { query: { ...queryOf(filters), cursor } } })),
  );
  const list = useSteadyList(loaded, { keyOf: idOf, of: JSON.stringify(key), held: onRow });
  useNoteCases(list.items.map(idOf));
  const returned = useReturn();
  const filtered = Object.keys(filters).some((name) => name !== 'sort');

  return (
    <Page
      title={t('title')}
      ownFocus={returned !== null}
      documentTitle={filters.q ? t('titleFor', { words: filters.q }) : undefined}
    >
      <DataList
        label={t('list')}
        list={list}
        columns={useColumns()}
        keyOf={idOf}
        onOpen={({ id }) => {
          noteOpened(id);
          void navigate({ to: '/contatti/$id', params: { id } });
        }}
        returnTo={returned ? { key: returned.id, top: returned.top } : undefined}
        filters={<SearchForm filters={filters} />}
        empty={
          filtered ? (
            <>
              <p>{t('nothing')}</p>
              <p>
                <Link to="/cerca">{t('clear')}</Link>
              </p>
            </>
          ) : (
            <p>{t('none')}</p>
          )
        }
      />
    </Page>
  );
}

type ContactsQuery = NonNullable<
  import('../../api/schema').paths['/api/v1/contacts']['get']['parameters']['query']
>;

/** What the API is asked for; it refuses values it does not know, and says which. */
function queryOf({ from, to, open, status, priority, ...same }: SearchFilters): ContactsQuery {
  return {
    ...(same as ContactsQuery),
    status: status?.split(',') as ContactsQuery['status'],
    priority: priority?.split(',') as ContactsQuery['priority'],
    open: open as unknown as ContactsQuery['open'],
    receivedFrom: from,
    receivedTo: to,
  };
}

function useColumns(): Column<Contact>[] {
  const { t } = useTranslation(['search', 'words']);
  const { scopeName } = useNames();
  return [
    { key: 'number', label: t('column.number'), cell: ({ protocolNumber }) => protocolNumber },
    {
      key: 'subject',
      label: t('column.subject'),
      weight: 'main',
      cell: ({ id, subject, description, textVisible, classificationName }) => (
        <Link to="/contatti/$id" params={{ id }} onClick={() => noteOpened(id)}>
          {textVisible
            ? (subject ?? description.slice(0, 100))
            : (classificationName ?? t('hidden'))}
        </Link>
      ),
    },
    {
      key: 'kind',
      label: t('column.kind'),
      weight: 'wide',
      cell: ({ kind }) => t(`words:kind.${kind}`),
    },
    {
      key: 'where',
      label: t('column.where'),
      weight: 'wide',
      cell: ({ location }) =>
        [location?.district && scopeName(location.district), location?.address]
          .filter(Boolean)
          .join(', ') || '–',
    },
    { key: 'owner', label: t('column.owner'), weight: 'wide', cell: ({ ownerName }) => ownerName },
    {
      key: 'priority',
      label: t('column.priority'),
      cell: ({ priority }) => <Priority value={priority} />,
    },
    { key: 'status', label: t('column.status'), cell: ({ status }) => <Status status={status} /> },
    {
      key: 'received',
      label: t('column.received'),
      cell: ({ receivedAt }) => <When at={receivedAt} asRelative />,
    },
  ];
}
