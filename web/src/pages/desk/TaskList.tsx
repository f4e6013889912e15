import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { type Opened, rowOf } from '../../app/case-list';
import { useListedPoint } from '../../app/working-point';
import { DataList } from '../../parts/DataList';
import { useList } from '../../parts/use-list';
import { Bulk } from './Bulk';
import { Changed } from './Changed';
import { ChooseAll } from './ChooseAll';
import { TaskFilters } from './Filters';
import { useOpenCase } from './open-case';
import { useNamesOfPeople } from '../../api/people';
import { fetchTasks } from './queries';
import { deskRoute, isFiltered } from './route';
import { useDeskTabs } from './tabs';
import { useTaskActions } from './task-actions';
import { useTaskColumns } from './task-columns';
import { idOf, useWorkList } from './work-list';

type Task = Schemas['ListedTaskDto'];

const TOPICS = ['tasks'] as const;
/** Of the pages that follow the first, which should be there soon. */
const PAGE = 100;

type TaskTab = 'mie' | 'punto' | 'tutti';

interface TaskListProps {
  tab: TaskTab;
  label: string;
  /** The case that one comes back from. */
  returned: Opened | null;
}

/** Open tasks: mine, those that colleagues have, or all others that the reader's role may see. */
export function TaskList({ tab, label, returned }: TaskListProps) {
  const { filtered, works, fetchPage, work } = useTasks(tab);
  const { list, known, selection, area } = work;
  const { open } = useOpenCase();
  const { actions, dialogs } = useTaskActions(known, selection.chosen);
  const columns = useTaskColumns(
    works ? selection : null,
    useNamesOfPeople(tab === 'mie' ? [] : list.items),
  );
  return (
    <div ref={area.ref}>
      {works && (
        <>
          <Bulk
            actions={actions}
            selection={selection}
            nameOf={work.nameOf}
            wanted={area.wanted}
            onDone={work.settle}
          />
          <ChooseAll
            count={list.count}
            chosen={selection.chosen.length}
            fetchPage={fetchPage}
            onFound={work.choose}
          />
        </>
      )}
      {dialogs}
      <Changed tab={tab} list={list} topics={TOPICS} filtered={filtered} inUse={work.inUse} />
      <DataList
        label={label}
        list={list}
        columns={columns}
        keyOf={idOf}
        onOpen={({ contactId }) => contactId && open(contactId)}
        openKey={work.openKey}
        returnTo={rowOf(returned, list.items)}
        filters={<TaskFilters tab={tab} />}
        empty={<Empty tab={tab} />}
      />
    </div>
  );
}

/** The tasks of a tab as the address filters them, and what is done with their list. */
function useTasks(tab: TaskTab) {
  const { caso, ...filters } = deskRoute.useSearch();
  const { username } = useMe();
  const { sides, works } = useDeskTabs();
  const listed = useListedPoint();
  const point = tab === 'tutti' ? undefined : listed;
  const name = ['tasks', tab, filters, point];
  const fetchPage = (cursor: string | undefined, limit: number | undefined) =>
    fetchTasks(sides[tab] ?? {}, filters, point, cursor, limit);
  const loaded = useList<Task>(name, (cursor) => fetchPage(cursor, cursor ? PAGE : undefined));
  const work = useWorkList(loaded, {
    name,
    works,
    e: (task) => (task.assignee === username ? undefined : task.id),
  });
  // Whoever goes on from the last case finds the next.
  const atEnd = caso !== undefined && work.list.items.at(-1)?.contactId === caso;
  useEffect(() => {
    if (atEnd) work.list.more?.();
    // Once for each case.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [atEnd]);
  return { filtered: isFiltered(filters), works, fetchPage, work };
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
