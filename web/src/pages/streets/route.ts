import { createRoute } from '@tanstack/react-router';
import { textsOf } from '../../app/address';
import { frameRoute } from '../../app/routes';

export const streetsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/stradario',
  validateSearch: (search: Record<string, unknown>): { cerca?: string } => textsOf(search, 'cerca'),
});
