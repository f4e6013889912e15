import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../../api/client';
import type { ApiProblem } from '../../../api/problem';

export const PHASES = ['inProgress', 'answered', 'closed'] as const;
type Phase = (typeof PHASES)[number];

/** What the address says: scope, class, phase and the place that was chosen on the map. */
export interface MapFilters {
  ambito?: string;
  classe?: string;
  fase?: string;
  luogo?: string;
}

const NAMES = ['ambito', 'classe', 'fase', 'luogo'] as const;

export function filtersIn(search: Record<string, unknown>): MapFilters {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search[name];
      return typeof value === 'string' && value ? [[name, value]] : [];
    }),
  );
}

function asked({ ambito, classe, fase }: MapFilters) {
  const phase = PHASES.find((one): one is Phase => one === fase);
  return { scope: ambito, classification: classe, phase };
}

export const summaryQuery = queryOptions<Schemas['PublicSummaryDto'], ApiProblem>({
  queryKey: ['public', 'summary'],
  queryFn: () => bodyOf(api.GET('/api/v1/public/contacts/summary')),
});

export const placesQuery = (filters: MapFilters) =>
  queryOptions<Schemas['PublicPlacesDto'], ApiProblem>({
    queryKey: ['public', 'places', asked(filters)],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/public/contacts/places', { params: { query: asked(filters) } })),
    placeholderData: keepPreviousData,
  });

export const listQuery = (filters: MapFilters) =>
  infiniteQueryOptions({
    queryKey: ['public', 'list', asked(filters), filters.luogo],
    queryFn: ({ pageParam }): Promise<Schemas['PublicContactsDto']> =>
      bodyOf(
        api.GET('/api/v1/public/contacts', {
          params: {
            query: {
              ...asked(filters),
              place: filters.luogo,
              limit: 20,
              cursor: pageParam ?? undefined,
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
