import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { useNames } from '../../api/reference';
import { useListedPoint } from '../../app/working-point';
import { currentLanguage } from '../../i18n';
import { type Column, DataList } from '../../parts/DataList';
import { Term } from '../../parts/Term';
import { useList } from '../../parts/use-list';
import { type Asking, askForAnswers, mayAnswer } from './answers';
import { type AskingAssignment, askForAssignment, mayAssign } from './assigning';
import { type BulkResult, Bulk } from './Bulk';
import { Changed } from './Changed';
import { TaskFilters } from './Filters';
import { useOpenCase } from './open-case';
import { fetchTasks } from './queries';
import { deskRoute, isFiltered } from './route';
import { SelectBox, useRowKeys, useSelection } from './selection';

type Task = Schemas['ListedTaskDto'];

const AssignDialog = lazy(() => import('./AssignDialog'));
const AnswerDialog = lazy(() => import('./AnswerDialog'));

const TOPICS = ['tasks'] as const;
/** Of the pages that follow the first, which should be there soon. */
const PAGE = 100;
const idOf = ({ id }: Task) => id;

/** Open tasks: mine, or all those of my points. */
export function TaskList({ tab }: { tab: 'mie' | 'punto' }) {
  const { t } = useTranslation('desk');
  const { caso, ...filters } = deskRoute.useSearch();
  const { open } = useOpenCase();
  const { username, roles } = useMe();
  const point = useListedPoint();
  const list = useList<Task>(['tasks', tab, filters, point], (cursor) =>
    fetchTasks(tab, filters, point, cursor, cursor ? PAGE : undefined),
  );
  const selection = useSelection(list.items.map(({ id }) => id));
  const columns = useColumns(selection);
  const claim = (id: string, key: string) => act(id, 'claim', key);
  const [asking, setAsking] = useState<Asking | null>(null);
  const ask = (ids: string[]) => askForAnswers(ids, list.items, setAsking, t('answer.notHere'));
  const [assigning, setAssigning] = useState<AskingAssignment | null>(null);
  const assign = (ids: string[]) => askForAssignment(ids, list.items, setAssigning);
  const bulk = [
    { label: t('bulk.take'), run: claim },
    { label: t('bulk.release'), run: (id: string, key: string) => act(id, 'unclaim', key) },
    ...(mayAssign(roles, list.items, selection.chosen)
      ? [{ label: t('assign.action'), ask: assign }]
      : []),
    ...(mayAnswer(list.items, selection.chosen) ? [{ label: t('answer.action'), ask }] : []),
  ];
  const nameOf = (id: string): BulkResult['name'] =>
    list.items.find((task) => task.id === id)?.contact?.protocolNumber ?? id;
  const area = useRowKeys(list.items, selection, {
    e: (task) => (task.assignee === username ? undefined : task.id),
  });
  return (
    <div ref={area.ref}>
      <Bulk actions={bulk} selection={selection} nameOf={nameOf} wanted={area.wanted} />
      {assigning && (
        <Suspense fallback={null}>
          <AssignDialog
            tasks={assigning.tasks}
            onAssign={(given) => assigning.settle(given)}
            onClose={() => assigning.settle(null)}
          />
        </Suspense>
      )}
      {asking && (
        <Suspense fallback={null}>
          <AnswerDialog
            tasks={asking.tasks}
            onSend={(answers) => asking.settle(answers)}
            onClose={() => asking.settle(null)}
          />
        </Suspense>
      )}
      <Changed
        tab={tab}
        list={list}
        topics={TOPICS}
        filtered={isFiltered(filters)}
        inUse={() => selection.chosen.length > 0 || area.inUse()}
      />
      <DataList
        label={t(tab === 'mie' ? 'tab.mine' : 'tab.points')}
        list={list}
        columns={columns}
        keyOf={idOf}
        onOpen={({ contactId }) => contactId && open(contactId)}
        openKey={list.items.find(({ contactId }) => caso && contactId === caso)?.id}
        filters={<TaskFilters />}
        empty={<Empty tab={tab} />}
      />
    </div>
  );
}

function act(id: string, action: 'claim' | 'unclaim', key: string): Promise<unknown> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  return action === 'claim'
    ? bodyOf(api.POST('/api/v1/tasks/{id}/claim', { params }))
    : bodyOf(api.POST('/api/v1/tasks/{id}/unclaim', { params }));
}

/** Why nothing stands here, and what to do next. */
function Empty({ tab }: { tab: 'mie' | 'punto' }) {
  const { t } = useTranslation('desk');
  if (isFiltered(deskRoute.useSearch())) {
    return (
      <>
        <p>{t('emptyFiltered')}</p>
        <p>
          <Link to="/" search={{ tab: tab === 'mie' ? undefined : tab }}>
            {t('clear')}
          </Link>
        </p>
      </>
    );
  }
  return (
    <>
      <p>{t(tab === 'mie' ? 'empty' : 'emptyPoints')}</p>
      <p>
        <Link to="/cerca">{t('emptyNext')}</Link>
      </p>
    </>
  );
}

function useColumns(selection: ReturnType<typeof useSelection>): Column<Task>[] {
  const { t } = useTranslation('desk');
  const { username, standsInFor } = useMe();
  const { pointName, scopeName } = useNames();
  const { onLink } = useOpenCase();
  const absent = (name: string) => standsInFor.find((one) => one.username === name);
  const place = ({ contact }: Task) =>
    [contact?.district && scopeName(contact.district), contact?.address].filter(Boolean).join(', ');
  return [
    {
      key: 'select',
      label: t('column.select'),
      cell: ({ id, contact }) => (
        <SelectBox id={id} name={contact?.protocolNumber ?? id} selection={selection} />
      ),
    },
    {
      key: 'due',
      label: t('column.due'),
      cell: ({ term }) => (
        <Term
          dueAt={term.dueAt}
          suspended={term.suspended}
          name={term.of ? t(`term.${term.of}`) : undefined}
        />
      ),
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
          <Link to="/contatti/$id" params={{ id: contactId }} onClick={onLink(contactId)}>
            {contact.subject ?? contact.opening ?? contact.classificationName ?? t('noSubject')}
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
            : absent(assignee)
              ? t('inPlaceOf', { name: absent(assignee)!.displayName })
              : assignee,
    },
  ];
}
