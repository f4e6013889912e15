import pg from 'pg';
import { PooledClient } from '../../src/platform/database/pooled-client.js';

/**
 * Connects to PostgreSQL. Losing the connection rejects the query that is running, and the next one: without a listener
 * the loss of an idle connection (its database is dropped, the server stops) would end the whole process.
 */
export async function openClient(connectionString: string): Promise<pg.Client> {
  const client = new PooledClient({ connectionString });
  await client.connect();
  return client;
}

/** A pool of such connections, opened as they are needed. */
export function openPool(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...options, Client: PooledClient });
  pool.on('error', () => undefined);
  return pool;
}
