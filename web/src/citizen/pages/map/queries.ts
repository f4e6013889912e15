import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../../api/client';
import type { ApiProblem } from '../../../api/problem';
import { useView } from '../../context';
import type { MapView } from '../../views';

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

/** What the server told this page. */
export function useMapView(): MapView {
  const view = useView();
  if (view.page !== 'map') throw new Error('Not the page of the map');
  return view;
}

export const summaryQuery = (initialData: Schemas['PublicSummaryDto']) =>
  queryOptions({
    queryKey: ['public', 'summary'],
    queryFn: (): Promise<Schemas['PublicSummaryDto']> =>
      bodyOf(api.GET('/api/v1/public/contacts/summary')),
    initialData,
  });

export const placesQuery = (filters: MapFilters) =>
  queryOptions<Schemas['PublicPlacesDto'], ApiProblem>({
    queryKey: ['public', 'places', asked(filters)],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/public/contacts/places', { params: { query: asked(filters) } })),
    placeholderData: keepPreviousData,
  });

/** The list of `filters`; what the server drew is its beginning, where it was asked for the same. */
export const listQuery = (filters: MapFilters, told: MapView) =>
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
    ...(isSame(filters, told)
      ? { initialData: { pages: [told.list], pageParams: [null] } }
      : { placeholderData: keepPreviousData }),
  });

function isSame(filters: MapFilters, { filters: asked, further }: MapView): boolean {
  return !further && NAMES.every((name) => (filters[name] ?? '') === (asked[name] ?? ''));
}
