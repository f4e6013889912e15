import { bpmn, end, flow, start } from '../../../../test/builders/bpmn.js';
import { type ModelProblem, ModelRefused } from '../../api/index.js';
import { parseModel } from './process-model.js';

const ROOTS = `<bpmn:message id="m1" name="avviso" /><bpmn:message id="m2" name="avviso" /><bpmn:message id="m3" name="altro" />
  <bpmn:message id="mute" /><bpmn:signal id="s1" name="allarme" /><bpmn:signal id="s2" name="allarme" /><bpmn:signal id="deaf" name=" " />`;

const onMessage = (ref: string) => `<bpmn:messageEventDefinition messageRef="${ref}" />`;
const onSignal = (ref: string) => `<bpmn:signalEventDefinition signalRef="${ref}" />`;
const onTimer = (text: string, tag = 'timeDuration') =>
  `<bpmn:timerEventDefinition><bpmn:${tag}>${text}</bpmn:${tag}></bpmn:timerEventDefinition>`;
const onCondition = (text: string, attributes = '') =>
  `<bpmn:conditionalEventDefinition ${attributes}><bpmn:condition xsi:type="bpmn:tFormalExpression">${text}</bpmn:condition></bpmn:conditionalEventDefinition>`;
const begins = (id: string, inner: string, attributes = '') =>
  `<bpmn:startEvent id="${id}" ${attributes}>${inner}</bpmn:startEvent>`;
const process = (starts: Record<string, string>) =>
  bpmn(
    `${Object.values(starts).join('')}${end()}${Object.keys(starts)
      .map((id) => flow(id, 'end'))
      .join('')}`,
    { roots: ROOTS },
  );
/** One start event of each of these, by their ids `a`, `b`, ... */
const starting = (...inner: string[]) =>
  process(
    Object.fromEntries(
      inner.map((each, index) => {
        const id = 'abcdefg'[index];
        return [id, begins(id, each)];
      }),
    ),
  );

/** None of these files has a diagram. */
function withoutDrawing(warnings: ModelProblem[]): ModelProblem[] {
  return warnings.filter(({ message }) => !message.includes('has no drawing'));
}

async function problemsOf(xml: string): Promise<ModelProblem[]> {
  try {
    return withoutDrawing((await parseModel('prova.bpmn', xml)).warnings);
  } catch (error) {
    if (error instanceof ModelRefused) return error.details.problems as ModelProblem[];
    throw error;
  }
}

describe('start events of a process', () => {
  it('may be one plain one, and messages, signals and conditions beside', async () => {
    const xml = starting('', onMessage('m1'), onMessage('m3'), onSignal('s1'), onCondition('${x}'));
    const { starts, warnings } = await parseModel('prova.bpmn', xml);
    expect(withoutDrawing(warnings)).toEqual([]);
    expect(starts).toEqual({
      messages: [
        { elementId: 'b', name: 'avviso' },
        { elementId: 'c', name: 'altro' },
      ],
      signals: [{ elementId: 'd', name: 'allarme' }],
      timers: [],
      conditions: [{ elementId: 'e', condition: '${x}', variableName: null }],
      initiators: [],
    });
  });

  it('may be a timer, and messages and signals beside', async () => {
    const xml = starting(onTimer('R/PT1H', 'timeCycle'), onMessage('m1'), onSignal('s1'));
    expect((await parseModel('prova.bpmn', xml)).starts.timers).toEqual([
      { elementId: 'a', type: 'timeCycle', text: 'R/PT1H' },
    ]);
  });

  it.each([
    [
      'a plain one and a timer',
      ['', onTimer('P1D')],
      'b',
      'without a definition or with a timer, not 2 (a, b)',
    ],
    [
      'two timers',
      [onTimer('P1D'), onTimer('P2D')],
      'b',
      'without a definition or with a timer, not 2 (a, b)',
    ],
    ['two plain ones', ['', ''], 'b', 'There are 2 start events without a message'],
    [
      'one message twice',
      [onMessage('m1'), onMessage('m2')],
      'b',
      '"avviso" begins the process at "a" already',
    ],
    [
      'one signal twice',
      [onSignal('s1'), onSignal('s2')],
      'b',
      '"allarme" begins the process at "a" already',
    ],
    ['a message without a name', [onMessage('mute')], 'a', 'The message "mute" has no name'],
    ['a signal without a name', [onSignal('deaf')], 'a', 'The signal "deaf" has no name'],
    ['a signal that is named nowhere', ['<bpmn:signalEventDefinition />'], 'a', 'names no signal'],
    [
      'a timer that says nothing',
      ['<bpmn:timerEventDefinition />'],
      'a',
      'exactly one of date, duration, cycle',
    ],
    ['a timer of a variable', [onTimer('P${days}D')], 'a', 'reads the variable "days"'],
    [
      'a timer of an execution',
      [onTimer('${execution.getVariable("x")}')],
      'a',
      '"" is not an ISO 8601 duration',
    ],
    [
      'a timer that makes no date',
      [onTimer('${1 + 1}', 'timeDate')],
      'a',
      '"2" is not an ISO 8601 date',
    ],
    ['a cycle in a hurry', [onTimer('R/PT10S', 'timeCycle')], 'a', 'pauses of less than a minute'],
    [
      'a cycle in a hurry that is made',
      [onTimer("${'R/PT10S'}", 'timeCycle')],
      'a',
      'pauses of less than a minute',
    ],
    ['a condition that is none', [onCondition('x')], 'a', 'Write the condition in JUEL'],
  ])('are refused: %s', async (_, inner, elementId, message) => {
    expect(await problemsOf(starting(...inner))).toContainEqual({
      severity: 'error',
      elementId,
      message: expect.stringContaining(message),
    });
  });

  it('may have a timer that is made of dates, numbers and now()', async () => {
    for (const [text, tag] of [
      ['${now().plusDays(1).withTimeAtStartOfDay()}', 'timeDate'],
      ['PT${24 * 2}H', 'timeDuration'],
      ['0 0 8 ? * MON-FRI', 'timeCycle'],
    ])
      expect(await problemsOf(starting(onTimer(text, tag)))).toEqual([]);
  });

  it('name the variables that get who starts the process; inside they get nobody', async () => {
    const named = (id: string) => begins(id, '', 'camunda:initiator="chi"');
    const xml = process({ a: named('a') });
    expect((await parseModel('prova.bpmn', xml)).starts.initiators).toEqual(['chi']);
    const inner = `<bpmn:subProcess id="sub">${named('inner')}</bpmn:subProcess>`;
    const nested = bpmn(`${start()}${inner}${end()}${flow('start', 'sub')}${flow('sub', 'end')}`);
    expect(await problemsOf(nested)).toContainEqual({
      severity: 'warning',
      elementId: 'inner',
      message: expect.stringContaining('camunda:initiator has no effect'),
    });
    const empty = process({ a: begins('a', '', 'camunda:initiator=""') });
    expect(await problemsOf(empty)).toMatchObject([{ severity: 'error', elementId: 'a' }]);
  });

  it('take a variable’s name for a condition of the process, but not in an event sub-process', async () => {
    const named = onCondition('${x}', 'camunda:variableName="x"');
    const { starts } = await parseModel('prova.bpmn', starting(named));
    expect(starts.conditions).toMatchObject([{ variableName: 'x' }]);
    const inside = `<bpmn:subProcess id="sub" triggeredByEvent="true">${begins('inner', named)}</bpmn:subProcess>`;
    expect(
      await problemsOf(bpmn(`${start()}${end()}${flow('start', 'end')}${inside}`)),
    ).toContainEqual({
      severity: 'error',
      elementId: 'inner',
      message: expect.stringContaining('camunda:variableName'),
    });
  });

  it('have a retry cycle where they have a job', async () => {
    const cycle =
      '<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>R2/PT1M</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>';
    expect(await problemsOf(starting(cycle + onTimer('P1D')))).toEqual([]);
    expect(await problemsOf(starting(cycle + onMessage('m1')))).toMatchObject([
      { severity: 'warning', elementId: 'a' },
    ]);
  });
});

describe('what a signal carries', () => {
  const carrying = (tag: string, ins: string) =>
    bpmn(
      `${start()}<bpmn:${tag} id="e"><bpmn:signalEventDefinition signalRef="s1"><bpmn:extensionElements>${ins}</bpmn:extensionElements></bpmn:signalEventDefinition></bpmn:${tag}>${end()}${flow('start', 'e')}${flow('e', 'end')}`,
      { roots: ROOTS },
    );

  it('is read where it is thrown', async () => {
    const ins =
      '<camunda:in source="a" target="b" /><camunda:in variables="all" local="true" /><camunda:in businessKey="${key}" />';
    const { elements } = await parseModel('prova.bpmn', carrying('intermediateThrowEvent', ins));
    expect(elements.get('e')!.payload).toEqual({
      businessKey: '${key}',
      ins: [
        { kind: 'one', local: false, source: 'a', isExpression: false, target: 'b' },
        { kind: 'all', local: true },
      ],
    });
  });

  it.each([
    ['intermediateCatchEvent', '<camunda:in source="a" target="b" />', 'where a signal is caught'],
    ['intermediateThrowEvent', '<camunda:in source="a" />', 'does not say its target'],
    ['intermediateThrowEvent', '<camunda:in target="a" />', 'neither a source nor'],
    [
      'intermediateThrowEvent',
      '<camunda:in businessKey="a" /><camunda:in businessKey="b" />',
      'two business keys',
    ],
    [
      'intermediateThrowEvent',
      '<camunda:in sourceExpression="${new x}" target="a" />',
      'Expression',
    ],
    ['intermediateThrowEvent', '<camunda:out source="a" target="b" />', 'Nothing comes back'],
  ])('is refused in a %s that says %s', async (tag, ins, message) => {
    expect(await problemsOf(carrying(tag, ins))).toContainEqual({
      severity: 'error',
      elementId: 'e',
      message: expect.stringContaining(message),
    });
  });
});
