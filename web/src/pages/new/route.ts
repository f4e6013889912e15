import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

export const newContactRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/nuovo',
  component: lazyRouteComponent(() => import('./NewContactPage')),
});
