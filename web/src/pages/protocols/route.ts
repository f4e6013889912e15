import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

/** Those of the names that the address holds as text. */
function texts<Name extends string>(
  search: Record<string, unknown>,
  ...names: Name[]
): Partial<Record<Name, string>> {
  return Object.fromEntries(
    names.flatMap((name) =>
      typeof search[name] === 'string' && search[name] ? [[name, search[name]]] : [],
    ),
  ) as Partial<Record<Name, string>>;
}

/** `stato` and `parte` filter. */
export type ProtocolFilters = Partial<Record<'stato' | 'parte', string>>;

export const protocolsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/protocolli',
  validateSearch: (search: Record<string, unknown>): ProtocolFilters =>
    texts(search, 'stato', 'parte'),
});

export const protocolRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/protocolli/$id',
});

/** `da`: the protocol whose next version is drafted; `bozza`: the draft that is changed. */
export const protocolDraftRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/protocolli/bozza',
  validateSearch: (search: Record<string, unknown>): Partial<Record<'da' | 'bozza', string>> =>
    texts(search, 'da', 'bozza'),
});

export type ComplianceFilters = Partial<Record<'protocollo' | 'parte' | 'dal' | 'al', string>>;

/** A figure: the term, what became of it, and the filters it was counted with. */
export type CountedFilters = ComplianceFilters & Partial<Record<'termine' | 'esito', string>>;

export const countedRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/protocolli/rispetto/contatti',
  validateSearch: (search: Record<string, unknown>): CountedFilters =>
    texts(search, 'protocollo', 'parte', 'termine', 'esito', 'dal', 'al'),
});

export const complianceRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/protocolli/rispetto',
  validateSearch: (search: Record<string, unknown>): ComplianceFilters =>
    texts(search, 'protocollo', 'parte', 'dal', 'al'),
});
