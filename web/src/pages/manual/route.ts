import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

const FILTERS = ['q', 'stato', 'punto', 'voce', 'rivedere'] as const;

/** `rivedere`: `si` leaves those that have to be looked at again. */
export type ManualFilters = Partial<Record<(typeof FILTERS)[number], string>>;

export const manualRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/manuale',
  validateSearch: (search: Record<string, unknown>): ManualFilters =>
    Object.fromEntries(
      FILTERS.flatMap((name) =>
        typeof search[name] === 'string' && search[name] ? [[name, search[name]]] : [],
      ),
    ),
});

/** `versione`: the version shown; absent, the one in use. */
export const articleRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/manuale/$id',
  validateSearch: (search: Record<string, unknown>): { versione?: number } => ({
    // The address holds text.
    versione: /^[1-9]\d{0,8}$/.test(String(search.versione)) ? Number(search.versione) : undefined,
  }),
});

/** `scheda`: the article whose open draft is changed; absent: a new one. */
export const writeArticleRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/manuale/scrivi',
  validateSearch: (search: Record<string, unknown>): { scheda?: string } => ({
    scheda: typeof search.scheda === 'string' ? search.scheda : undefined,
  }),
});
