import { bpmn, end, path, start, userTask } from '../../../../test/builders/bpmn.js';
import type { Variables } from '../../api/index.js';
import { parseModel } from '../model/process-model.js';
import { InstanceExecution } from './execution.js';

const begun = async (body: string, variables: Variables = {}) => {
  const model = await parseModel('limits.bpmn', bpmn(body));
  const execution = new InstanceExecution(model, variables, () => new Date(0), 3_000);
  execution.start();
  return execution;
};

describe('limits of one instance', () => {
  it('hold for events that listen, which are no steps', async () => {
    const listening = Array.from(
      { length: 20 },
      (_, at) =>
        `<bpmn:boundaryEvent id="b${at}" attachedToRef="u" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`,
    ).join('');
    const repeated = (count: number) =>
      [
        start(),
        `<bpmn:subProcess id="s"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${count}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>`,
        start('inner') + userTask('u') + listening + end('done') + path('inner', 'u', 'done'),
        '</bpmn:subProcess>',
        end() + path('start', 's', 'end'),
      ].join('');
    const few = await begun(repeated(400));
    await few.pump();
    expect(few.armedTimers()).toHaveLength(8_000);
    const many = await begun(repeated(500));
    await expect(many.pump()).rejects.toMatchObject({
      message: expect.stringContaining('10000 activities and events open'),
    });
  });
});

describe('limits of what an instance makes', () => {
  const inputs = (...values: string[]) =>
    `<bpmn:extensionElements><camunda:inputOutput>${values.map((value, at) => `<camunda:inputParameter name="x${at}">${value}</camunda:inputParameter>`).join('')}</camunda:inputOutput></bpmn:extensionElements>`;
  const task = (...values: string[]) =>
    `${start()}${userTask('u', inputs(...values))}${end()}${path('start', 'u', 'end')}`;
  const list = (value: string, count: number) =>
    `<camunda:list>${`<camunda:value>${value}</camunda:value>`.repeat(count)}</camunda:list>`;
  const text = (length: number) => 'a'.repeat(length);
  const MILLION = 1_000_000;

  it.each<[string, string[], Variables, RegExp]>([
    ['a text of parts', ['${a}${a}${a}'], { a: text(MILLION) }, /text of more than 2,000,000/],
    ['a text added up', ['${a + a + a}'], { a: text(MILLION) }, /text of more than 2,000,000/],
    ['a list', [list('${a}', 3)], { a: text(MILLION) }, /"x0" is larger than 2,000,000/],
    [
      'many values, of many variables',
      Array.from({ length: 20 }, () => '${a}${a}'),
      { a: text(MILLION - 100) },
      /"x16" the process makes more than 32,000,000/,
    ],
    [
      'many values in one list',
      [list('${a}${a}', 1_000)],
      { a: text(MILLION - 100) },
      /"x0" the process makes more than 32,000,000/,
    ],
  ])('hold for %s; the element is named', async (_, values, variables, message) => {
    const execution = await begun(task(...values), variables);
    await expect(execution.pump()).rejects.toMatchObject({
      elementId: 'u',
      message: expect.stringMatching(message),
    });
  });

  it('hold for a value that grows in nested scopes', async () => {
    const levels = [1, 2, 3, 4, 5, 6, 7];
    const grown = (level: number) =>
      `<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="x${level}">${`\${x${level - 1}}`.repeat(8)}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>`;
    const nested = levels
      .toReversed()
      .reduce(
        (inner, level) =>
          `<bpmn:subProcess id="s${level}">${grown(level)}${start(`b${level}`)}${inner}${path(`b${level}`, level === 7 ? 'u' : `s${level + 1}`)}</bpmn:subProcess>`,
        userTask('u'),
      );
    const execution = await begun(`${start()}${nested}${path('start', 's1')}`, { x0: text(80) });
    await expect(execution.pump()).rejects.toMatchObject({
      elementId: 's5',
      message: expect.stringContaining('text of more than 2,000,000'),
    });
  });

  it('hold for a value that is put into itself without end', async () => {
    const wraps = `<bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name="x">${list('${x}', 1)}</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements>`;
    const execution = await begun(
      `${start()}<bpmn:exclusiveGateway id="g" /><bpmn:task id="t">${wraps}</bpmn:task>${path('start', 'g', 't', 'g')}`,
      { x: 1 },
    );
    await expect(execution.pump()).rejects.toMatchObject({
      elementId: 't',
      message: expect.stringMatching(/"x" is larger .* or nested more than 100 levels deep/),
    });
  });

  it('hold for what others bring, and leave what is there as it was', async () => {
    const execution = await begun(task('${a}'), { a: 'small' });
    await execution.pump();
    const [{ executionId }] = execution.waits();
    expect(() => execution.assign(executionId, { a: text(2 * MILLION) })).toThrow(
      /"a" is larger than/,
    );
    expect(() => execution.assignLocal(executionId, { b: text(2 * MILLION) })).toThrow(
      /"b" is larger than/,
    );
    expect(execution.valuesAt(executionId)).toEqual({ a: 'small', x0: 'small' });
  });

  it('do not count what stays as it is, and begin anew with each command', async () => {
    const execution = await begun(task('${a}'), { a: text(MILLION) });
    await execution.pump();
    const { executionId } = execution.waits()[0];
    for (let at = 0; at < 100; at++) execution.assign(executionId, { a: text(MILLION) });
    for (let at = 0; at < 100; at++) {
      execution.beginCommand();
      execution.assign(executionId, { a: text(MILLION + at) });
    }
    expect((execution.variables.a as string).length).toBe(MILLION + 99);
  });
});
