import { type DynamicModule, Module } from '@nestjs/common';
import { migrations } from '../migrations/index.js';
import { EngineModule } from './engine/engine.module.js';
import { CamundaProcessesModule, CamundaRestModule } from './http/camunda-rest/index.js';
import { CitizenPagesModule } from './http/citizens/index.js';
import { PagesModule } from './http/pages/index.js';
import { ProcessesHttpModule } from './http/processes/index.js';
import { AssignmentsModule } from './modules/assignments/index.js';
import { AttachmentsModule } from './modules/attachments/index.js';
import { CitizensModule } from './modules/citizens/index.js';
import { ClassificationModule } from './modules/classification/index.js';
import { CommunicationsModule } from './modules/communications/index.js';
import { ContactsModule } from './modules/contacts/index.js';
import { RegisterModule } from './modules/register/index.js';
import { PublicationModule } from './modules/publication/index.js';
import { IdentityModule } from './modules/identity/index.js';
import { IntakeModule } from './modules/intake/index.js';
import { DemonstrationModule } from './modules/demonstration/index.js';
import { EscalationModule } from './modules/escalation/index.js';
import { KnowledgeModule } from './modules/knowledge/index.js';
import { NotificationsModule } from './modules/notifications/index.js';
import { OrganisationModule } from './modules/organisation/index.js';
import { PortalModule } from './modules/portal/index.js';
import { RolloutModule } from './modules/rollout/index.js';
import { ProtocolsModule } from './modules/protocols/index.js';
import { RoutingModule } from './modules/routing/index.js';
import { TerritoryModule } from './modules/territory/index.js';
import { WorksModule } from './modules/works/index.js';
import { PlatformModule, type PlatformOptions } from './platform/index.js';

type Modules = NonNullable<DynamicModule['imports']>;

/** What the product is made of, on top of the platform. */
export const PRODUCT_MODULES: Modules = [
  EngineModule,
  // The domain, from the ground up.
  OrganisationModule,
  TerritoryModule,
  RolloutModule,
  ClassificationModule,
  CitizensModule,
  ContactsModule,
  RegisterModule,
  PublicationModule,
  IntakeModule,
  KnowledgeModule,
  CommunicationsModule,
  AttachmentsModule,
  ProtocolsModule,
  AssignmentsModule,
  RoutingModule,
  EscalationModule,
  WorksModule,
  NotificationsModule,
  PortalModule,
  DemonstrationModule,
  // The dialects.
  ProcessesHttpModule,
  CamundaRestModule,
  CamundaProcessesModule,
  CitizenPagesModule,
  PagesModule,
];

export interface AppModuleOptions extends Omit<PlatformOptions, 'migrations'> {
  /** Default: PRODUCT_MODULES. */
  modules?: Modules;
}

/** Wiring only. */
@Module({})
export class AppModule {
  static forRoot({ modules = PRODUCT_MODULES, ...platform }: AppModuleOptions): DynamicModule {
    return {
      module: AppModule,
      // Without somebody who knows the callers the platform answers nobody.
      imports: [PlatformModule.forRoot({ ...platform, migrations }), ...modules, IdentityModule],
    };
  }
}
