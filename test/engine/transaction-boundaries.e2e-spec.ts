import { Injectable } from '@nestjs/common';
import { complete, TaskHandler } from '../../src/engine/api/index.js';
import { bpmn, end, flow, path, serviceTask, start, userTask } from '../builders/bpmn.js';
import { OPERATOR, startTestEngine, type TestEngine } from '../setup/test-engine.js';

const BEFORE = 'camunda:asyncBefore="true"';
const RETRIES =
  '<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>R2/PT10M</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>';
let called = 0;

@Injectable()
@TaskHandler('test.counted')
class Counted {
  async handle() {
    called++;
    return complete({ called });
  }
}

describe('a transaction boundary', () => {
  let test: TestEngine;

  beforeAll(async () => {
    test = await startTestEngine({ providers: [Counted] });
  });
  afterAll(() => test?.stop());
  beforeEach(() => {
    called = 0;
    test.clock.setTo('2026-11-23T09:00:00Z');
  });

  const begin = (key: string, variables = {}) =>
    test.as(OPERATOR, () => test.engine.startProcess({ key, businessKey: key, variables }));
  const open = async (key: string) =>
    (await test.openTasks(key)).map((task) => task.definitionKey).sort();

  it('ends the transaction of the person; a job goes on, once, whoever runs it', async () => {
    await test.deploy(
      bpmn(
        [
          start(),
          userTask('a', '', 'camunda:asyncAfter="true"'),
          serviceTask('s', 'test.counted'),
          userTask('b', '', BEFORE),
          end(),
          path('start', 'a', 's', 'b', 'end'),
        ].join('\n'),
        { key: 'bounded' },
      ),
    );
    await begin('bounded');
    await test.complete('bounded', 'a');
    expect(called).toBe(0);
    expect(await open('bounded')).toEqual([]);
    test.restart();
    await Promise.all([test.runDue(), test.runDue()]);
    expect(called).toBe(1);
    expect(await open('bounded')).toEqual(['b']);
    await test.complete('bounded', 'b');
    expect(await test.runDue()).toBe(0);
    const { items } = await test.queries.instances({ businessKey: 'bounded', limit: 5 });
    expect(items[0]).toMatchObject({ state: 'completed', endedBy: 'end' });
  });

  it('is tried as often as the model says, then an incident waits for a person', async () => {
    await test.deploy(
      bpmn(
        [
          start(),
          userTask('a'),
          `<bpmn:exclusiveGateway id="g" default="no" ${BEFORE}>${RETRIES}</bpmn:exclusiveGateway>`,
          userTask('b'),
          end(),
          path('start', 'a', 'g'),
          flow('g', 'b', '${ready}'),
          flow('g', 'end', undefined, 'no'),
          path('b', 'end'),
        ].join('\n'),
        { key: 'failing' },
      ),
    );
    const { id } = await begin('failing');
    await test.complete('failing', 'a');
    expect(await test.runDue()).toBe(1);
    expect(await test.runDue()).toBe(0);
    test.clock.advance(10 * 60_000 + 1);
    expect(await test.runDue()).toBe(1);
    test.clock.advance(86_400_000);
    expect(await test.runDue()).toBe(0);
    const { items } = await test.queries.incidents({ instanceId: id, open: true, limit: 5 });
    // One that says where, and whose end tries the job again; none for each attempt.
    const [incident, ...others] = items;
    expect(incident).toMatchObject({ elementId: 'g', kind: 'engineError' });
    expect(others).toEqual([]);
    expect(incident.message).toMatch(/unknown variable "ready"/);
    await test.engine.setVariables(id, { ready: true });
    await test.engine.resolveIncident(incident.id);
    expect(await test.runDue()).toBe(1);
    expect(await open('failing')).toEqual(['b']);
  });

  it('waits while the instance is suspended, and is gone when it is cancelled', async () => {
    const { id } = await begin('bounded');
    await test.complete('bounded', 'a');
    await test.engine.suspendInstance(id);
    expect(await test.runDue()).toBe(0);
    await test.engine.resumeInstance(id);
    await test.engine.cancelInstance(id, 'test');
    expect(await test.runDue()).toBe(0);
    expect(called).toBe(0);
  });
});
