import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/**
 * The timeline keeps what happened, and says it when it is read (docs/adr/0045). Of the sentences so far, those whose
 * facts stand in `data` become facts; the others are shown as they were written.
 */
const STATEMENTS = [
  `ALTER TABLE timeline_entry ADD COLUMN fact jsonb,
     ALTER COLUMN text DROP NOT NULL, ALTER COLUMN text_en DROP NOT NULL,
     ADD CONSTRAINT timeline_entry_said CHECK (fact IS NOT NULL OR text IS NOT NULL)`,
  `UPDATE timeline_entry SET fact = CASE kind
       WHEN 'status-changed' THEN jsonb_build_object('says', 'status.' || (data->>'to'))
       WHEN 'answered' THEN CASE WHEN (data->>'round')::int > 1
         THEN jsonb_build_object('says', 'contact.answeredAgain', 'facts', jsonb_build_object('round', data->'round'))
         ELSE jsonb_build_object('says', 'contact.answered') END
       WHEN 'reopened' THEN jsonb_build_object('says', 'contact.reopened', 'facts',
         jsonb_build_object('round', data->'round', 'refusals', data->'refusals'))
       WHEN 'rollout' THEN jsonb_build_object('says', 'rollout.' || (data->>'phase'))
       WHEN 'note-added' THEN jsonb_build_object('says', 'note.added')
       WHEN 'note-corrected' THEN jsonb_build_object('says', 'note.corrected')
       ELSE jsonb_build_object('says', 'contact.closed', 'facts', jsonb_build_object('outcome',
         jsonb_build_object('says', 'outcome.' || (data->>'outcome')))) END
    WHERE bare_text IS NULL AND data->>'mergedInto' IS NULL AND (
          (kind = 'status-changed' AND data->>'to' IS NOT NULL)
       OR (kind = 'answered' AND data->>'round' IS NOT NULL)
       OR (kind = 'reopened' AND data->>'round' IS NOT NULL AND data->>'refusals' IS NOT NULL)
       OR (kind = 'rollout' AND data->>'phase' IS NOT NULL)
       OR kind IN ('note-added', 'note-corrected')
       OR (kind IN ('closed', 'closed-not-appropriate') AND data->>'outcome' IS NOT NULL))`,
];

export class TimelineFacts1764200130000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}
