import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

export const contactRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/contatti/$id',
  /** `scheda`: the tab that is open; of the timeline, `cosa`: what it is about, `tecnici`: `si` shows technical entries. */
  validateSearch: (
    search: Record<string, unknown>,
  ): { scheda?: string; cosa?: string; tecnici?: 'si' } => ({
    cosa: typeof search.cosa === 'string' ? search.cosa : undefined,
    scheda: typeof search.scheda === 'string' ? search.scheda : undefined,
    tecnici: search.tecnici === 'si' ? 'si' : undefined,
  }),
});
