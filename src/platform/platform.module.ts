import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AuditReadModel, AuditTrail } from './audit/index.js';
import { AuthModule } from './auth/index.js';
import { Clock } from './clock/index.js';
import { AppConfig, type Configuration } from './config/index.js';
import { DatabaseModule, type Migration, MIGRATIONS } from './database/index.js';
import { ErrorDialects, ProblemFilter } from './errors/index.js';
import { HealthModule, Metrics } from './health/index.js';
import { HistoryLoading } from './history/index.js';
import { HooksModule } from './hooks/index.js';
import { InputPipe, UploadTurns } from './http/index.js';
import { HousekeepingModule } from './housekeeping/index.js';
import { Catalogue } from './i18n/index.js';
import { CommandInterceptor, IdempotencyKeys } from './idempotency/index.js';
import { LiveChanges, LiveModule } from './live/index.js';
import { OutboxModule } from './outbox/index.js';

export interface PlatformOptions {
  /** The settings of its parts are injected by their classes. */
  configuration: Configuration;
  /** A migrated database. */
  databaseUrl: string;
  /** What made it so: health tells of those that are missing. */
  migrations: readonly Migration[];
  clock?: Clock;
}

/** What any product needs; global, so no other module imports it. */
@Module({})
export class PlatformModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    const { databaseUrl, migrations, clock } = options;
    const { platform: config, parts: settings } = options.configuration;
    const parts = [
      AuthModule,
      HealthModule,
      HooksModule,
      HousekeepingModule,
      LiveModule,
      OutboxModule,
    ];
    const shared = [
      AuditReadModel,
      AuditTrail,
      HistoryLoading,
      ErrorDialects,
      IdempotencyKeys,
      LiveChanges,
      Metrics,
      UploadTurns,
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [DatabaseModule.forRoot(databaseUrl, config), ...parts],
      providers: [
        { provide: AppConfig, useValue: config },
        ...settings.map((part) => ({ provide: part.constructor, useValue: part })),
        { provide: Catalogue, useValue: Catalogue.of(config.catalogueDir) },
        { provide: MIGRATIONS, useValue: migrations },
        { provide: Clock, useValue: clock ?? new Clock() },
        ...shared,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: CommandInterceptor },
        { provide: APP_PIPE, useClass: InputPipe },
      ],
      exports: [
        AppConfig,
        ...settings.map((part) => part.constructor),
        Catalogue,
        Clock,
        MIGRATIONS,
        ...shared,
        ...parts,
      ],
    };
  }
}
