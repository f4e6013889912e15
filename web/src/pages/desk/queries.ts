import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';
import { pollEvery } from '../../app/live';
import { CHOICES, type DeskSearch, type TabKey } from './route';
import type { DeskTabs, TaskSide, TasksQuery } from './tabs';

const ASSIGNMENT_TABS = { ricevere: 'toReceive', conoscenza: 'toRead' } as const;

/** The API's word for a choice. */
function chosen<K extends keyof typeof CHOICES>(name: K, filters: DeskSearch) {
  const value = filters[name];
  return value && (CHOICES[name] as Record<string, string>)[value];
}

function priorityOf(filters: DeskSearch): TasksQuery['priority'] {
  const priority = chosen('priorita', filters);
  return priority === undefined ? undefined : [priority as NonNullable<TasksQuery['priority']>[0]];
}

/** A page of tasks, of one point or of all one's own. */
export function fetchTasks(
  side: TaskSide,
  filters: DeskSearch,
  point: string | undefined,
  cursor?: string,
  limit?: number,
) {
  return bodyOf(
    api.GET('/api/v1/tasks', {
      params: {
        query: {
          ...side,
          point: filters.punto ?? point,
          sort: (chosen('ordine', filters) ?? 'dueAt') as TasksQuery['sort'],
          definitionKey: filters.fase,
          q: filters.q,
          kind: filters.tipo as TasksQuery['kind'],
          district: filters.quartiere,
          taken: chosen('chi', filters) as TasksQuery['taken'],
          term: chosen('termine', filters) as TasksQuery['term'],
          colour: chosen('colore', filters) as TasksQuery['colour'],
          priority: priorityOf(filters),
          cursor,
          limit,
        },
      },
    }),
  );
}

/** A page of assignments, to receive or to read. */
export function fetchAssignments(
  tab: keyof typeof ASSIGNMENT_TABS,
  filters: DeskSearch,
  point: string | undefined,
  cursor?: string,
  limit?: number,
) {
  type Query = NonNullable<
    import('../../api/schema').paths['/api/v1/assignments']['get']['parameters']['query']
  >;
  return bodyOf(
    api.GET('/api/v1/assignments', {
      params: {
        query: {
          tab: ASSIGNMENT_TABS[tab],
          point,
          sort: 'dueAt',
          kind: filters.tipo as Query['kind'],
          priority: priorityOf(filters),
          district: filters.quartiere,
          overdue: filters.scaduti ? true : undefined,
          cursor,
          limit,
        },
      },
    }),
  );
}

/** What stands in each tab, whatever the filters; asked again and again, so that what is new is told. */
export const countsQuery = (point: string | undefined, { tabs, sides }: DeskTabs) =>
  queryOptions({
    queryKey: ['desk', 'counts', point, tabs.join(' ')],
    queryFn: async (): Promise<Partial<Record<TabKey, number>>> => {
      const ofTasks = tabs.flatMap((tab) => (sides[tab] ? [{ tab, side: sides[tab] }] : []));
      const [assignments, ...tasks] = await Promise.all([
        tabs.includes('ricevere')
          ? bodyOf(api.GET('/api/v1/assignments/counts', { params: { query: { point } } }))
          : undefined,
        ...ofTasks.map(({ tab, side }) =>
          fetchTasks(side, {}, tab === 'tutti' ? undefined : point, undefined, 1),
        ),
      ]);
      return {
        ricevere: assignments?.toReceive,
        conoscenza: assignments?.toRead,
        ...Object.fromEntries(ofTasks.map(({ tab }, at) => [tab, tasks[at].count ?? 0])),
      };
    },
    refetchInterval: pollEvery,
  });

export const savedFiltersQuery = queryOptions({
  queryKey: ['saved-filters'],
  queryFn: () => bodyOf(api.GET('/api/v1/me/saved-filters')),
});
