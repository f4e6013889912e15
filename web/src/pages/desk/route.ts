import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

export const TABS = ['mie', 'ricevere', 'conoscenza', 'punto'] as const;
export type TabKey = (typeof TABS)[number];

/** What the address holds: the tab (absent: mine), and the filters, as text. */
export interface DeskSearch {
  tab?: Exclude<TabKey, 'mie'>;
  fase?: string;
  tipo?: string;
  quartiere?: string;
  scaduti?: 'si';
}

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

export const deskRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  validateSearch: (search: Record<string, unknown>): DeskSearch => ({
    tab: TABS.slice(1).find((tab) => tab === search.tab) as DeskSearch['tab'],
    fase: text(search.fase),
    tipo: text(search.tipo),
    quartiere: text(search.quartiere),
    scaduti: search.scaduti === 'si' ? 'si' : undefined,
  }),
  component: lazyRouteComponent(() => import('./DeskPage')),
});
