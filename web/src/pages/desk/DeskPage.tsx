import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { useNames } from '../../api/reference';
import { currentLanguage } from '../../i18n';
import { type Column, DataList } from '../../parts/DataList';
import { Page } from '../../parts/Page';
import { Term } from '../../parts/Term';
import { useList } from '../../parts/use-list';

type Task = Schemas['ListedTaskDto'];

/** What must I do now, by when, and where does each case stand? */
export default function DeskPage() {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const list = useList(['tasks', { state: 'open' }], (cursor) =>
    bodyOf(
      api.GET('/api/v1/tasks', { params: { query: { state: 'open', sort: 'dueAt', cursor } } }),
    ),
  );
  const open = ({ contactId }: Task) =>
    contactId === null
      ? undefined
      : void navigate({ to: '/contatti/$id', params: { id: contactId } });

  return (
    <Page title={t('title')}>
      <DataList
        label={t('list')}
        list={list}
        columns={useColumns()}
        keyOf={({ id }) => id}
        onOpen={open}
        empty={
          <>
            <p>{t('empty')}</p>
            <p>
              <Link to="/cerca">{t('emptyNext')}</Link>
            </p>
          </>
        }
      />
    </Page>
  );
}

function useColumns(): Column<Task>[] {
  const { t } = useTranslation('desk');
  const { username } = useMe();
  const { pointName, scopeName } = useNames();
  const place = ({ contact }: Task) =>
    [contact?.district && scopeName(contact.district), contact?.address].filter(Boolean).join(', ');
  return [
    {
      key: 'due',
      label: t('column.due'),
      cell: ({ dueAt, suspended }) => <Term dueAt={dueAt} suspended={suspended} />,
    },
    {
      key: 'number',
      label: t('column.number'),
      cell: ({ contact }) => contact?.protocolNumber ?? '–',
    },
    {
      key: 'subject',
      label: t('column.subject'),
      weight: 'main',
      cell: ({ contactId, contact }) =>
        contactId && contact ? (
          <Link to="/contatti/$id" params={{ id: contactId }}>
            {contact.subject ?? contact.classificationName ?? t('noSubject')}
          </Link>
        ) : (
          t('noSubject')
        ),
    },
    { key: 'where', label: t('column.where'), weight: 'wide', cell: (task) => place(task) || '–' },
    {
      key: 'phase',
      label: t('column.phase'),
      cell: ({ name, nameEn }) => (currentLanguage() === 'en' ? (nameEn ?? name) : name),
    },
    {
      key: 'who',
      label: t('column.who'),
      cell: ({ assignee, points }) =>
        assignee === null
          ? points.map(pointName).join(', ')
          : assignee === username
            ? t('me')
            : assignee,
    },
  ];
}
