import parsePhoneNumber from 'libphonenumber-js/max';
import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

const BATCH = 5_000;

/** Short numbers of public services can be looked for, and San Marino is one number however it is reached. */
const STATEMENTS = [
  `UPDATE citizen SET phone_key = plain_words(phone) WHERE phone_key IS NULL AND plain_words(phone) ~ '^1[0-9]{2,3}$'`,
  `UPDATE citizen SET phone_key = '+378' || substr(phone_key, 4) WHERE phone_key ~ '^\\+390549[0-9]'`,
];

/** The keys of phones as `src/modules/citizens/phone-key.ts` makes them since then. */
export class PhonesOfNeighbours1764200140000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await giveCountries(runner);
  }
}

/** Numbers of other countries that were written without a plus had been taken as impossible ones of Italy. */
async function giveCountries(runner: QueryRunner): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = (await runner.query(
      `SELECT id, phone_key AS key FROM citizen WHERE phone_key ~ '^\\+39[0-9]{10,}$' AND id > $1 ORDER BY id LIMIT ${BATCH}`,
      [after],
    )) as { id: string; key: string }[];
    if (rows.length === 0) return;
    const mended = rows.flatMap(({ id, key }) => {
      const abroad = keyAbroad(key);
      return abroad ? [{ id, key: abroad }] : [];
    });
    await runner.query(
      `UPDATE citizen c SET phone_key = of.key FROM unnest($1::uuid[], $2::text[]) AS of(id, key) WHERE c.id = of.id`,
      [mended.map(({ id }) => id), mended.map(({ key }) => key)],
    );
    after = rows[rows.length - 1].id;
  }
}

function keyAbroad(key: string): string | null {
  if (parsePhoneNumber(key)?.isValid()) return null;
  const digits = key.slice('+39'.length);
  const abroad = parsePhoneNumber(`+${digits}`);
  return abroad?.isValid() || (abroad && /^1\d{10}$/.test(digits)) ? abroad.number : null;
}
