import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { useDebounced } from './use-debounced';

const MINUTE_MS = 60_000;

/** Classes by words or code, for those who know what they want. */
export function useClasses(text: string) {
  const q = useDebounced(text.trim());
  return useQuery({
    queryKey: ['classifications', q],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/classifications', {
          params: { query: { q, active: true, limit: 20 } },
          signal,
        }),
      ),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: MINUTE_MS,
  });
}
