import type { AnyRoute } from '@tanstack/react-router';
import type { Role } from '../api/me';
import { administrationRoute } from '../pages/administration/route';
import { contactRoute } from '../pages/contact/route';
import { deskRoute } from '../pages/desk/route';
import { newContactRoute } from '../pages/new/route';
import { rolloutRoute } from '../pages/rollout/route';
import { searchRoute } from '../pages/search/route';
import { CASE_READERS, CASE_WORKERS, NETWORK_WATCHERS } from './roles';

export interface PageEntry {
  route: AnyRoute;
  /** Who may open it; whoever else does is told so. The API decides in the end. */
  roles: readonly Role[];
  /** Its entry in the rail: `frame:rail.<text>` and an icon of Bootstrap Italia. Pages without one are led to by others. */
  rail?: { text: 'desk' | 'newContact' | 'search' | 'administration'; icon: string };
  /** Its card on the page of the administration: `administration:card.<text>`. */
  card?: { text: 'rollout'; icon: string };
}

/** Every page of the desk, in the order of the rail. A page is added by a line here (docs/web.md). */
export const PAGES = [
  { route: deskRoute, roles: CASE_READERS, rail: { text: 'desk', icon: 'it-inbox' } },
  {
    route: newContactRoute,
    roles: CASE_WORKERS,
    rail: { text: 'newContact', icon: 'it-plus-circle' },
  },
  { route: searchRoute, roles: CASE_READERS, rail: { text: 'search', icon: 'it-search' } },
  {
    route: administrationRoute,
    roles: NETWORK_WATCHERS,
    rail: { text: 'administration', icon: 'it-settings' },
  },
  { route: rolloutRoute, roles: NETWORK_WATCHERS, card: { text: 'rollout', icon: 'it-calendar' } },
  { route: contactRoute, roles: CASE_READERS },
] as const satisfies readonly PageEntry[];

/** The pages that the roles may open. */
export function entriesFor(roles: readonly Role[]): readonly PageEntry[] {
  return PAGES.filter((page: PageEntry) => page.roles.some((role) => roles.includes(role)));
}
