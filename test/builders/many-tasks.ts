import type { ClientBase } from 'pg';
import { columnsOf, copied, someWords } from './many-contacts.js';

const PHASES = ['ascoltare', 'capire', 'valutare', 'istruire', 'rispondere', 'verificare'];

const STREETS = Array.from({ length: 200 }, (_, number) => `Via del Colle ${number}`);

/** An element of the list, another for each row. */
const oneOf = (list: readonly (string | null)[]) =>
  `(ARRAY[${list.map((one) => (one === null ? 'NULL' : `'${one}'`)).join(', ')}]::text[])[1 + floor(random() * ${list.length})::int]`;

/**
 * Multiplies the contacts that are there with their open tasks alone, by `times`: an inbox as no point has, all of it one
 * point's. Terms lie within 20 days before and after `now`, some are suspended or absent; phases differ, and some tasks
 * are taken by one of `assignees`. Needs the owner of the tables; answers the number of open tasks then.
 */
export async function multiplyOpenTasks(
  client: ClientBase,
  { times, now, assignees }: { times: number; now: Date; assignees: readonly string[] },
): Promise<number> {
  const changed: Record<string, string> = {
    instance_id: 'instance_id',
    root_instance_id: 'root_instance_id',
    candidate_groups: 'candidate_groups',
    owner_point: 'owner_point',
    working_point: 'working_point',
    registered_point: 'registered_point',
    definition_key: oneOf(PHASES),
    assignee: oneOf([null, null, null, ...assignees]),
    due_at: `CASE floor(random() * 20)::int WHEN 0 THEN NULL WHEN 1 THEN timestamptz '9999-12-31T22:59:59.999Z'
      ELSE timestamptz '${now.toISOString()}' + (random() - 0.5) * interval '40 days' END`,
    // Of every other case the answer is owed, earlier or later than the task, or long ago.
    case_due_at: `CASE floor(random() * 4)::int WHEN 0 THEN NULL WHEN 1 THEN timestamptz '9999-12-31T22:59:59.999Z'
      ELSE timestamptz '${now.toISOString()}' + (random() - 0.5) * interval '60 days' END`,
    created_at: "created_at - random() * interval '100 days'",
    subject: someWords(),
    address: oneOf(STREETS),
    // The citizen stays: there is one copy of the contact only.
    citizen_id: 'citizen_id',
    process_instance_id: 'process_instance_id',
    protocol_number: 'protocol_number + copy * 100',
  };
  const priority = `${oneOf(['low', 'normal', 'normal', 'normal', 'high', 'urgent'])}::priority_level`;
  for (const table of ['contact', 'work_item']) {
    // The task's own is a number, and not the case's.
    const given: Record<string, string> = table === 'contact' ? { ...changed, priority } : changed;
    const columns = await columnsOf(client, table);
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await client.query(
      `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')})
       SELECT ${columns.map((column) => given[column.name] ?? copied(table, column)).join(', ')}
         FROM ${table} original CROSS JOIN generate_series(1, $1) AS copy
              CROSS JOIN (SELECT array_agg(code) AS codes FROM point) points
        ${table === 'work_item' ? `WHERE state = 'open'` : ''}`,
      [times],
    );
    await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
  // The triggers stood still while the copies were made.
  await client.query(
    `UPDATE work_item w SET contact_kind = c.kind, contact_district = c.district,
            case_rank = priority_rank(c.priority),
            contact_words = c.search
       FROM contact c WHERE w.business_key = c.id::text`,
  );
  await client.query('VACUUM ANALYZE');
  const { rows } = await client.query(
    `SELECT count(*)::int AS tasks FROM work_item WHERE state = 'open'`,
  );
  return rows[0].tasks;
}
