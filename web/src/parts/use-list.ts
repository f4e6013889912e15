import { useInfiniteQuery } from '@tanstack/react-query';
import type { ApiProblem } from '../api/problem';

export interface ListPage<T> {
  items: T[];
  nextCursor: string | null;
  count?: number;
}

export interface LoadedList<T> {
  items: T[];
  /** Of all pages, where the API counts; it stops counting at 10,000. */
  count?: number;
  loading: boolean;
  /** New filters, whose answer is not there yet: the old items are still shown. */
  stale: boolean;
  error: ApiProblem | null;
  retry: () => void;
  more?: () => void;
  loadingMore: boolean;
}

/** A list of the API, page after page. `key` names it with its filters. */
export function useList<T>(
  key: readonly unknown[],
  fetchPage: (cursor?: string) => Promise<ListPage<T>>,
): LoadedList<T> {
  const query = useInfiniteQuery<ListPage<T>, ApiProblem>({
    queryKey: key,
    queryFn: ({ pageParam }) => fetchPage(pageParam as string | undefined),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  });
  return {
    items: query.data?.pages.flatMap(({ items }) => items) ?? [],
    count: query.data?.pages[0].count,
    loading: query.isPending,
    stale: query.isPlaceholderData,
    error: query.error,
    retry: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    loadingMore: query.isFetchingNextPage,
  };
}
