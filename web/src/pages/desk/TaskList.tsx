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
import { type AskingAssignment, askForAssignment, assignTo, mayAssign, settles } from './assigning';
import { Bulk, type Telling } from './Bulk';
import { Changed } from './Changed';
import { ChooseAll } from './ChooseAll';
import { TaskFilters } from './Filters';
import { useOpenCase } from './open-case';
import { useNamesOfPeople } from './people';
import { fetchTasks } from './queries';
import { deskRoute, isFiltered } from './route';
import type { BatchHeaders } from './run-all';
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
  const { pointName } = useNames();
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
  // Those that were chosen beyond what is on the page.
  const [found, setFound] = useState<Task[]>([]);
  const known = [
    ...list.items.filter(({ id }) => !list.gone.has(id)),
    ...found.filter(({ id }) => !list.items.some((item) => item.id === id)),
  ];
  const selection = useSelection(known.map(({ id }) => id));
  const columns = useColumns(
    works ? selection : null,
    useNamesOfPeople(tab === 'mie' ? [] : list.items),
  );
  const [asking, setAsking] = useState<Asking | null>(null);
  const ask = (ids: string[]) =>
    askForAnswers(ids, known, {
      open: setAsking,
      telling: { done: (count) => t('bulk.done.answer', { count }) },
      leftOut: t('answer.notHere'),
      notToAnswer: t('answer.notToAnswer'),
    });
  const [assigning, setAssigning] = useState<AskingAssignment | null>(null);
  const assign = (ids: string[]) =>
    askForAssignment(ids, known, {
      open: setAssigning,
      settles: settles(roles),
      telling: (given) => ({
        done: (count) =>
          t('bulk.done.assign', {
            count,
            to: given.to === 'person' ? given.displayName : pointName(given.toPoint),
          }),
        undone: (count) => t('bulk.undone.assign', { count }),
      }),
      why: t('assign.undoing'),
    });
  const telling = (action: 'take' | 'release'): Telling => ({
    done: (count) => t(`bulk.done.${action}`, { count }),
    undone: (count) => t(`bulk.undone.${action}`, { count }),
  });
  const bulk = [
    {
      label: t('bulk.take'),
      telling: telling('take'),
      run: (id: string, headers: BatchHeaders) => act(id, 'claim', headers),
      undo: (id: string, _answer: unknown, headers: BatchHeaders) => act(id, 'unclaim', headers),
    },
    {
      label: t('bulk.release'),
      telling: telling('release'),
      run: (id: string, headers: BatchHeaders) => act(id, 'unclaim', headers),
      undo: giveBackTo(known, username),
    },
    ...(mayAssign(roles, known, selection.chosen)
      ? [{ label: t('assign.action'), ask: assign }]
      : []),
    ...(mayAnswer(known, selection.chosen) ? [{ label: t('answer.action'), ask }] : []),
  ];
  const nameOf = (id: string) =>
    known.find((task) => task.id === id)?.contact?.protocolNumber ?? id;
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
          onDone={() => {
            setFound([]);
            list.settle();
          }}
        />
      )}
      {works && (
        <ChooseAll
          count={list.count}
          chosen={selection.chosen.length}
          fetchPage={(cursor, limit) => fetchTasks(sides[tab] ?? {}, filters, point, cursor, limit)}
          onFound={(tasks) => {
            setFound(tasks);
            selection.choose(tasks.map(({ id }) => id));
          }}
        />
      )}
      {assigning && (
        <Suspense fallback={null}>
          <AssignDialog
            tasks={assigning.tasks}
            all={assigning.all}
            onAssign={(given) => assigning.settle(given)}
            onClose={() => assigning.settle(null)}
          />
        </Suspense>
      )}
      {asking && (
        <Suspense fallback={null}>
          <AnswerDialog
            tasks={asking.tasks}
            others={asking.others}
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

function act(id: string, action: 'claim' | 'unclaim', headers: BatchHeaders): Promise<unknown> {
  const params = { path: { id }, header: headers };
  return action === 'claim'
    ? bodyOf(api.POST('/api/v1/tasks/{id}/claim', { params }))
    : bodyOf(api.POST('/api/v1/tasks/{id}/unclaim', { params }));
}

/** Back to whoever had it. */
function giveBackTo(tasks: readonly Task[], me: string) {
  const had = new Map(tasks.map(({ id, assignee }) => [id, assignee]));
  return (id: string, _answer: unknown, headers: BatchHeaders) => {
    const username = had.get(id);
    return !username || username === me
      ? act(id, 'claim', headers)
      : assignTo(id, username, headers);
  };
}

const EMPTY = { mie: 'empty', punto: 'emptyColleagues', tutti: 'emptyOthers' } as const;

/** Why nothing stands here, and what to do next. */
function Empty({ tab }: { tab: TaskTab }) {
  const { tabs } = useDeskTabs();
  const { t } = useTranslation('desk');
  if (isFiltered(deskRoute.useSearch())) {
    return (
      <>
        <p>{t('emptyFiltered')}</p>
        <p>
          <Link to="/" search={{ tab: tab === tabs[0] ? undefined : tab }}>
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
function useColumns(
  selection: Selection | null,
  nameOf: (username: string) => string,
): Column<Task>[] {
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
              : nameOf(assignee),
    },
  ];
}
