import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { pointsQuery, useNames } from '../../api/reference';
import { CheckedForm } from '../../parts/CheckedForm';
import { type Column, DataList } from '../../parts/DataList';
import { SelectField, TextField } from '../../parts/fields';
import { Page } from '../../parts/Page';
import { useList } from '../../parts/use-list';
import { When } from '../../parts/When';
import '../../styles/administration.css';
import { AccountState } from './AccountState';
import { NewAccount } from './NewAccount';
import { type Account, ROLES } from './queries';
import { type AccountFilters, accountsRoute } from './route';

/** Who may sign in, with what they hold today. */
export default function AccountsPage() {
  const { t } = useTranslation(['accounts', 'administration']);
  const navigate = useNavigate();
  const filters = accountsRoute.useSearch();
  const query = {
    q: filters.q,
    role: ROLES.find((one) => one === filters.ruolo),
    point: filters.punto,
    active: filters.stato ? filters.stato === 'attive' : undefined,
  };
  const list = useList<Account>(['accounts', 'list', query], (cursor) =>
    bodyOf(api.GET('/api/v1/accounts', { params: { query: { ...query, cursor } } })),
  );
  const filtered = Object.values(filters).some(Boolean);
  return (
    <Page
      title={t('title')}
      trail={[{ to: '/amministrazione', label: t('administration:title') }]}
      actions={<NewAccount />}
    >
      <DataList
        label={t('title')}
        list={list}
        columns={useColumns()}
        keyOf={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/amministrazione/account/$id', params: { id } })}
        filters={<Filters filters={filters} />}
        empty={<p>{t(filtered ? 'nothing' : 'none')}</p>}
      />
    </Page>
  );
}

function Filters({ filters }: { filters: AccountFilters }) {
  const { t } = useTranslation(['accounts', 'words']);
  const navigate = useNavigate();
  const points = useQuery(pointsQuery).data ?? [];
  const [q, setQ] = useState(filters.q ?? '');
  const apply = (change: AccountFilters) =>
    void navigate({
      to: '/amministrazione/account',
      search: { ...filters, ...change },
      resetScroll: false,
    });
  return (
    <CheckedForm
      className="filters"
      role="search"
      aria-label={t('filter.label')}
      onSubmit={() => {
        apply({ q: q.trim() || undefined });
      }}
    >
      <TextField
        label={t('filter.q')}
        type="search"
        maxLength={100}
        value={q}
        onChange={setQ}
        onBlur={() => q.trim() !== (filters.q ?? '') && apply({ q: q.trim() || undefined })}
      />
      <SelectField
        label={t('filter.role')}
        empty={t('filter.anyRole')}
        choices={ROLES.map((value) => ({ value, label: t(`words:role.${value}`) }))}
        value={filters.ruolo ?? ''}
        onChange={(ruolo) => apply({ ruolo: ruolo || undefined })}
      />
      <SelectField
        label={t('filter.point')}
        empty={t('filter.anyPoint')}
        choices={points.map(({ code, name }) => ({ value: code, label: name }))}
        value={filters.punto ?? ''}
        onChange={(punto) => apply({ punto: punto || undefined })}
      />
      <SelectField
        label={t('filter.state')}
        empty={t('filter.anyState')}
        choices={[
          { value: 'attive', label: t('state.active') },
          { value: 'disattivate', label: t('state.disabled') },
        ]}
        value={filters.stato ?? ''}
        onChange={(stato) => apply({ stato: stato || undefined })}
      />
    </CheckedForm>
  );
}

function useColumns(): Column<Account>[] {
  const { t } = useTranslation(['accounts', 'words']);
  const { pointName } = useNames();
  return [
    {
      key: 'name',
      label: t('field.displayName'),
      weight: 'main',
      cell: ({ id, displayName }) => (
        <Link to="/amministrazione/account/$id" params={{ id }}>
          {displayName}
        </Link>
      ),
    },
    { key: 'username', label: t('field.username'), cell: ({ username }) => username },
    {
      key: 'roles',
      label: t('field.roles'),
      cell: ({ roles }) => roles.map((role) => t(`words:role.${role}`)).join(', ') || '–',
    },
    {
      key: 'points',
      label: t('field.points'),
      cell: ({ points }) => points.map(pointName).join(', ') || '–',
    },
    {
      key: 'signIn',
      label: t('field.lastSignIn'),
      weight: 'wide',
      cell: ({ lastSignInAt }) =>
        lastSignInAt ? <When at={lastSignInAt} asRelative /> : t('never'),
    },
    { key: 'state', label: t('field.state'), cell: (account) => <AccountState {...account} /> },
  ];
}
