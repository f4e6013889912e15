import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { useNames } from '../../api/reference';
import { type Opened, rowOf, useNoteCases } from '../../app/case-list';
import { useListedPoint } from '../../app/working-point';
import { currentLanguage } from '../../i18n';
import { type Column, DataList } from '../../parts/DataList';
import { Priority } from '../../parts/Priority';
import { useSteadyList } from '../../parts/steady';
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
import { SelectBox, type Selection, useRowKeys, useSelection } from './selection';
import { useDeskTabs } from './tabs';

type Task = Schemas['ListedTaskDto'];

const AssignDialog = lazy(() => import('./AssignDialog'));
const AnswerDialog = lazy(() => import('./AnswerDialog'));

const TOPICS = ['tasks'] as const;
/** Of the pages that follow the first, which should be there soon. */
const PAGE = 100;
const idOf = ({ id }: Task) => id;

type TaskTab = 'mie' | 'punto' | 'tutti';

interface TaskListProps {
  tab: TaskTab;
  label: string;
  /** The case that one comes back from. */
  returned: Opened | null;
}

/** Open tasks: mine, those that colleagues have, or all others that the reader's role may see. */
export function TaskList({ tab, label, returned }: TaskListProps) {
  const { t } = useTranslation('desk');
  const { caso, ...filters } = deskRoute.useSearch();
  const { open } = useOpenCase();
  const { username, roles } = useMe();
  const { sides, works } = useDeskTabs();
  const listed = useListedPoint();
  const point = tab === 'tutti' ? undefined : listed;
  const key = ['tasks', tab, filters, point];
  const loaded = useList<Task>(key, (cursor) =>
    fetchTasks(sides[tab] ?? {}, filters, point, cursor, cursor ? PAGE : undefined),
  );
  const used = useRef<() => boolean>(() => false);
  const list = useSteadyList(loaded, {
    keyOf: idOf,
    of: JSON.stringify(key),
    held: () => caso !== undefined || used.current(),
  });
  useNoteCases(list.items.map(({ contactId }) => contactId));
  // Whoever goes on from the last case finds the next.
  const atEnd = caso !== undefined && list.items.at(-1)?.contactId === caso;
  useEffect(() => {
    if (atEnd) list.more?.();
    // Once for each case.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [atEnd]);
  const selection = useSelection(list.items.map(({ id }) => id).filter((id) => !list.gone.has(id)));
  const columns = useColumns(works ? selection : null);
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
  const area = useRowKeys(list.items, works ? selection : null, {
    e: (task) => (task.assignee === username ? undefined : task.id),
  });
  used.current = () => selection.chosen.length > 0 || area.onRow();
  return (
    <div ref={area.ref}>
      {works && (
        <Bulk
          actions={bulk}
          selection={selection}
          nameOf={nameOf}
          wanted={area.wanted}
          onDone={list.settle}
        />
      )}
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
        inUse={() => caso !== undefined || selection.chosen.length > 0 || area.inUse()}
      />
      <DataList
        label={label}
        list={list}
        columns={columns}
        keyOf={idOf}
        onOpen={({ contactId }) => contactId && open(contactId)}
        openKey={list.items.find(({ contactId }) => caso && contactId === caso)?.id}
        returnTo={rowOf(returned, list.items)}
        filters={<TaskFilters tab={tab} />}
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

const EMPTY = { mie: 'empty', punto: 'emptyColleagues', tutti: 'emptyOthers' } as const;

/** Why nothing stands here, and what to do next. */
function Empty({ tab }: { tab: TaskTab }) {
  const { t } = useTranslation('desk');
  if (isFiltered(deskRoute.useSearch())) {
    return (
      <>
        <p>{t('emptyFiltered')}</p>
        <p>
          <Link to="/" search={{ tab }}>
            {t('clear')}
          </Link>
        </p>
      </>
    );
  }
  return (
    <>
      <p>{t(EMPTY[tab])}</p>
      <p>
        <Link to="/cerca">{t('emptyNext')}</Link>
      </p>
    </>
  );
}

/** `selection`: null for readers who do not work on tasks, and have nothing to choose them for. */
function useColumns(selection: Selection | null): Column<Task>[] {
  const { t } = useTranslation('desk');
  const { username, standsInFor } = useMe();
  const { pointName, scopeName } = useNames();
  const { onLink } = useOpenCase();
  const absent = (name: string) => standsInFor.find((one) => one.username === name);
  const place = ({ contact }: Task) =>
    [contact?.district && scopeName(contact.district), contact?.address].filter(Boolean).join(', ');
  const choice: Column<Task>[] = selection
    ? [
        {
          key: 'select',
          label: t('column.select'),
          cell: ({ id, contact }) => (
            <SelectBox id={id} name={contact?.protocolNumber ?? id} selection={selection} />
          ),
        },
      ]
    : [];
  return [
    ...choice,
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
      key: 'priority',
      label: t('column.priority'),
      cell: ({ contact }) => contact && <Priority value={contact.priority} />,
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
