import { bpmn, end, flow, path, start, userTask } from '../../../../test/builders/bpmn.js';
import type { Variables } from '../../api/index.js';
import { parseModel } from '../model/process-model.js';
import { InstanceExecution } from './execution.js';

const ROOTS = '<bpmn:signal id="sig" name="allarme" />';
const DEFINITION = '<bpmn:signalEventDefinition signalRef="sig" />';
const thrown = (ins = '') =>
  `<bpmn:intermediateThrowEvent id="throw"><bpmn:signalEventDefinition signalRef="sig"><bpmn:extensionElements>${ins}</bpmn:extensionElements></bpmn:signalEventDefinition></bpmn:intermediateThrowEvent>`;
const caught = (id: string) =>
  `<bpmn:intermediateCatchEvent id="${id}">${DEFINITION}</bpmn:intermediateCatchEvent>`;

async function ran(body: string, variables: Variables = {}): Promise<InstanceExecution> {
  const model = await parseModel('prova.bpmn', bpmn(body, { roots: ROOTS }));
  const execution = new InstanceExecution(model, variables, () => new Date(0), 1_000);
  execution.start();
  await execution.pump();
  return execution;
}
const standing = (execution: InstanceExecution) =>
  execution.waits().map(({ elementId }) => elementId);

describe('a signal that a process throws', () => {
  it('is caught by what waits for it in the process, with what it carries', async () => {
    const execution = await ran(
      `${start()}<bpmn:parallelGateway id="fork" />${caught('c')}${userTask('first')}${thrown('<camunda:in sourceExpression="${n + 1}" target="got" />')}
       ${userTask('heard')}${userTask('after')}${end('e1')}${end('e2')}
       ${path('start', 'fork', 'c', 'heard', 'e1')}${path('fork', 'first', 'throw', 'after', 'e2')}`,
      { n: 1 },
    );
    const first = execution.waits().find(({ elementId }) => elementId === 'first')!;
    execution.signal(first.executionId);
    await execution.pump();
    expect(standing(execution).sort()).toEqual(['after', 'heard']);
    expect(execution.variables).toEqual({ n: 1, got: 2 });
  });

  it('is not caught by what comes to wait for it later', async () => {
    const execution = await ran(
      `${start()}${thrown()}${caught('c')}${end()}${path('start', 'throw', 'c', 'end')}`,
    );
    expect(standing(execution)).toEqual(['c']);
  });

  it('ends with the scope that an event sub-process interrupts by it', async () => {
    const execution = await ran(
      `${start()}${thrown()}${userTask('after')}${end()}${path('start', 'throw', 'after', 'end')}
       <bpmn:subProcess id="sub" triggeredByEvent="true"><bpmn:startEvent id="s">${DEFINITION}</bpmn:startEvent>${userTask('inner')}${end('e')}${path('s', 'inner', 'e')}</bpmn:subProcess>`,
    );
    expect(standing(execution)).toEqual(['inner']);
  });

  it.each([
    ['a variable', '<camunda:in source="a" target="b" />', { b: 1 }],
    ['one that does not exist', '<camunda:in source="none" target="b" />', { b: null }],
    ['an expression', '<camunda:in sourceExpression="${a + 1}" target="b" />', { b: 2 }],
    ['all', '<camunda:in variables="all" />', { a: 1, own: 'x' }],
    ['its own', '<camunda:in variables="all" local="true" />', { own: 'x' }],
    ['one of its own', '<camunda:in source="a" target="b" local="true" />', { b: null }],
  ])('carries %s', async (_, ins, variables) => {
    const own = `<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="own">x</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>`;
    const event = thrown(ins).replace('id="throw">', `id="throw">${own}`);
    const execution = await ran(
      `${start()}${event}${userTask('after')}${end()}${flow('start', 'throw')}${path('throw', 'after', 'end')}`,
      { a: 1 },
    );
    expect(execution.signalsThrown).toMatchObject([
      { name: 'allarme', elementId: 'throw', variables },
    ]);
    expect(Object.keys(execution.signalsThrown[0].variables)).toEqual(Object.keys(variables));
  });
});
