import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

export const contactRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/contatti/$id',
  /** `scheda`: the tab that is open; `tecnici`: `si` shows technical entries of the timeline. */
  validateSearch: (search: Record<string, unknown>): { scheda?: string; tecnici?: 'si' } => ({
    scheda: typeof search.scheda === 'string' ? search.scheda : undefined,
    tecnici: search.tecnici === 'si' ? 'si' : undefined,
  }),
  component: lazyRouteComponent(() => import('./ContactPage')),
});
