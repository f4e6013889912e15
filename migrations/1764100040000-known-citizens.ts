import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/**
 * Citizens are found while somebody types: by any part of name, e-mail address, tax code or phone, without accents
 * and without the signs that people put into phone numbers.
 */
const SEARCH = [
  // As plain_text does it; an index may not call what calls others (their schema is not searched while it is built).
  `CREATE FUNCTION citizen_text(name text, email text, tax_code text, phone text) RETURNS text
     LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
     SELECT translate(lower(coalesce(name, '')), 'àáâäèéêëìíîïòóôöùúûüçñ', 'aaaaeeeeiiiioooouuuucn') || ' ' ||
            lower(coalesce(email, '')) || ' ' || lower(coalesce(tax_code, '')) || ' ' || regexp_replace(coalesce(phone, ''), '[^0-9+]', '', 'g') $$`,
  `CREATE INDEX citizen_known ON citizen
     USING gin (citizen_text(name, email, tax_code, phone) gin_trgm_ops) WITH (gin_pending_list_limit = 256)`,
];

export class KnownCitizens1764100040000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of SEARCH) await runner.query(statement);
  }
}
