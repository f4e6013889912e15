import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

export const administrationRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione',
});
