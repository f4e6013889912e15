import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';
import { pollEvery } from '../../app/live';
import { CHOICES, type DeskSearch, type TabKey } from './route';

const ASSIGNMENT_TABS = { ricevere: 'toReceive', conoscenza: 'toRead' } as const;

type TasksQuery = NonNullable<
  import('../../api/schema').paths['/api/v1/tasks']['get']['parameters']['query']
>;

/** The API's word for a choice. */
function chosen<K extends keyof typeof CHOICES>(name: K, filters: DeskSearch) {
  const value = filters[name];
  return value && (CHOICES[name] as Record<string, string>)[value];
}

/** A page of tasks, of one point or of all one's own. */
export function fetchTasks(
  tab: 'mie' | 'punto',
  filters: DeskSearch,
  point: string | undefined,
  cursor?: string,
  limit?: number,
) {
  return bodyOf(
    api.GET('/api/v1/tasks', {
      params: {
        query: {
          of: tab === 'mie' ? 'me' : 'points',
          point,
          sort: (chosen('ordine', filters) ?? 'dueAt') as TasksQuery['sort'],
          definitionKey: filters.fase,
          q: filters.q,
          kind: filters.tipo as TasksQuery['kind'],
          district: filters.quartiere,
          taken: chosen('chi', filters) as TasksQuery['taken'],
          term: chosen('termine', filters) as TasksQuery['term'],
          colour: chosen('colore', filters) as TasksQuery['colour'],
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
          district: filters.quartiere,
          overdue: filters.scaduti ? true : undefined,
          cursor,
        },
      },
    }),
  );
}

/** What stands in each tab, whatever the filters; asked again and again, so that what is new is told. */
export const countsQuery = (point: string | undefined) =>
  queryOptions({
    queryKey: ['desk', 'counts', point],
    queryFn: async (): Promise<Record<TabKey, number>> => {
      const [mine, points, assignments] = await Promise.all([
        fetchTasks('mie', {}, point, undefined, 1),
        fetchTasks('punto', {}, point, undefined, 1),
        bodyOf(api.GET('/api/v1/assignments/counts', { params: { query: { point } } })),
      ]);
      return {
        mie: mine.count ?? 0,
        ricevere: assignments.toReceive,
        conoscenza: assignments.toRead,
        punto: points.count ?? 0,
      };
    },
    refetchInterval: pollEvery,
  });

export const savedFiltersQuery = queryOptions({
  queryKey: ['saved-filters'],
  queryFn: () => bodyOf(api.GET('/api/v1/me/saved-filters')),
});
