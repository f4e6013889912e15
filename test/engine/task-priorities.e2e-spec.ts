import { randomUUID } from 'node:crypto';
import { bpmn, end, path, serviceTask, start } from '../builders/bpmn.js';
import { OPERATOR, startTestEngine, type TestEngine } from '../setup/test-engine.js';

const work = (key: string, ofProcess: string, ofTask = '') =>
  bpmn(`${start()}${serviceTask('a', 'weighed', '', ofTask)}${end()}${path('start', 'a', 'end')}`, {
    key,
  }).replace('<bpmn:process ', `<bpmn:process camunda:taskPriority="${ofProcess}" `);

describe('priorities of external tasks', () => {
  let test: TestEngine;
  beforeAll(async () => {
    test = await startTestEngine();
    await test.deploy(
      work('by-process', '${weight}'),
      work('by-task', '${missing}', 'camunda:taskPriority="${weight + 1}"'),
    );
  });
  afterAll(() => test?.stop());

  const begin = (key: string, weight: unknown) =>
    test.as(OPERATOR, () =>
      test.engine.startProcess({
        key,
        businessKey: randomUUID(),
        variables: { weight: weight as number },
      }),
    );

  it('are those of the process where a task has none, and the highest is fetched first', async () => {
    await begin('by-process', 5);
    await begin('by-task', 6);
    await begin('by-process', 30);
    const topic = { topicName: 'weighed', lockDuration: 60_000 };
    const tasks = await test.engine.fetchAndLock({ workerId: 'w', maxTasks: 9, topics: [topic] });
    expect(tasks.map(({ priority }) => priority)).toEqual([30, 7, 5]);
  });

  it('that are no whole numbers stop the process, naming the task', async () => {
    await expect(begin('by-process', 'high')).rejects.toMatchObject({
      code: 'process.stopped',
      stop: { elementId: 'a', reason: expect.stringContaining('"high" is no whole number') },
    });
  });

  it('that are written out are read when the model is deployed', async () => {
    await expect(test.deploy(work('wrong', 'high'))).rejects.toMatchObject({
      problems: [
        expect.objectContaining({
          elementId: 'wrong',
          message: expect.stringContaining('camunda:taskPriority="high" is no whole number'),
        }),
      ],
    });
  });
});
