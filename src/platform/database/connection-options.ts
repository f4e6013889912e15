import type { DataSourceOptions } from 'typeorm';
import { PooledClient } from './pooled-client.js';

export const APPLICATION_NAME = 'punto-dascolto';

/**
 * Connections as UnitOfWork needs them, and such that one that died without a word (half-open) is found out:
 * a silent connection is given up a little after the server would have cancelled the statement.
 */
export function connectionOptions(
  url: string,
  limits: { poolSize: number; statementTimeoutMs: number },
): Extract<DataSourceOptions, { type: 'postgres' }> {
  return {
    type: 'postgres',
    url,
    applicationName: APPLICATION_NAME,
    poolSize: limits.poolSize,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logging: false,
    extra: {
      Client: PooledClient,
      pipeline: true,
      keepAlive: true,
      keepAliveInitialDelayMillis: 5_000,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: limits.statementTimeoutMs,
      query_timeout: limits.statementTimeoutMs + 3_000,
      lock_timeout: Math.min(15_000, limits.statementTimeoutMs),
      idle_in_transaction_session_timeout: 60_000,
    },
  };
}
