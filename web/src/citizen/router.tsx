import { createRouter } from '@tanstack/react-router';
import { Waiting } from '../parts/Waiting';
import { CITIZEN_PAGES } from './pages';
import { BrokenPage, NoSuchPage } from './pages/OtherPages';
import { citizenRoot } from './root';

/** Addresses stay readable, as on the desk: every value a text. */
function stringifySearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return text ? `?${text}` : '';
}

export const citizenRouter = createRouter({
  routeTree: citizenRoot.addChildren(CITIZEN_PAGES.map(({ route }) => route)),
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: NoSuchPage,
  scrollRestoration: true,
});
