import { createRoute } from '@tanstack/react-router';
import { textsOf } from '../../app/address';
import { frameRoute } from '../../app/routes';

export const workingCalendarRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/calendario',
  validateSearch: (search: Record<string, unknown>): { anno?: string } => textsOf(search, 'anno'),
});
