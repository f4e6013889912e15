import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

/** `ritirati`: `si` shows those that were retired as well. */
export interface ModelFilters {
  ritirati?: 'si';
}

export const modelsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/modelli',
  validateSearch: (search: Record<string, unknown>): ModelFilters =>
    search.ritirati === 'si' ? { ritirati: 'si' } : {},
});
