import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

export const doublesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/cittadini-doppi',
});
