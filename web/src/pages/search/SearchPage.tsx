import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useNames } from '../../api/reference';
import { type Column, DataList } from '../../parts/DataList';
import { Page } from '../../parts/Page';
import { Status } from '../../parts/Status';
import { useList } from '../../parts/use-list';
import { When } from '../../parts/When';
import { searchRoute, type SearchFilters } from './route';
import { SearchForm } from './SearchForm';

type Contact = Schemas['ContactViewDto'];

/** Everything one may see, by number, words and filters that live in the address. */
export default function SearchPage() {
  const { t } = useTranslation('search');
  const filters = searchRoute.useSearch();
  const navigate = useNavigate();
  const list = useList(['contacts', filters], (cursor) =>
    bodyOf(api.GET('/api/v1/contacts', { params: { query: { ...queryOf(filters), cursor } } })),
  );
  const filtered = Object.keys(filters).some((name) => name !== 'sort');

  return (
    <Page
      title={t('title')}
      documentTitle={filters.q ? t('titleFor', { words: filters.q }) : undefined}
    >
      <DataList
        label={t('list')}
        list={list}
        columns={useColumns()}
        keyOf={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/contatti/$id', params: { id } })}
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
function queryOf({ from, to, open, status, ...same }: SearchFilters): ContactsQuery {
  return {
    ...(same as ContactsQuery),
    status: status?.split(',') as ContactsQuery['status'],
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
        <Link to="/contatti/$id" params={{ id }}>
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
    { key: 'status', label: t('column.status'), cell: ({ status }) => <Status status={status} /> },
    {
      key: 'received',
      label: t('column.received'),
      cell: ({ receivedAt }) => <When at={receivedAt} asRelative />,
    },
  ];
}
