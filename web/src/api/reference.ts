import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from './client';
import type { ApiProblem } from './problem';

const HOUR_MS = 3_600_000;
const PAGE = 200;

type Page<T> = { items: T[]; nextCursor: string | null };

/** All items of a list, page after page. */
export async function everything<T>(page: (cursor?: string) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const next = await page(cursor);
    items.push(...next.items);
    cursor = next.nextCursor ?? undefined;
  } while (cursor);
  return items;
}

/** Every point, closed ones too: old cases name them. */
export const pointsQuery = queryOptions({
  queryKey: ['points'],
  queryFn: () =>
    everything<Schemas['PointPage']['items'][number]>((cursor) =>
      bodyOf(
        api.GET('/api/v1/points', { params: { query: { state: 'all', limit: PAGE, cursor } } }),
      ),
    ),
  staleTime: HOUR_MS,
});

export const scopesQuery = queryOptions({
  queryKey: ['scopes'],
  queryFn: () =>
    everything<Schemas['ScopePage']['items'][number]>((cursor) =>
      bodyOf(
        api.GET('/api/v1/scopes', { params: { query: { state: 'all', limit: PAGE, cursor } } }),
      ),
    ),
  staleTime: HOUR_MS,
});

/** Every node of the classification, retired ones too: old cases and tables name them. */
export const classificationQuery = queryOptions({
  queryKey: ['classifications', 'all'],
  queryFn: () =>
    everything<Schemas['ClassificationPage']['items'][number]>((cursor) =>
      bodyOf(api.GET('/api/v1/classifications', { params: { query: { limit: PAGE, cursor } } })),
    ),
  staleTime: HOUR_MS,
});

/** One class, with what it asks of the citizen. */
export const classQuery = (code: string) =>
  queryOptions({
    queryKey: ['classification', code],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/classifications/{code}', { params: { path: { code } } })),
    staleTime: 600_000,
  });

/** Every account by name; administrators only. */
export const accountNamesQuery = queryOptions<Schemas['AccountPageDto'], ApiProblem>({
  queryKey: ['accounts', 'names'],
  queryFn: () => bodyOf(api.GET('/api/v1/accounts', { params: { query: { limit: 200 } } })),
});

/** Names of points and scopes by code; a code stands for itself until the names are there. */
export function useNames(): {
  pointName: (code: string) => string;
  scopeName: (code: string) => string;
} {
  const points = useQuery(pointsQuery).data;
  const scopes = useQuery(scopesQuery).data;
  const nameIn = (list: { code: string; name: string }[] | undefined) => (code: string) =>
    list?.find((one) => one.code === code)?.name ?? code;
  return { pointName: nameIn(points), scopeName: nameIn(scopes) };
}
