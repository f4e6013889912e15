import pg from 'pg';
import { SUPERUSER } from './cluster.js';

/** Not a superuser, as on any managed PostgreSQL: an injected statement cannot read files or run programs. */
export const APPLICATION_ROLE = 'app';

const CANNOT_CONNECT_NOW = '57P03';
const WRONG_PASSWORD = '28P01';

/** The superuser's connection to the server on `port` of this machine. */
export function superuserClient(port: number, password: string): pg.Client {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
    application_name: 'embedded-postgres-supervisor',
  });
  // A server that dies under an idle connection is seen by its exit; the event must only not go unheard.
  client.on('error', () => undefined);
  return client;
}

/** How an attempt to connect ended: `refused` and `recovering` may change by themselves, `stranger` does not. */
export type Answer = 'ready' | 'refused' | 'recovering' | 'stranger';

/** Asks the server on `port` whether it takes connections. SCRAM proves to each side that it is the right one. */
export async function askReadiness(port: number, password: string): Promise<Answer> {
  const client = superuserClient(port, password);
  try {
    await client.connect();
    return 'ready';
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === CANNOT_CONNECT_NOW) return 'recovering';
    return code === WRONG_PASSWORD ? 'stranger' : 'refused';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes the application's role and database where they are missing, and sets the role's password. */
export async function ensureApplicationDatabase(
  client: pg.Client,
  database: string,
  password: string,
): Promise<void> {
  const role = pg.escapeIdentifier(APPLICATION_ROLE);
  const roles = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APPLICATION_ROLE]);
  const verb = roles.rowCount ? 'ALTER' : 'CREATE';
  await client.query(
    `${verb} ROLE ${role} LOGIN NOSUPERUSER CREATEDB PASSWORD ${pg.escapeLiteral(password)}`,
  );
  const databases = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (!databases.rowCount) {
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER ${role}`);
  }
}
