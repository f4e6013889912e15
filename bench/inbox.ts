import type pg from 'pg';
import { multiplyOpenTasks } from '../test/builders/many-tasks.js';
import type { Client } from './http.js';

const KINDS = ['report', 'complaint', 'informationRequest', 'serviceRequest'];
const DISTRICTS = ['savena', 'navile', 'porto-saragozza', null];
const TEXTS = ['Una buca profonda', 'Il lampione è spento', 'Rumori notturni dal cantiere'];

/** Gives the point of `operator` about `tasks` open tasks of every kind, copies of twelve that were registered. */
export async function fillInbox(admin: pg.Client, operator: Client, tasks: number): Promise<void> {
  const originals = KINDS.length * TEXTS.length;
  for (let index = 0; index < originals; index++) await operator.post('/contacts', contact(index));
  process.stdout.write(`Making ${tasks} open tasks ... `);
  const made = await multiplyOpenTasks(admin, {
    times: Math.ceil(tasks / originals) - 1,
    now: new Date(),
    assignees: ['infodesk', 'collega'],
  });
  console.log(`${made} are there.`);
}

function contact(index: number) {
  const district = DISTRICTS[(index + Math.floor(index / KINDS.length)) % DISTRICTS.length];
  const description = TEXTS[index % TEXTS.length];
  return {
    kind: KINDS[index % KINDS.length],
    channel: 'phone',
    subject: description,
    description: `${description} (${index})`,
    location: { address: `Via Mazzini ${index}`, ...(district ? { district } : {}) },
  };
}
