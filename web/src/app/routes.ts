import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { meQuery } from '../api/me';
import { hasStatus } from '../api/problem';

export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()();

/** Where one signs in; `da` is the page one came from. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accesso',
  validateSearch: (search: Record<string, unknown>): { da?: string } => ({
    da: ownPath(search.da),
  }),
});

/** Where the first account of an installation is made, from the link that the server printed. */
export const firstAccountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/primo-accesso',
});

/** What is inside needs somebody who is signed in, and stands in the frame: rail, top bar, page. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  beforeLoad: async ({ context, location }) => {
    let me;
    try {
      me = await context.queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (!hasStatus(error, 401)) throw error;
      throw redirect({ to: '/accesso', search: { da: ownPath(location.href) } });
    }
    // Nothing else is answered before it is changed.
    if (me.passwordTemporary && location.pathname !== '/io') throw redirect({ to: '/io' });
  },
});

/** Addresses that are no page are told so inside the frame, where one finds the way on. */
export const nowhereRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '$',
});

/** Only a path of ours: nobody is led elsewhere after signing in. */
export function ownPath(given: unknown): string | undefined {
  if (typeof given !== 'string' || !/^\/(?![/\\])/.test(given) || given === '/') return undefined;
  return given.startsWith('/accesso') ? undefined : given;
}
