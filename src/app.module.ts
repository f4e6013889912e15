import { type DynamicModule, Module } from '@nestjs/common';
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
        // The engine: EngineModule.
        // The domain, from the ground up: organisation, classification, citizens, contacts, communications,
        // protocols, assignments, escalation.
        // The dialects: http/processes, http/camunda-rest.
        ...(options.extraModules ?? []),
      ],
    };
  }
}
