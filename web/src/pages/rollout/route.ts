import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

/** `giorno`: the day that is looked at; `fase`, `ambiti`: what is left of the matrix. */
export type RolloutFilters = Partial<Record<'giorno' | 'fase' | 'ambiti', string>>;

export const rolloutRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/avvio',
  validateSearch: (search: Record<string, unknown>): RolloutFilters =>
    Object.fromEntries(
      (['giorno', 'fase', 'ambiti'] as const).flatMap((name) =>
        typeof search[name] === 'string' && search[name] ? [[name, search[name]]] : [],
      ),
    ),
});
