import type { AnyRoute } from '@tanstack/react-router';
import type { Role } from '../api/me';
import { accountRoute, accountsRoute } from '../pages/accounts/route';
import { administrationRoute } from '../pages/administration/route';
import { apiKeysRoute } from '../pages/api-keys/route';
import { workingCalendarRoute } from '../pages/calendar/route';
import { CLASSIFICATION_READERS } from '../pages/classification/roles';
import { classificationRoute, classificationVersionRoute } from '../pages/classification/route';
import { contactRoute } from '../pages/contact/route';
import { deskRoute } from '../pages/desk/route';
import { doublesRoute } from '../pages/doubles/route';
import { ARTICLE_WRITERS } from '../pages/manual/roles';
import { articleRoute, manualRoute, writeArticleRoute } from '../pages/manual/route';
import { modelsRoute } from '../pages/models/route';
import { newContactRoute } from '../pages/new/route';
import { ORGANISATION_READERS } from '../pages/organisation/roles';
import { organisationRoute } from '../pages/organisation/route';
import { ownAccountRoute } from '../pages/own-account/route';
import { protocolEntryRoute, protocolRegisterRoute } from '../pages/protocol-register/route';
import { COMPLIANCE_READERS } from '../pages/protocols/roles';
import {
  complianceRoute,
  countedRoute,
  protocolDraftRoute,
  protocolRoute,
  protocolsRoute,
} from '../pages/protocols/route';
import { publicationRoute } from '../pages/publication/route';
import { rolloutRoute } from '../pages/rollout/route';
import { searchRoute } from '../pages/search/route';
import { streetsRoute } from '../pages/streets/route';
import { TABLE_READERS } from '../pages/tables/roles';
import { tableRoute, tablesRoute } from '../pages/tables/route';
import { CASE_READERS, EVERYBODY, NETWORK_WATCHERS, REGISTER_KEEPERS, REGISTRARS } from './roles';

/** In the order in which the page of the administration shows them. */
export const CARD_GROUPS = ['people', 'rules', 'books', 'systems'] as const;
export type CardGroup = (typeof CARD_GROUPS)[number];
type Card =
  | 'accounts'
  | 'book'
  | 'calendar'
  | 'classification'
  | 'compliance'
  | 'doubles'
  | 'keys'
  | 'models'
  | 'organisation'
  | 'protocols'
  | 'publication'
  | 'rollout'
  | 'streets'
  | 'tables';

export interface PageEntry {
  route: AnyRoute;
  /** Who may open it; whoever else does is told so. The API decides in the end. */
  roles: readonly Role[];
  /** Its entry in the rail: `frame:rail.<text>` and an icon of Bootstrap Italia. Pages without one are led to by others. */
  rail?: { text: 'desk' | 'newContact' | 'search' | 'manual' | 'administration'; icon: string };
  /** Its card on the page of the administration: `administration:card.<text>`. */
  card?: { text: Card; group: CardGroup; icon: string };
}

/** Every page of the desk, in the order of the rail. A page is added by a line here (docs/web.md). */
export const PAGES = [
  { route: deskRoute, roles: CASE_READERS, rail: { text: 'desk', icon: 'it-inbox' } },
  {
    route: newContactRoute,
    roles: REGISTRARS,
    rail: { text: 'newContact', icon: 'it-plus-circle' },
  },
  { route: searchRoute, roles: CASE_READERS, rail: { text: 'search', icon: 'it-search' } },
  { route: manualRoute, roles: CASE_READERS, rail: { text: 'manual', icon: 'it-bookmark' } },
  { route: articleRoute, roles: CASE_READERS },
  { route: writeArticleRoute, roles: ARTICLE_WRITERS },
  // Before the administration: those who open nothing above it begin with what they work on.
  {
    route: tablesRoute,
    roles: TABLE_READERS,
    card: { text: 'tables', group: 'rules', icon: 'it-list' },
  },
  { route: tableRoute, roles: TABLE_READERS },
  {
    route: administrationRoute,
    roles: [...CASE_READERS, 'designer'],
    rail: { text: 'administration', icon: 'it-settings' },
  },
  {
    route: organisationRoute,
    roles: ORGANISATION_READERS,
    card: { text: 'organisation', group: 'people', icon: 'it-pa' },
  },
  {
    route: accountsRoute,
    roles: ['admin'],
    card: { text: 'accounts', group: 'people', icon: 'it-user' },
  },
  { route: accountRoute, roles: ['admin'] },
  { route: ownAccountRoute, roles: EVERYBODY },
  {
    route: rolloutRoute,
    roles: NETWORK_WATCHERS,
    card: { text: 'rollout', group: 'people', icon: 'it-calendar' },
  },
  {
    route: publicationRoute,
    roles: NETWORK_WATCHERS,
    card: { text: 'publication', group: 'rules', icon: 'it-password-visible' },
  },
  {
    route: classificationRoute,
    roles: CLASSIFICATION_READERS,
    card: { text: 'classification', group: 'rules', icon: 'it-list' },
  },
  { route: classificationVersionRoute, roles: CLASSIFICATION_READERS },
  {
    route: doublesRoute,
    roles: REGISTRARS,
    card: { text: 'doubles', group: 'books', icon: 'it-user' },
  },
  {
    route: protocolsRoute,
    roles: CASE_READERS,
    card: { text: 'protocols', group: 'rules', icon: 'it-files' },
  },
  {
    route: modelsRoute,
    roles: CASE_READERS,
    card: { text: 'models', group: 'rules', icon: 'it-mail' },
  },
  {
    route: complianceRoute,
    roles: COMPLIANCE_READERS,
    card: { text: 'compliance', group: 'rules', icon: 'it-chart-line' },
  },
  { route: countedRoute, roles: COMPLIANCE_READERS },
  {
    route: protocolRegisterRoute,
    roles: REGISTER_KEEPERS,
    card: { text: 'book', group: 'books', icon: 'it-box' },
  },
  {
    route: workingCalendarRoute,
    roles: CASE_READERS,
    card: { text: 'calendar', group: 'rules', icon: 'it-calendar' },
  },
  {
    route: streetsRoute,
    roles: ['admin'],
    card: { text: 'streets', group: 'books', icon: 'it-map-marker' },
  },
  {
    route: apiKeysRoute,
    roles: ['admin'],
    card: { text: 'keys', group: 'systems', icon: 'it-key' },
  },
  { route: protocolEntryRoute, roles: REGISTER_KEEPERS },
  { route: protocolRoute, roles: CASE_READERS },
  { route: protocolDraftRoute, roles: ['networkDirection', 'admin'] },
  { route: contactRoute, roles: CASE_READERS },
] as const satisfies readonly PageEntry[];

/** The pages that the roles may open. */
export function entriesFor(roles: readonly Role[]): readonly PageEntry[] {
  return PAGES.filter((page: PageEntry) => page.roles.some((role) => roles.includes(role)));
}

/** Where somebody begins: the first page that the roles may open; undefined: there is none. */
export function homeFor(roles: readonly Role[]): string | undefined {
  return entriesFor(roles)[0]?.route.to as string | undefined;
}
