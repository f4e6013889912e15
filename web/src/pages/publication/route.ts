import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

export const publicationRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/pubblicazione',
  component: lazyRouteComponent(() => import('./PublicationPage')),
});
