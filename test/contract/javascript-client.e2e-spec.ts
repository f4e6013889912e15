import { EventEmitter, once } from 'node:events';
import { Variables as ClientVariables } from 'camunda-external-task-client-js';
import { eventually } from '../setup/eventually.js';
import { ExternalTaskServer } from './external-task-server.js';
import { CAUGHT, single } from './models.js';

describe('camunda-external-task-client-js', () => {
  let server: ExternalTaskServer;

  beforeAll(async () => {
    server = await ExternalTaskServer.start();
    await server.deploy(single('plain'), CAUGHT);
  });
  afterAll(() => server?.stop());

  const ended = (id: string) =>
    eventually(`instance ${id} ends`, async () => {
      const instance = await server.queries.instance(id);
      return instance.state === 'completed' && instance;
    });

  it('gets and sets variables of every type', async () => {
    const given = {
      text: 'via Saffi 12',
      yes: true,
      small: 42,
      large: 2 ** 40,
      fraction: 1.25,
      nothing: null,
      list: ['verde', 'acque'],
      thing: { a: { b: [1, 2] } },
      moment: '2026-11-23T09:00:00.000+0000',
    };
    const instance = await server.run('plain', given, 'caso-variabili');
    const events = new EventEmitter();
    const handled = once(events, 'handled') as Promise<[Record<string, unknown>]>;
    const client = server.client();
    client.subscribe('plain', async ({ task, taskService }) => {
      const result = new ClientVariables().setAll({
        rText: `${String(task.variables.get('text'))} bis`,
        rYes: false,
        rSmall: 43,
        rLarge: 2 ** 41,
        rFraction: 2.5,
        rNothing: null,
        rList: [1, 'due'],
        rThing: { done: true },
        rMoment: task.variables.get('moment'),
      });
      await taskService.complete(task, result);
      events.emit('handled', { all: task.variables.getAll(), businessKey: task.businessKey });
    });
    const [seen] = await handled;
    client.stop();
    expect(seen).toEqual({
      all: { ...given, moment: new Date('2026-11-23T09:00:00Z') },
      businessKey: 'caso-variabili',
    });
    expect(await server.queries.variables(instance)).toEqual({
      ...given,
      rText: 'via Saffi 12 bis',
      rYes: false,
      rSmall: 43,
      rLarge: 2 ** 41,
      rFraction: 2.5,
      rNothing: null,
      rList: [1, 'due'],
      rThing: { done: true },
      rMoment: '2026-11-23T09:00:00.000+0000',
    });
    await ended(instance);
  });

  it('reports failures and BPMN errors, extends locks and unlocks', async () => {
    const instance = await server.run('caught');
    const client = server.client({ workerId: 'versatile' });
    const attempts: (number | null)[] = [];
    client.subscribe('caught', async ({ task, taskService }) => {
      attempts.push(task.retries);
      if (attempts.length === 1) {
        await taskService.extendLock(task, 120_000);
        await taskService.unlock(task);
      } else if (attempts.length === 2) {
        const failure = { errorMessage: 'riprova', retries: 2, retryTimeout: 0 };
        await taskService.handleFailure(task, failure);
      } else {
        await taskService.handleBpmnError(task, 'refused', 'Non si può');
      }
    });
    const items = await eventually('the boundary event catches the error', async () => {
      const page = await server.queries.tasks({ instanceId: instance, limit: 5 });
      return page.items.length > 0 && page.items;
    });
    client.stop();
    expect(items[0].definitionKey).toBe('mend');
    expect(attempts).toEqual([null, null, 2]);
  });
});
