import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { AppConfig } from '../config/index.js';
import { connectionOptions } from './connection-options.js';
import { ReferenceData } from './reference-data.js';
import { UnitOfWork } from './unit-of-work.js';

/** The pool of connections and the unit of work, global. */
@Module({})
export class DatabaseModule {
  /** `url` names a database that was migrated already (`migrateDatabase`). */
  static forRoot(url: string, config: AppConfig): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            ...connectionOptions(url, {
              poolSize: config.dbPoolSize,
              statementTimeoutMs: config.dbStatementTimeoutMs,
            }),
            autoLoadEntities: true,
            retryAttempts: 1,
          }),
        }),
      ],
      providers: [UnitOfWork, ReferenceData],
      exports: [UnitOfWork, ReferenceData],
    };
  }
}
