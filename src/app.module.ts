import { type DynamicModule, Module } from '@nestjs/common';
import { EngineModule } from './engine/engine.module.js';
import { CamundaRestModule } from './http/camunda-rest/index.js';
import { ProcessesHttpModule } from './http/processes/index.js';
import { CitizensModule } from './modules/citizens/index.js';
import { ClassificationModule } from './modules/classification/index.js';
import { CommunicationsModule } from './modules/communications/index.js';
import { ContactsModule } from './modules/contacts/index.js';
import { OrganisationModule } from './modules/organisation/index.js';
import { PlatformModule, type PlatformOptions } from './platform/index.js';

/** Wiring only: which parts the product is made of. */
@Module({})
export class AppModule {
  /** `extraModules` join the product's own; tests bring endpoints of theirs this way. */
  static forRoot(
    options: PlatformOptions & { extraModules?: DynamicModule['imports'] },
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(options),
        EngineModule,
        // The domain, from the ground up.
        OrganisationModule,
        ClassificationModule,
        CitizensModule,
        ContactsModule,
        CommunicationsModule,
        // The dialects.
        ProcessesHttpModule,
        CamundaRestModule,
        ...(options.extraModules ?? []),
      ],
    };
  }
}
