import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import { citizenRoot } from './root';

interface CitizenPage {
  route: AnyRoute;
  path: string;
  /** Where a link to it stands around every page; its words are `citizen:link.<text>`. */
  link?: {
    text: 'home' | 'report' | 'follow' | 'map' | 'accessibility' | 'privacy';
    in: 'header' | 'footer';
  };
}

function pageAt(
  path: string,
  load: () => Promise<{ default: React.ComponentType }>,
  link?: CitizenPage['link'],
): CitizenPage {
  const route = createRoute({
    getParentRoute: () => citizenRoot,
    path,
    component: lazyRouteComponent(load),
  });
  return { route: route as unknown as AnyRoute, path, link };
}

/** Every page for citizens, a line each (docs/web.md). Their addresses start with /cittadini. */
export const CITIZEN_PAGES: readonly CitizenPage[] = [
  pageAt('/cittadini', () => import('./pages/HomePage'), { text: 'home', in: 'header' }),
  pageAt('/cittadini/segnala', () => import('./pages/ReportPage'), {
    text: 'report',
    in: 'header',
  }),
  pageAt('/cittadini/segui', () => import('./pages/FollowPage'), { text: 'follow', in: 'header' }),
  pageAt('/cittadini/mappa', () => import('./pages/map/MapPage'), { text: 'map', in: 'header' }),
  pageAt('/cittadini/accessibilita', () => import('./pages/AccessibilityPage'), {
    text: 'accessibility',
    in: 'footer',
  }),
  pageAt('/cittadini/privacy', () => import('./pages/PrivacyPage'), {
    text: 'privacy',
    in: 'footer',
  }),
];
