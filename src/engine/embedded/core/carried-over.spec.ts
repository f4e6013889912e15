import { readFileSync } from 'node:fs';
import { parseModel } from '../model/process-model.js';
import type { Variables } from '../../api/index.js';
import { InstanceExecution } from './execution.js';

/** What 0.1.0's first executor has stored of running instances, one for each way to stand still. */
interface Stored {
  xml: string;
  variables: Variables;
  /** Ids of executions that have open rows. */
  waits: string[];
  timers: string[];
  services: string[];
  held: string[];
  state: object;
}
const STORED = JSON.parse(
  readFileSync('test/engine/fixtures/element-core-states.json', 'utf8'),
) as Record<string, Stored>;
const NOW = new Date('2026-11-23T10:00:00Z');

async function restored({ xml, variables, state }: Stored): Promise<InstanceExecution> {
  const model = await parseModel('sample.bpmn', xml);
  const execution = new InstanceExecution(model, { ...variables }, () => NOW, 1_000);
  execution.restore(structuredClone(state));
  await execution.pump();
  return execution;
}

/** Moves all that waits until nothing does; answers the elements, in order. */
async function toTheEnd(execution: InstanceExecution): Promise<string[]> {
  const moved: string[] = [];
  for (let turn = 0; turn < 50 && !execution.ended; turn += 1) {
    execution.beginCommand();
    const [held] = execution.heldTokens();
    const [service] = execution.services.values();
    const wait = execution
      .waits()
      .find(({ elementId }) => !/^(tb|hard|t|tick|esc_b|m|down|undo_b|g|join)$/.test(elementId));
    const event = execution.waits().find(({ elementId }) => elementId === 'm');
    moved.push(held?.elementId ?? service?.elementId ?? wait?.elementId ?? event?.elementId ?? '?');
    if (held) execution.release(held.executionId);
    else if (service) service.finish(null);
    else if (wait) execution.signal(wait.executionId);
    else if (event) execution.signal(event.executionId);
    await execution.pump();
  }
  return moved;
}

describe('an instance that the element core has stored', () => {
  it.each(Object.keys(STORED))('stands where it stood, with its rows: %s', async (name) => {
    const stored = STORED[name];
    const execution = await restored(stored);
    const waits = execution.waits().map(({ executionId }) => executionId);
    for (const id of stored.waits) {
      // Events that nothing signals, and joins that are waited for now, have no rows.
      if (/^(down|undo_b|join)_/.test(id)) continue;
      expect(waits).toContain(id);
    }
    for (const id of stored.timers)
      expect(execution.armedTimers().map(({ executionId }) => `${executionId}_0`)).toContain(id);
    for (const id of stored.services) expect(execution.service(id)).toBeDefined();
    expect(
      execution
        .heldTokens()
        .map(({ executionId }) => executionId)
        .sort(),
    ).toEqual([...stored.held].sort());
  });

  it.each([
    ['parallel', ['b', 'c', 'z']],
    ['inclusive', ['b', 'z']],
    ['sub', ['i']],
    ['mi', ['ask', 'ask']],
    ['seq', ['ask', 'ask']],
    ['misub', ['k', 'i', 'k']],
    ['seqsub', ['i', 'i']],
    ['card', ['ask', 'ask']],
    ['event', ['m']],
    ['service', ['s']],
    ['throwmsg', ['e']],
    ['call', ['call']],
    ['transaction', ['pay']],
    // Two tokens are in one activity now.
    ['queue', ['z', 'z']],
  ])('goes on to its end: %s', async (name, elements) => {
    const execution = await restored(STORED[name]);
    expect(await toTheEnd(execution)).toEqual(elements);
    expect(execution.ended).toBe(true);
  });

  it('fires its timers by the ids that their rows have', async () => {
    const sub = await restored(STORED.sub);
    expect(sub.fireTimer(STORED.sub.timers.find((id) => id.startsWith('hard'))!)).toBe(true);
    await sub.pump();
    expect(sub.waits().map(({ elementId }) => elementId)).toEqual(['late']);
    const cycle = await restored(STORED.cycle);
    expect(cycle.armedTimers()).toMatchObject([{ elementId: 'tick', repeat: 2 }]);
    expect(cycle.fireTimer(STORED.cycle.timers[0])).toBe(true);
    await cycle.pump();
    expect(cycle.armedTimers()).toMatchObject([{ elementId: 'tick', repeat: 1 }]);
  });
});
