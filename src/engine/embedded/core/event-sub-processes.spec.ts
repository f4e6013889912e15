import { bpmn, end, path, serviceTask, start, userTask } from '../../../../test/builders/bpmn.js';
import { boundary, Restarted, timer } from '../../../../test/builders/restarted.js';
import { parseModel } from '../model/process-model.js';

const ROOTS =
  '<bpmn:message id="msg" name="note" /><bpmn:signal id="sig" name="alarm" />' +
  '<bpmn:error id="err" name="down" errorCode="DOWN" /><bpmn:escalation id="esc" name="e" escalationCode="E" />';
const MESSAGE = '<bpmn:messageEventDefinition messageRef="msg" />';
const ERROR = '<bpmn:errorEventDefinition errorRef="err" />';
const CYCLE =
  '<bpmn:timerEventDefinition><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R3/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition>';
const CONDITION =
  '<bpmn:conditionalEventDefinition><bpmn:condition xsi:type="bpmn:tFormalExpression">${withdrawn}</bpmn:condition></bpmn:conditionalEventDefinition>';

/** An event sub-process with one task in it. */
const onEvent = (definition: string, interrupting = true, name = 'ev') =>
  `<bpmn:subProcess id="${name}" triggeredByEvent="true">` +
  `<bpmn:startEvent id="${name}_start" isInterrupting="${interrupting}">${definition}</bpmn:startEvent>` +
  `${userTask(`${name}_task`)}${end(`${name}_end`)}${path(`${name}_start`, `${name}_task`, `${name}_end`)}</bpmn:subProcess>`;
const model = (...inner: string[]) =>
  bpmn([start(), userTask('a'), end(), path('start', 'a', 'end'), ...inner].join('\n'), {
    roots: ROOTS,
  });
/** The same in a sub-process, with a task behind it. */
const inSub = (...inner: string[]) =>
  bpmn(
    [
      start(),
      `<bpmn:subProcess id="sub">${start('s1')}${userTask('a')}${end('e1')}${path('s1', 'a', 'e1')}${inner.join('')}</bpmn:subProcess>`,
      userTask('after'),
      end(),
      path('start', 'sub', 'after', 'end'),
    ].join('\n'),
    { roots: ROOTS },
  );

describe('an event sub-process', () => {
  it('that interrupts takes the place of its process', async () => {
    const run = await Restarted.start(model(onEvent(MESSAGE)));
    expect(run.waiting).toEqual(['a', 'ev_start']);
    await run.signal('ev_start');
    expect(run.waiting).toEqual(['ev_task']);
    await run.signal('ev_task');
    expect([run.execution.ended, run.execution.endedBy]).toEqual([true, 'ev_end']);
  });

  it('that does not runs beside it, each time', async () => {
    const run = await Restarted.start(model(onEvent(MESSAGE, false)));
    await run.signal('ev_start');
    await run.signal('ev_start');
    expect(run.waiting).toEqual(['a', 'ev_start', 'ev_task', 'ev_task']);
    await run.signal('a');
    expect(run.execution.ended).toBe(false);
    await run.signal('ev_task');
    await run.signal('ev_task');
    expect(run.execution.ended).toBe(true);
  });

  it('ends with its scope, which goes on behind it when it was interrupted', async () => {
    const left = await Restarted.start(inSub(onEvent(MESSAGE)));
    await left.signal('a');
    expect(left.waiting).toEqual(['after']);
    const run = await Restarted.start(inSub(onEvent(MESSAGE)));
    await run.signal('ev_start');
    expect(run.waiting).toEqual(['ev_task']);
    await run.signal('ev_task');
    expect(run.waiting).toEqual(['after']);
  });

  it('begins by a timer once, or in a cycle', async () => {
    const once = await Restarted.start(model(onEvent(timer('P1D'), false)));
    await once.fire('ev_start');
    expect([once.armed, once.waiting]).toEqual([[], ['a', 'ev_task']]);
    const run = await Restarted.start(model(onEvent(CYCLE, false)));
    for (let fired = 1; fired <= 3; fired++) {
      expect(run.armed).toEqual(['ev_start']);
      await run.fire('ev_start');
      expect(run.waiting.filter((id) => id === 'ev_task')).toHaveLength(fired);
    }
    expect(run.armed).toEqual([]);
  });

  it('begins by a condition that comes to hold', async () => {
    const run = await Restarted.start(model(onEvent(CONDITION)), { withdrawn: false });
    await run.do((execution) => void Object.assign(execution.variables, { withdrawn: true }));
    expect(run.waiting).toEqual(['ev_task']);
  });

  it('catches an error in its scope before an event at the scope, and tells code and message', async () => {
    const variables = 'camunda:errorCodeVariable="code" camunda:errorMessageVariable="why"';
    const caught = `<bpmn:errorEventDefinition errorRef="err" ${variables} />`;
    const xml = bpmn(
      [
        start(),
        `<bpmn:subProcess id="sub">${start('s1')}${serviceTask('s', 't.x')}${end('e1')}${path('s1', 's', 'e1')}${onEvent(caught)}</bpmn:subProcess>`,
        boundary('outer', 'sub', ERROR),
        userTask('fix'),
        userTask('after'),
        end(),
        end('e2'),
        path('start', 'sub', 'after', 'end'),
        path('outer', 'fix', 'e2'),
      ].join('\n'),
      { roots: ROOTS },
    );
    const run = await Restarted.start(xml);
    await run.finish('s', Object.assign(new Error('it is down'), { code: 'DOWN' }));
    expect([run.waiting, run.variables]).toEqual([
      ['ev_task'],
      { code: 'DOWN', why: 'it is down' },
    ]);
    await run.signal('ev_task');
    expect(run.waiting).toEqual(['after']);
  });

  it('does not catch what it throws itself', async () => {
    const throwing =
      '<bpmn:subProcess id="ev" triggeredByEvent="true"><bpmn:startEvent id="ev_start">' +
      `${ERROR}</bpmn:startEvent><bpmn:endEvent id="again">${ERROR}</bpmn:endEvent>${path('ev_start', 'again')}</bpmn:subProcess>`;
    const xml = bpmn(
      [
        start(),
        `<bpmn:subProcess id="sub">${start('s1')}${serviceTask('s', 't.x')}${path('s1', 's')}${throwing}</bpmn:subProcess>`,
        boundary('outer', 'sub', ERROR),
        userTask('fix'),
        end(),
        path('start', 'sub', 'end'),
        path('outer', 'fix', 'end'),
      ].join('\n'),
      { roots: ROOTS },
    );
    const run = await Restarted.start(xml);
    await run.finish('s', Object.assign(new Error('down'), { code: 'DOWN' }));
    expect(run.waiting).toEqual(['fix']);
  });

  it.each([
    [true, ['ev_task']],
    [false, ['behind', 'ev_task']],
  ])('catches an escalation in its scope (interrupting: %s)', async (interrupting, waiting) => {
    const escalation = '<bpmn:escalationEventDefinition escalationRef="esc" />';
    const xml = bpmn(
      [
        start(),
        `<bpmn:intermediateThrowEvent id="thrown">${escalation}</bpmn:intermediateThrowEvent>`,
        userTask('behind'),
        end(),
        path('start', 'thrown', 'behind', 'end'),
        onEvent(escalation, interrupting),
      ].join('\n'),
      { roots: ROOTS },
    );
    expect((await Restarted.start(xml)).waiting).toEqual(waiting);
  });

  it('is there for each instance of a multi-instance', async () => {
    const loop =
      '<bpmn:multiInstanceLoopCharacteristics camunda:collection="points" camunda:elementVariable="point" />';
    const xml = bpmn(
      [
        start(),
        `<bpmn:subProcess id="sub">${loop}${start('s1')}${userTask('a')}${end('e1')}${path('s1', 'a', 'e1')}${onEvent(MESSAGE)}</bpmn:subProcess>`,
        end(),
        path('start', 'sub', 'end'),
      ].join('\n'),
      { roots: ROOTS },
    );
    const run = await Restarted.start(xml, { points: ['x', 'y'] });
    expect(run.waiting).toEqual(['a', 'a', 'ev_start', 'ev_start']);
    await run.signal('ev_start', {}, 1);
    expect(run.waiting).toEqual(['a', 'ev_start', 'ev_task']);
    expect(
      run.execution.waits().find(({ elementId }) => elementId === 'ev_task')!.locals.point,
    ).toBe('y');
    await run.signal('a');
    await run.signal('ev_task');
    expect(run.execution.ended).toBe(true);
  });

  it.each([
    ['a flow to it', `${onEvent(MESSAGE)}${path('a', 'ev')}`, /ev: No sequence flow/],
    ['a plain start', onEvent(''), /ev_start: Start events without a definition/],
    ['an error that does not interrupt', onEvent(ERROR, false), /ev_start: An error ends/],
    [
      'a compensation',
      onEvent('<bpmn:compensateEventDefinition />'),
      /ev_start: Compensate start events do not begin/,
    ],
    [
      'an error elsewhere',
      `<bpmn:subProcess id="sub"><bpmn:startEvent id="s">${ERROR}</bpmn:startEvent></bpmn:subProcess>${path('a', 'sub')}`,
      /s: Error start events begin event sub-processes only/,
    ],
  ])('is refused with %s', async (_, inner, reason) => {
    await expect(parseModel('sample.bpmn', model(inner))).rejects.toThrow(reason);
  });
});
