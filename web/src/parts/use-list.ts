import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ApiProblem } from '../api/problem';

export interface ListPage<T> {
  items: T[];
  nextCursor: string | null;
  count?: number;
  /** Where the API tells how many of them are not read. */
  unread?: number;
}

export interface LoadedList<T> {
  /** The first page, with what the API tells beside its items. */
  first?: ListPage<T>;
  /** How many pages are loaded. */
  pages: number;
  items: T[];
  /** Of all pages, where the API counts; it stops counting at 10,000. */
  count?: number;
  loading: boolean;
  /** New filters, whose answer is not there yet: the old items are still shown. */
  stale: boolean;
  error: ApiProblem | null;
  retry: () => void;
  /** Reads it anew from its first page. */
  restart: () => void;
  more?: () => void;
  loadingMore: boolean;
}

/** A list of the API, page after page. `key` names it with its filters. */
export function useList<T>(
  key: readonly unknown[],
  fetchPage: (cursor?: string) => Promise<ListPage<T>>,
  options: { refetchInterval?: () => number } = {},
): LoadedList<T> {
  const queryClient = useQueryClient();
  const query = useInfiniteQuery<ListPage<T>, ApiProblem>({
    queryKey: key,
    queryFn: ({ pageParam }) => fetchPage(pageParam as string | undefined),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
    ...options,
  });
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return {
    items,
    first: query.data?.pages[0],
    pages: query.data?.pages.length ?? 0,
    count: query.data?.pages[0].count,
    loading: query.isPending,
    stale: query.isPlaceholderData,
    error: query.error,
    retry: () => void query.refetch(),
    restart: () => void queryClient.resetQueries({ queryKey: key, exact: true }),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    loadingMore: query.isFetchingNextPage,
  };
}
