import { Global, Module } from '@nestjs/common';
import { EmbeddedEngineModule } from './embedded/embedded.module.js';
import { RuntimeModule } from './runtime/index.js';

/** The process engine: whoever imports nothing but `engine/api` gets it by injecting ProcessEngine and ProcessQueries. */
@Global()
@Module({
  imports: [RuntimeModule, EmbeddedEngineModule],
  exports: [RuntimeModule, EmbeddedEngineModule],
})
export class EngineModule {}
