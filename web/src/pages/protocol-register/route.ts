import { createRoute } from '@tanstack/react-router';
import { textsOf } from '../../app/address';
import { frameRoute } from '../../app/routes';

const FILTERS = [
  'scheda',
  'numero',
  'anno',
  'dal',
  'al',
  'mittente',
  'oggetto',
  'stato',
  'mese',
] as const;

/** `scheda`: the tab; `stato`: `annullate` or `valide`; `mese`: of the daily registers, `2026-11`. */
export type RegisterSearch = Partial<Record<(typeof FILTERS)[number], string>>;

export const protocolRegisterRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/protocollo',
  validateSearch: (search: Record<string, unknown>): RegisterSearch => textsOf(search, ...FILTERS),
});

export const protocolEntryRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/protocollo/$year/$number',
});
