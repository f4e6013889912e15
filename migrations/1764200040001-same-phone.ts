import parsePhoneNumber from 'libphonenumber-js/max';
import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

const BATCH = 5_000;

/**
 * Phones are compared as numbers, however they were written, and citizens who were doubled by it can be merged
 * (docs/adr/0038).
 */
const STATEMENTS = [
  `ALTER TABLE citizen ADD COLUMN phone_key text, ADD COLUMN merged_into uuid REFERENCES citizen,
     ADD CHECK (merged_into <> id)`,
  `DROP INDEX citizen_known`,
  `CREATE FUNCTION citizen_words(name text, email text, tax_code text, phone_key text) RETURNS text
     LANGUAGE sql IMMUTABLE PARALLEL SAFE
     RETURN plain_words(coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(tax_code, '') || ' ' ||
       coalesce(phone_key, ''))`,
];

const INDEXES = [
  `CREATE INDEX citizen_known ON citizen
     USING gin (citizen_words(name, email, tax_code, phone_key) gin_trgm_ops) WITH (gin_pending_list_limit = 256)`,
  `CREATE INDEX citizen_phone_key ON citizen (phone_key) WHERE phone_key IS NOT NULL`,
  `CREATE INDEX citizen_merged ON citizen (merged_into) WHERE merged_into IS NOT NULL`,
  `CREATE TABLE citizen_merge (
     id uuid PRIMARY KEY,
     kept_id uuid NOT NULL REFERENCES citizen,
     merged_id uuid NOT NULL UNIQUE REFERENCES citizen,
     contacts uuid[] NOT NULL,
     merged_at timestamptz NOT NULL,
     merged_by text NOT NULL)`,
];

export class SamePhone1764200040001 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await giveKeys(runner);
    for (const statement of INDEXES) await runner.query(statement);
  }
}

async function giveKeys(runner: QueryRunner): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = (await runner.query(
      `SELECT id, plain_words(phone) AS phone FROM citizen WHERE phone IS NOT NULL AND id > $1 ORDER BY id LIMIT ${BATCH}`,
      [after],
    )) as { id: string; phone: string }[];
    if (rows.length === 0) return;
    await runner.query(
      `UPDATE citizen c SET phone_key = of.key FROM unnest($1::uuid[], $2::text[]) AS of(id, key) WHERE c.id = of.id`,
      [rows.map(({ id }) => id), rows.map(({ phone }) => keyOf(phone))],
    );
    after = rows[rows.length - 1].id;
  }
}

/** As src/modules/citizens/phone-key.ts says, for what one may meet in a register of citizens. */
function keyOf(phone: string): string | null {
  const found = parsePhoneNumber(phone, 'IT');
  if (found?.isValid()) return found.number;
  const digits = phone.replace(/[^0-9]/g, '');
  const abroad = /^(00)?39/.test(digits) && found?.countryCallingCode === '39';
  const zeroed = abroad ? parsePhoneNumber(`0${found.nationalNumber}`, 'IT') : undefined;
  if (zeroed?.isValid()) return zeroed.number;
  if (found?.isPossible()) return found.number;
  return digits.length >= 5 ? digits : null;
}
