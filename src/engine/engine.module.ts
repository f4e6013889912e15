import { Global, Module } from '@nestjs/common';
import { DecisionsModule } from './decisions/index.js';
import { EmbeddedEngineModule } from './embedded/embedded.module.js';
import { RuntimeModule } from './runtime/index.js';

/** The process engine: whoever imports nothing but `engine/api` gets it by injecting ProcessEngine and ProcessQueries. */
@Global()
@Module({
  imports: [RuntimeModule, DecisionsModule, EmbeddedEngineModule],
  exports: [RuntimeModule, DecisionsModule, EmbeddedEngineModule],
})
export class EngineModule {}
