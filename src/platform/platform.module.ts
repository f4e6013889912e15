import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { AuthModule } from './auth/index.js';
import { Clock } from './clock/index.js';
import { AppConfig } from './config/index.js';
import { DatabaseModule } from './database/index.js';
import { ProblemFilter } from './errors/index.js';
import { InputPipe } from './http/index.js';

export interface PlatformOptions {
  config: AppConfig;
  /** A migrated database. */
  databaseUrl: string;
  clock?: Clock;
}

/** What any product needs; global, so no other module imports it. */
@Module({})
export class PlatformModule {
  static forRoot({ config, databaseUrl, clock }: PlatformOptions): DynamicModule {
    const parts = [AuthModule];
    return {
      module: PlatformModule,
      global: true,
      imports: [DatabaseModule.forRoot(databaseUrl, config), ...parts],
      providers: [
        { provide: AppConfig, useValue: config },
        { provide: Clock, useValue: clock ?? new Clock() },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: InputPipe },
      ],
      exports: [AppConfig, Clock, ...parts],
    };
  }
}
