import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/**
 * A sentence of the timeline may hold somebody's own words, which not everybody who sees the contact may read. Of
 * the sentences so far nobody knows where the words begin: those of a kind that holds some are withheld whole.
 */
const STATEMENTS = [
  `ALTER TABLE timeline_entry ADD COLUMN bare_text text, ADD COLUMN bare_text_en text,
     ADD CONSTRAINT timeline_entry_bare CHECK ((bare_text IS NULL) = (bare_text_en IS NULL))`,
  `UPDATE timeline_entry SET bare_text = 'Testo riservato.', bare_text_en = 'Withheld.'
    WHERE kind IN ('assignment', 'ownership', 'works', 'note', 'decided', 'routing', 'cancelled', 'protocol',
                   'linked', 'unlinked', 'merged', 'separated')
       OR (kind = 'clocks' AND text LIKE '%Motivo:%')`,
];

export class TimelineWords1764100002000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}
