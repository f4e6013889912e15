import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

/** Its filters, as the address holds them. */
export const FILTERS = [
  'q',
  'status',
  'kind',
  'channel',
  'district',
  'priority',
  'open',
  'from',
  'to',
  'sort',
] as const;
export type SearchFilters = Partial<Record<(typeof FILTERS)[number], string>>;

export const searchRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/cerca',
  validateSearch: (search: Record<string, unknown>): SearchFilters =>
    Object.fromEntries(
      FILTERS.flatMap((name) =>
        typeof search[name] === 'string' && search[name] ? [[name, search[name]]] : [],
      ),
    ),
});
