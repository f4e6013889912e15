import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

export const doublesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/cittadini-doppi',
  component: lazyRouteComponent(() => import('./DoublesPage')),
});
