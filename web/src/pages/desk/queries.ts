import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';
import type { DeskSearch, TabKey } from './route';

/** How often the counts are asked for while the page is looked at. */
const ROUND_MS = 15_000;
const ASSIGNMENT_TABS = { ricevere: 'toReceive', conoscenza: 'toRead' } as const;

const minute = () => new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString();

/** A page of tasks. */
export function fetchTasks(
  tab: 'mie' | 'punto',
  filters: DeskSearch,
  cursor?: string,
  limit?: number,
) {
  return bodyOf(
    api.GET('/api/v1/tasks', {
      params: {
        query: {
          of: tab === 'mie' ? 'me' : 'points',
          sort: 'dueAt',
          definitionKey: filters.fase,
          dueBefore: filters.scaduti ? minute() : undefined,
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
export const countsQuery = queryOptions({
  queryKey: ['desk', 'counts'],
  queryFn: async (): Promise<Record<TabKey, number>> => {
    const [mine, points, assignments] = await Promise.all([
      fetchTasks('mie', {}, undefined, 1),
      fetchTasks('punto', {}, undefined, 1),
      bodyOf(api.GET('/api/v1/assignments/counts')),
    ]);
    return {
      mie: mine.count ?? 0,
      ricevere: assignments.toReceive,
      conoscenza: assignments.toRead,
      punto: points.count ?? 0,
    };
  },
  refetchInterval: ROUND_MS,
});

export const savedFiltersQuery = queryOptions({
  queryKey: ['saved-filters'],
  queryFn: () => bodyOf(api.GET('/api/v1/me/saved-filters')),
});
