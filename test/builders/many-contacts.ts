import type { ClientBase } from 'pg';

/** Tables that grow with the contacts; ids are copied under new names, other references stay. Parents come first. */
export const GROWING_TABLES = [
  'citizen',
  'contact',
  'process_instance',
  'work_item',
  'timer_job',
  'event_subscription',
  'activity_history',
  'contact_note',
  'contact_note_text',
  'timeline_entry',
  'protocol_clock',
  'assignment',
  'ownership_ledger',
  'message',
  'audit_entry',
] as const;

/** Columns whose uuid names a row that is not copied. */
const SHARED = new Set([
  'definition_id',
  'agreement_id',
  'deployment_id',
  'article_id',
  'source_version_id',
]);

const WORDS =
  'buca marciapiede lampione rifiuti cassonetto rumore cantiere albero ramo semaforo incrocio scuola parco panchina ' +
  'fontana tombino allagamento graffiti topi zanzare parcheggio sosta bicicletta autobus fermata segnale strisce asfalto ' +
  'illuminazione giardino erba siepe cestino vetro plastica carta umido ingombranti abbandono degrado muro cartello';

/**
 * Multiplies the contacts that are there, with all that hangs on them, by `times`: to see how the product behaves with as
 * many as a city has in years. The copies have places, words and days of their own; their processes cannot go on and their
 * timers stand far away. Needs the owner of the tables; answers the number of contacts then.
 */
export async function multiplyContacts(client: ClientBase, times: number): Promise<number> {
  for (const table of GROWING_TABLES) {
    const columns = await columnsOf(client, table);
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await client.query(
      `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')})
       SELECT ${columns.map((column) => copied(table, column)).join(', ')}
         FROM ${table} original CROSS JOIN generate_series(1, $1) AS copy
              CROSS JOIN (SELECT array_agg(code) AS codes FROM point) points`,
      [times],
    );
    await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
  await client.query('VACUUM ANALYZE');
  const { rows } = await client.query('SELECT count(*)::int AS contacts FROM contact');
  return rows[0].contacts;
}

export interface Column {
  name: string;
  type: string;
}

/** The columns of a table that are given by whoever writes it. */
export async function columnsOf(client: ClientBase, table: string): Promise<Column[]> {
  const { rows } = await client.query(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' AND is_identity = 'NO'
      ORDER BY ordinal_position`,
    [table],
  );
  return rows;
}

/** The expression of a copy's column. */
export function copied(table: string, { name, type }: Column): string {
  const renamed = (value: string) => `md5(${value} || '#' || copy)::uuid`;
  if (type === 'uuid') return SHARED.has(name) ? name : renamed(`${name}::text`);
  switch (name) {
    case 'business_key':
    case 'subject_id':
    case 'aggregate_id':
      return `CASE WHEN ${name} ~ '^[0-9a-f-]{36}$' THEN ${renamed(name)}::text ELSE ${name} END`;
    case 'protocol_number':
      return table === 'contact' ? `${name} + copy * 100000` : name;
    case 'external_id':
    case 'idempotency_key':
      return `${name} || '-' || copy`;
    case 'email':
      return table === 'citizen' ? `copy || '-' || ${name}` : name;
    case 'lat':
    case 'lon':
      return `${name} + (random() - 0.5) * 0.1`;
    case 'description':
      return `${name} || ' ' || ${someWords()}`;
    case 'received_at':
      return table === 'contact' ? `${name} - random() * interval '900 days'` : name;
    case 'owner_point':
    case 'working_point':
    case 'registered_point':
    case 'point_code':
      return `CASE WHEN ${name} IS NOT NULL THEN ${somePoint(name)} END`;
    case 'to_point': // an assignment goes to another point than it comes from
      return `coalesce(nullif(${somePoint(name)}, from_point), to_point)`;
    case 'candidate_groups':
      return `ARRAY[${somePoint('original')}]`;
    case 'available_at':
    case 'next_threshold_at':
    case 'next_attempt_at':
      return `${name} + interval '50 years'`;
    default:
      return name;
  }
}

/** Another point than the original's, the same for all columns of a copy that had the same. */
function somePoint(name: string): string {
  return `points.codes[1 + abs(hashtext(${name}::text || copy)) % array_length(points.codes, 1)]`;
}

/** Four words, others for each row. */
export function someWords(): string {
  const words = WORDS.split(' ');
  const list = `ARRAY[${words.map((word) => `'${word}'`).join(', ')}]`;
  const one = `(${list})[1 + floor(random() * ${words.length})::int]`;
  return [one, one, one, one].join(` || ' ' || `);
}
