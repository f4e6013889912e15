import { createRoute } from '@tanstack/react-router';
import { textsOf } from '../../app/address';
import { frameRoute } from '../../app/routes';

const FILTERS = ['scheda', 'voce', 'q', 'ritirate'] as const;

/** `scheda`: the tab; `voce`: the code chosen in the tree; `ritirate`: `si` shows retired codes too. */
export type ClassificationSearch = Partial<Record<(typeof FILTERS)[number], string>>;

export const classificationRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/classificazione',
  validateSearch: (search: Record<string, unknown>): ClassificationSearch =>
    textsOf(search, ...FILTERS),
});

export type VersionSearch = Partial<Record<'scheda' | 'voce' | 'q', string>>;

export const classificationVersionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/classificazione/$id',
  validateSearch: (search: Record<string, unknown>): VersionSearch =>
    textsOf(search, 'scheda', 'voce', 'q'),
});
