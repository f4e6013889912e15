import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The municipality's streets; `words` is the name as it is compared (src/modules/territory/streets). */
const STREETS = [
  `CREATE TABLE street (
     code text PRIMARY KEY,
     name text NOT NULL CHECK (name <> ''),
     district text,
     words text NOT NULL,
     demonstration boolean NOT NULL)`,
];

export class Streets1764100040003 implements MigrationInterface {
  name = 'Streets1764100040003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STREETS) await runner.query(statement);
  }

  /** Migrations only move forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only move forward: restore a backup instead.');
  }
}
