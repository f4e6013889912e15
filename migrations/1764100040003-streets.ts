import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** The municipality's streets; `words` is the name as it is compared (src/modules/territory/streets). */
const STREETS = [
  `CREATE TABLE street (
     code text PRIMARY KEY,
     name text NOT NULL CHECK (name <> ''),
     district text,
     words text NOT NULL,
     demonstration boolean NOT NULL)`,
];

export class Streets1764100040003 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STREETS) await runner.query(statement);
  }
}
