import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Timers by which processes begin, of the latest versions; and what is to be told of one that fails, while there is no instance. */
const START_TIMERS = [
  `CREATE TABLE start_timer (
     id uuid PRIMARY KEY,
     definition_id uuid NOT NULL REFERENCES process_definition,
     element_id text NOT NULL,
     due_at timestamptz NOT NULL,
     available_at timestamptz NOT NULL,
     repeats integer,
     retries integer NOT NULL,
     created_at timestamptz NOT NULL,
     error_message text,
     error_details text,
     UNIQUE (definition_id, element_id)
   )`,
  `CREATE INDEX start_timer_due ON start_timer (available_at) WHERE retries > 0`,
  `ALTER TABLE incident ALTER COLUMN instance_id DROP NOT NULL, ADD COLUMN definition_id uuid REFERENCES process_definition`,
  `CREATE INDEX incident_definition ON incident (definition_id) WHERE definition_id IS NOT NULL`,
  `CREATE UNIQUE INDEX incident_open_once_of_start ON incident (job_id) WHERE instance_id IS NULL AND resolved_at IS NULL`,
];

export class StartTimers1764200320000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of START_TIMERS) await runner.query(statement);
  }
}
