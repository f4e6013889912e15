import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

export const apiKeysRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/chiavi',
  component: lazyRouteComponent(() => import('./ApiKeysPage')),
});
