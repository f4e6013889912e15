import { bpmn, end, path, start, userTask } from '../builders/bpmn.js';
import { OPERATOR, startTestEngine, type TestEngine } from '../setup/test-engine.js';

const ROOTS = '<bpmn:escalation id="esc" name="help" escalationCode="HELP" />';
const DEFINITION = '<bpmn:escalationEventDefinition escalationRef="esc" />';
const call = (id: string, process: string) =>
  `<bpmn:callActivity id="${id}" calledElement="${process}"><bpmn:extensionElements><camunda:in businessKey="#{execution.processBusinessKey}" /><camunda:in variables="all" /><camunda:out source="why" target="reason" /></bpmn:extensionElements></bpmn:callActivity>`;
const boundary = (interrupting: boolean) =>
  `<bpmn:boundaryEvent id="caught" attachedToRef="call" cancelActivity="${interrupting}">${DEFINITION}</bpmn:boundaryEvent>`;
const caller = (key: string, called: string, interrupting?: boolean) =>
  bpmn(
    [
      start(),
      call('call', called),
      ...(interrupting === undefined
        ? []
        : [boundary(interrupting), userTask('told'), end('e2'), path('caught', 'told', 'e2')]),
      userTask('after'),
      end(),
      path('start', 'call', 'after', 'end'),
    ].join('\n'),
    { key, roots: ROOTS },
  );

describe('an escalation of a called process', () => {
  let test: TestEngine;

  beforeAll(async () => {
    test = await startTestEngine();
    await test.deploy(
      bpmn(
        [
          start(),
          userTask('work'),
          `<bpmn:intermediateThrowEvent id="thrown">${DEFINITION}</bpmn:intermediateThrowEvent>`,
          userTask('on'),
          end(),
          path('start', 'work', 'thrown', 'on', 'end'),
        ].join('\n'),
        { key: 'throwing', roots: ROOTS },
      ),
      bpmn(
        [
          start(),
          `<bpmn:endEvent id="thrown">${DEFINITION}</bpmn:endEvent>`,
          path('start', 'thrown'),
        ].join('\n'),
        { key: 'at-once', roots: ROOTS },
      ),
      caller('between', 'throwing'),
      caller('between-at-once', 'at-once'),
      caller('uncaught', 'throwing'),
      caller('interrupted', 'throwing', true),
      caller('beside', 'throwing', false),
      caller('interrupted-above', 'between', true),
      caller('told-above', 'between', false),
      caller('interrupted-at-once', 'between-at-once', true),
      caller('told-at-once', 'between-at-once', false),
    );
  });
  afterAll(() => test?.stop());

  const begin = (key: string) =>
    test.as(OPERATOR, () => test.engine.startProcess({ key, businessKey: key }));
  const open = async (key: string) =>
    (await test.openTasks(key)).map((task) => task.definitionKey).sort();
  const complete = async (key: string, task: string) => {
    test.restart();
    await test.complete(key, task, { why: 'too hard' });
  };
  const states = async (key: string) =>
    (await test.queries.instances({ businessKey: key, limit: 10 })).items
      .map(({ definitionKey, state }) => `${definitionKey} ${state}`)
      .sort();

  it('is harmless when nobody catches it', async () => {
    await begin('uncaught');
    await complete('uncaught', 'work');
    expect(await open('uncaught')).toEqual(['on']);
    await complete('uncaught', 'on');
    await complete('uncaught', 'after');
    expect(await states('uncaught')).toEqual(['throwing completed', 'uncaught completed']);
  });

  it('interrupts the call, and the called process with it; the values go to the caller', async () => {
    const { id } = await begin('interrupted');
    await complete('interrupted', 'work');
    expect(await open('interrupted')).toEqual(['told']);
    expect(await states('interrupted')).toEqual(['interrupted running', 'throwing cancelled']);
    expect(await test.queries.variables(id)).toEqual({ reason: 'too hard' });
    await complete('interrupted', 'told');
    expect(await test.queries.instance(id)).toMatchObject({ state: 'completed', endedBy: 'e2' });
  });

  it('is told beside the call, which goes on', async () => {
    const { id } = await begin('beside');
    await complete('beside', 'work');
    expect(await open('beside')).toEqual(['on', 'told']);
    await complete('beside', 'told');
    await complete('beside', 'on');
    await complete('beside', 'after');
    expect(await test.queries.instance(id)).toMatchObject({ state: 'completed', endedBy: 'end' });
  });

  it('climbs over a caller that does not catch it', async () => {
    await begin('interrupted-above');
    await complete('interrupted-above', 'work');
    expect(await open('interrupted-above')).toEqual(['told']);
    expect(await states('interrupted-above')).toEqual([
      'between cancelled',
      'interrupted-above running',
      'throwing cancelled',
    ]);
    await begin('told-above');
    await complete('told-above', 'work');
    expect(await open('told-above')).toEqual(['on', 'told']);
  });

  it('is caught in the command that starts the call', async () => {
    await begin('interrupted-at-once');
    expect(await open('interrupted-at-once')).toEqual(['told']);
    expect(await states('interrupted-at-once')).toEqual([
      'at-once cancelled',
      'between-at-once cancelled',
      'interrupted-at-once running',
    ]);
    await begin('told-at-once');
    expect(await open('told-at-once')).toEqual(['after', 'told']);
    test.restart();
    await test.complete('told-at-once', 'told');
    expect(await open('told-at-once')).toEqual(['after']);
  });
});
