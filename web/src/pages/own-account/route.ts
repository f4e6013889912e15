import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

export const ownAccountRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/io',
  component: lazyRouteComponent(() => import('./OwnAccountPage')),
});
