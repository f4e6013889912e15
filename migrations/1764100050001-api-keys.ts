import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Programs call with a key of their own, of which the server keeps a hash (docs/adr/0031). */
export class ApiKeys1764100050001 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE api_key (
        id uuid PRIMARY KEY,
        name text NOT NULL UNIQUE,
        description text NOT NULL,
        token_hash bytea NOT NULL UNIQUE,
        token_end text NOT NULL,
        roles text[] NOT NULL,
        points text[] NOT NULL,
        requests_per_minute int NOT NULL CHECK (requests_per_minute > 0),
        expires_on date NOT NULL,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        revoked_at timestamptz,
        revoked_by text,
        last_used_at timestamptz,
        window_start timestamptz,
        window_taken int NOT NULL DEFAULT 0)`);
  }
}
