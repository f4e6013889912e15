import { createRoute } from '@tanstack/react-router';
import { textsOf } from '../../app/address';
import { frameRoute } from '../../app/routes';

const FILTERS = ['scheda', 'voce', 'q', 'chiusi', 'tipo', 'oggetto', 'chi', 'dal', 'al'] as const;

/** `scheda`: the tab; `voce`: what is chosen in the tree, `ambito:savena` or `punto:savena-infodesk`; the rest filters. */
export type OrganisationSearch = Partial<Record<(typeof FILTERS)[number], string>>;

export const organisationRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/organizzazione',
  validateSearch: (search: Record<string, unknown>): OrganisationSearch =>
    textsOf(search, ...FILTERS),
});
