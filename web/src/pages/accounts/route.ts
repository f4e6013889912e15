import { createRoute } from '@tanstack/react-router';
import { textsOf } from '../../app/address';
import { frameRoute } from '../../app/routes';

const FILTERS = ['q', 'ruolo', 'punto', 'stato'] as const;

/** `stato`: `attive` or `disattivate`. */
export type AccountFilters = Partial<Record<(typeof FILTERS)[number], string>>;

export const accountsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/account',
  validateSearch: (search: Record<string, unknown>): AccountFilters => textsOf(search, ...FILTERS),
});

export const accountRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/account/$id',
});
