import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Model messages to citizens, in versions that stay; a retired one is offered no more. */
const MODELS = [
  `CREATE TABLE message_model (
     id uuid PRIMARY KEY,
     version int NOT NULL,
     retired_at timestamptz,
     created_at timestamptz NOT NULL)`,
  `CREATE TABLE message_model_version (
     model_id uuid NOT NULL REFERENCES message_model,
     version int NOT NULL CHECK (version >= 1),
     name text NOT NULL CHECK (name <> ''),
     kind text,
     channel text,
     classification_code text REFERENCES classification_node,
     subject text NOT NULL,
     body text NOT NULL,
     subject_en text NOT NULL,
     body_en text NOT NULL,
     written_by text NOT NULL,
     written_at timestamptz NOT NULL,
     PRIMARY KEY (model_id, version))`,
  `CREATE TRIGGER message_model_version_append_only BEFORE UPDATE OR DELETE ON message_model_version
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

export class MessageModels1764100040002 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of MODELS) await runner.query(statement);
  }
}
