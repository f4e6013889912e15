import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

export const apiKeysRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/chiavi',
});
