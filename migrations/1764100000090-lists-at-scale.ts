import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** What lists and searches need to stay as quick with years of contacts as with a day's. */
const INDEXES = [
  `CREATE INDEX work_item_inbox ON work_item (coalesce(due_at, 'infinity'::timestamptz), id)
     WHERE state = 'open'`,
  `CREATE INDEX citizen_search ON citizen USING gin (search) WITH (gin_pending_list_limit = 256)`,
  `CREATE INDEX contact_kind ON contact (kind, received_at, id)`,
  `CREATE INDEX contact_number ON contact (protocol_number)`,
];

export class ListsAtScale1764100000090 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const index of INDEXES) await runner.query(index);
  }
}
