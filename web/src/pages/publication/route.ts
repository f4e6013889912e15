import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

export const publicationRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/pubblicazione',
});
