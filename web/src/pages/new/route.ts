import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

export const newContactRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/nuovo',
});
