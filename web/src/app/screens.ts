import { type AnyRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { accountRoute, accountsRoute } from '../pages/accounts/route';
import { administrationRoute } from '../pages/administration/route';
import { apiKeysRoute } from '../pages/api-keys/route';
import { workingCalendarRoute } from '../pages/calendar/route';
import { classificationRoute, classificationVersionRoute } from '../pages/classification/route';
import { contactRoute } from '../pages/contact/route';
import { deskRoute } from '../pages/desk/route';
import { doublesRoute } from '../pages/doubles/route';
import { articleRoute, manualRoute, writeArticleRoute } from '../pages/manual/route';
import { modelsRoute } from '../pages/models/route';
import { newContactRoute } from '../pages/new/route';
import { organisationRoute } from '../pages/organisation/route';
import { ownAccountRoute } from '../pages/own-account/route';
import { protocolEntryRoute, protocolRegisterRoute } from '../pages/protocol-register/route';
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
import { tableRoute, tablesRoute } from '../pages/tables/route';
import { firstAccountRoute, frameRoute, nowhereRoute, signInRoute } from './routes';

/**
 * What is drawn at each address, loaded when it is opened. It stands apart from the routes, so that a page may ask its
 * own route what the address holds without importing itself.
 */
export function drawPages(): void {
  draws(signInRoute, () => import('./SignInPage'));
  draws(firstAccountRoute, () => import('./FirstAccountPage'));
  draws(frameRoute, () => import('./Frame'));
  draws(nowhereRoute, () =>
    import('./NotFoundPage').then(({ NotFoundPage }) => ({ default: NotFoundPage })),
  );
  draws(accountsRoute, () => import('../pages/accounts/AccountsPage'));
  draws(accountRoute, () => import('../pages/accounts/AccountPage'));
  draws(administrationRoute, () => import('../pages/administration/AdministrationPage'));
  draws(apiKeysRoute, () => import('../pages/api-keys/ApiKeysPage'));
  draws(workingCalendarRoute, () => import('../pages/calendar/CalendarPage'));
  draws(classificationRoute, () => import('../pages/classification/ClassificationPage'));
  draws(classificationVersionRoute, () => import('../pages/classification/VersionPage'));
  draws(contactRoute, () => import('../pages/contact/ContactPage'));
  draws(deskRoute, () => import('../pages/desk/DeskPage'));
  draws(doublesRoute, () => import('../pages/doubles/DoublesPage'));
  draws(manualRoute, () => import('../pages/manual/ManualPage'));
  draws(articleRoute, () => import('../pages/manual/ArticlePage'));
  draws(writeArticleRoute, () => import('../pages/manual/WritePage'));
  draws(modelsRoute, () => import('../pages/models/ModelsPage'));
  draws(newContactRoute, () => import('../pages/new/NewContactPage'));
  draws(organisationRoute, () => import('../pages/organisation/OrganisationPage'));
  draws(ownAccountRoute, () => import('../pages/own-account/OwnAccountPage'));
  draws(protocolRegisterRoute, () => import('../pages/protocol-register/RegisterPage'));
  draws(protocolEntryRoute, () => import('../pages/protocol-register/EntryPage'));
  draws(protocolsRoute, () => import('../pages/protocols/ProtocolsPage'));
  draws(protocolRoute, () => import('../pages/protocols/ProtocolPage'));
  draws(protocolDraftRoute, () => import('../pages/protocols/DraftPage'));
  draws(countedRoute, () => import('../pages/protocols/CountedPage'));
  draws(complianceRoute, () => import('../pages/protocols/CompliancePage'));
  draws(publicationRoute, () => import('../pages/publication/PublicationPage'));
  draws(rolloutRoute, () => import('../pages/rollout/RolloutPage'));
  draws(searchRoute, () => import('../pages/search/SearchPage'));
  draws(streetsRoute, () => import('../pages/streets/StreetsPage'));
  draws(tablesRoute, () => import('../pages/tables/TablesPage'));
  draws(tableRoute, () => import('../pages/tables/TablePage'));
}

function draws(route: AnyRoute, load: () => Promise<{ default: ComponentType }>): void {
  route.update({ component: lazyRouteComponent(load) });
}
