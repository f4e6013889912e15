import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

export const ownAccountRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/io',
});
