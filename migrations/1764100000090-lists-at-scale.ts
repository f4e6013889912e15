import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists and searches need to stay as quick with years of contacts as with a day's. */
const INDEXES = [
  `CREATE INDEX work_item_inbox ON work_item (coalesce(due_at, 'infinity'::timestamptz), id)
     WHERE state = 'open'`,
  `CREATE INDEX citizen_search ON citizen USING gin (search) WITH (gin_pending_list_limit = 256)`,
  `CREATE INDEX contact_kind ON contact (kind, received_at, id)`,
  `CREATE INDEX contact_number ON contact (protocol_number)`,
];

export class ListsAtScale1764100000090 implements MigrationInterface {
  name = 'ListsAtScale1764100000090';

  async up(runner: QueryRunner): Promise<void> {
    for (const index of INDEXES) await runner.query(index);
  }

  /** Migrations only move forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only move forward: restore a backup instead.');
  }
}
