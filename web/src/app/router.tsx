import { createRouter } from '@tanstack/react-router';
import { queryClient } from '../api/query-client';
import { Waiting } from '../parts/Waiting';
import { ErrorPage } from './ErrorPage';
import { noteList } from './last-list';
import { NotFoundPage } from './NotFoundPage';
import { PAGES } from './pages';
import { drawPages } from './screens';
import { firstAccountRoute, frameRoute, nowhereRoute, rootRoute, signInRoute } from './routes';

type RoutesOf<T> = { -readonly [K in keyof T]: T[K] extends { route: infer R } ? R : never };

const pageRoutes = PAGES.map(({ route }) => route) as unknown as RoutesOf<typeof PAGES>;

/** Addresses stay readable: `?q=buca&stato=registered`, every value a text. */
function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

function stringifySearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return text ? `?${text}` : '';
}

drawPages();

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signInRoute,
    firstAccountRoute,
    frameRoute.addChildren([...pageRoutes, nowhereRoute]),
  ]),
  context: { queryClient },
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

router.subscribe('onResolved', ({ toLocation }) => noteList(toLocation));

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
