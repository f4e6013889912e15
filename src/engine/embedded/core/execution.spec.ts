import {
  bpmn,
  end,
  flow,
  path,
  serviceTask,
  start,
  userTask,
} from '../../../../test/builders/bpmn.js';
import { boundary, gateway, Restarted, timer } from '../../../../test/builders/restarted.js';
import { StepBudgetExceeded, UncaughtProcessError } from './failures.js';

describe('an execution restarted before every move', () => {
  it('goes from task to service to gateway to end', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          userTask('a'),
          serviceTask('s', 't.x'),
          gateway('exclusive', 'g', 'default="no"'),
          userTask('yes_task'),
          end(),
          path('start', 'a', 's', 'g'),
          flow('g', 'yes_task', '${ok}'),
          flow('g', 'end', undefined, 'no'),
          path('yes_task', 'end'),
        ].join('\n'),
      ),
      { ok: true },
    );
    expect(run.waiting).toEqual(['a']);
    await run.signal('a');
    expect([...run.execution.services.values()].map((service) => service.elementId)).toEqual(['s']);
    await run.finish('s');
    expect(run.waiting).toEqual(['yes_task']);
    await run.signal('yes_task');
    expect(run.execution.ended).toBe(true);
    expect(run.execution.endedBy).toBe('end');
  });

  it('joins a parallel branch that holds an exclusive split and merge', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          gateway('parallel', 'fork'),
          gateway('parallel', 'join'),
          gateway('exclusive', 'x', 'default="d"'),
          gateway('exclusive', 'm'),
          userTask('a'),
          userTask('b'),
          userTask('c'),
          end(),
          path('start', 'fork', 'x'),
          flow('x', 'a', '${left}'),
          flow('x', 'b', undefined, 'd'),
          path('a', 'm'),
          path('b', 'm', 'join'),
          path('fork', 'c', 'join', 'end'),
        ].join('\n'),
      ),
      { left: true },
    );
    expect(run.waiting).toEqual(['a', 'c']);
    await run.signal('a');
    expect(run.waiting).toContain('c');
    expect(run.execution.ended).toBe(false);
    await run.signal('c');
    expect(run.execution.ended).toBe(true);
  });

  it('fires a non-interrupting timer beside the task and an interrupting one in its place', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          userTask('a'),
          boundary('soft', 'a', timer('P2D'), false),
          boundary('hard', 'a', timer('P15D')),
          userTask('reminded'),
          userTask('late'),
          end(),
          end('e2'),
          end('e3'),
          path('start', 'a', 'end'),
          path('soft', 'reminded', 'e2'),
          path('hard', 'late', 'e3'),
        ].join('\n'),
      ),
    );
    expect(run.armed).toEqual(['hard', 'soft']);
    expect(
      run.execution
        .armedTimers()
        .find((t) => t.elementId === 'soft')!
        .dueAt.toISOString(),
    ).toBe('2026-11-25T10:00:00.000Z');
    await run.fire('soft');
    expect(run.waiting).toEqual(['a', 'reminded']);
    expect(run.armed).toEqual(['hard']);
    await run.fire('hard');
    expect(run.waiting).toEqual(['late', 'reminded']);
    expect(run.armed).toEqual([]);
    await run.signal('late');
    await run.signal('reminded');
    expect(run.execution.ended).toBe(true);
  });

  it('repeats a cycle as often as it says', async () => {
    const cycle =
      '<bpmn:timerEventDefinition><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R3/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition>';
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          userTask('a'),
          boundary('tick', 'a', cycle, false),
          serviceTask('s', 't.x'),
          end(),
          end('e2'),
          path('start', 'a', 'end'),
          path('tick', 's', 'e2'),
        ].join('\n'),
      ),
    );
    let fired = 0;
    while (run.armed.length && fired < 10) {
      await run.fire('tick');
      fired++;
      await run.finish('s');
    }
    expect(fired).toBe(3);
    expect(run.waiting).toEqual(['a']);
  });

  it('listens on with a non-interrupting message event', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          userTask('a'),
          boundary('m', 'a', '<bpmn:messageEventDefinition messageRef="msg" />', false),
          serviceTask('s', 't.x'),
          end(),
          end('e2'),
          path('start', 'a', 'end'),
          path('m', 's', 'e2'),
        ].join('\n'),
        { roots: '<bpmn:message id="msg" name="note" />' },
      ),
    );
    for (let i = 0; i < 3; i++) {
      await run.signal('m');
      expect(run.execution.services.size).toBe(1);
      await run.finish('s');
    }
    await run.signal('a');
    expect(run.execution.ended).toBe(true);
  });

  it('interrupts by a message and waits for one', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          userTask('a'),
          boundary('m', 'a', '<bpmn:messageEventDefinition messageRef="msg" />'),
          '<bpmn:intermediateCatchEvent id="c"><bpmn:messageEventDefinition messageRef="msg" /></bpmn:intermediateCatchEvent>',
          '<bpmn:receiveTask id="r" messageRef="msg" />',
          end(),
          end('e2'),
          path('start', 'a', 'end'),
          path('m', 'c', 'r', 'e2'),
        ].join('\n'),
        { roots: '<bpmn:message id="msg" name="note" />' },
      ),
    );
    await run.signal('m');
    expect(run.waiting).toEqual(['c']);
    await run.signal('c');
    expect(run.waiting).toEqual(['r']);
    await run.signal('r');
    expect(run.execution.endedBy).toBe('e2');
  });

  it('catches a service error by its code and only that code', async () => {
    const xml = bpmn(
      [
        start(),
        serviceTask('s', 't.x'),
        boundary('down', 's', '<bpmn:errorEventDefinition errorRef="err" />'),
        userTask('fix'),
        end(),
        end('e2'),
        path('start', 's', 'end'),
        path('down', 'fix', 'e2'),
      ].join('\n'),
      { roots: '<bpmn:error id="err" name="down" errorCode="DOWN" />' },
    );
    const run = await Restarted.start(xml);
    await run.finish('s', Object.assign(new Error('registry down'), { code: 'DOWN' }));
    expect(run.waiting).toEqual(['fix']);
    const other = await Restarted.start(xml);
    await expect(
      other.finish('s', Object.assign(new Error('boom'), { code: 'OTHER' })),
    ).rejects.toThrow(UncaughtProcessError);
  });

  it('runs a parallel multi-instance with its element variable and completion condition', async () => {
    const loop =
      '<bpmn:multiInstanceLoopCharacteristics camunda:collection="points" camunda:elementVariable="point"><bpmn:completionCondition xsi:type="bpmn:tFormalExpression">${enough}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>';
    const run = await Restarted.start(
      bpmn([start(), userTask('ask', loop), end(), path('start', 'ask', 'end')].join('\n')),
      { points: ['x', 'y', 'z'], enough: false },
    );
    expect(run.execution.waits().map((wait) => wait.locals.point)).toEqual(['x', 'y', 'z']);
    await run.signal('ask');
    expect(run.waiting).toEqual(['ask', 'ask']);
    await run.signal('ask', { enough: true });
    expect(run.execution.ended).toBe(true);
  });

  describe('of a multi-instance', () => {
    const repeated = (loop: string, attributes = '', node = 'task') =>
      bpmn(
        [
          start(),
          `<bpmn:${node} id="a"><bpmn:multiInstanceLoopCharacteristics ${attributes}>${loop}</bpmn:multiInstanceLoopCharacteristics></bpmn:${node}>`,
          end(),
          path('start', 'a', 'end'),
        ].join('\n'),
      );
    const cardinality = (text: string) =>
      `<bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">${text}</bpmn:loopCardinality>`;
    const BOTH = [
      ['one after another', 'isSequential="true"'],
      ['together', ''],
    ];

    it.each(BOTH)('makes 1,000 instances and no more, %s', async (_, attributes) => {
      const xml = repeated(cardinality('${n}'), attributes);
      const { execution } = await Restarted.start(xml, { n: 1_000 }, 3_000);
      expect(execution.ended).toBe(true);
      for (const n of [1_001, 1e8, '1e8', 'Infinity']) {
        const refused = Restarted.start(xml, { n }, 3_000);
        await expect(refused).rejects.toThrow(/asks for \S+ instances: 1,000 are made at most/);
        await expect(refused).rejects.toMatchObject({ elementId: 'a' });
      }
    });

    it.each(BOTH)('makes 1,000 instances of a collection, %s', async (_, attributes) => {
      const xml = repeated('', `${attributes} camunda:collection="list"`);
      const { execution } = await Restarted.start(xml, { list: Array(1_000).fill('x') }, 3_000);
      expect(execution.ended).toBe(true);
      const refused = Restarted.start(xml, { list: Array(1_001).fill('x') }, 3_000);
      await expect(refused).rejects.toThrow('asks for 1001 instances');
    });

    it('makes 1,000 where a condition asks for more', async () => {
      const loop =
        '<bpmn:standardLoopCharacteristics><bpmn:loopCondition xsi:type="bpmn:tFormalExpression">${again}</bpmn:loopCondition></bpmn:standardLoopCharacteristics>';
      const xml = bpmn(
        [start(), `<bpmn:task id="a">${loop}</bpmn:task>`, end(), path('start', 'a', 'end')].join(
          '\n',
        ),
      );
      const refused = Restarted.start(xml, { again: true }, 3_000);
      await expect(refused).rejects.toThrow('The multi-instance has not ended');
      expect((await Restarted.start(xml, { again: false })).execution.ended).toBe(true);
    });

    it('asks for their number once', async () => {
      const xml = repeated(cardinality('${n}'), 'isSequential="true"', 'userTask');
      const run = await Restarted.start(xml, { n: 2 });
      await run.signal('a', { n: 1e8 });
      expect(run.waiting).toEqual(['a']);
      await run.signal('a');
      expect(run.execution.ended).toBe(true);
    });

    it('counts the instances of one in another as steps', async () => {
      const inner = `${start('s')}<bpmn:task id="b"><bpmn:multiInstanceLoopCharacteristics>${cardinality('1000')}</bpmn:multiInstanceLoopCharacteristics></bpmn:task>${path('s', 'b')}`;
      const outer = `<bpmn:multiInstanceLoopCharacteristics>${cardinality('1000')}</bpmn:multiInstanceLoopCharacteristics>`;
      const xml = bpmn(
        [
          start(),
          `<bpmn:subProcess id="a">${outer}${inner}</bpmn:subProcess>`,
          end(),
          path('start', 'a', 'end'),
        ].join('\n'),
      );
      await expect(Restarted.start(xml, {}, 3_000)).rejects.toThrow(StepBudgetExceeded);
    });
  });

  it('calls another process and goes on when it has ended, or by its error', async () => {
    const xml = bpmn(
      [
        start(),
        '<bpmn:callActivity id="call" calledElement="other" />',
        boundary('failed', 'call', '<bpmn:errorEventDefinition errorRef="err" />'),
        userTask('a'),
        userTask('b'),
        end(),
        end('e2'),
        path('start', 'call', 'a', 'end'),
        path('failed', 'b', 'e2'),
      ].join('\n'),
      { roots: '<bpmn:error id="err" name="no" errorCode="NO" />' },
    );
    const run = await Restarted.start(xml);
    expect(run.waiting).toEqual(['call']);
    await run.signal('call');
    expect(run.waiting).toEqual(['a']);
    const failing = await Restarted.start(xml);
    await failing.do((execution) =>
      execution.fail(execution.waits().find((wait) => wait.elementId === 'call')!.executionId, {
        code: 'NO',
        message: 'no',
      }),
    );
    expect(failing.waiting).toEqual(['b']);
  });

  it('enters sub-processes and interrupts them as a whole', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          `<bpmn:subProcess id="sub">${start('s1')}${userTask('inner')}${end('e1')}${path('s1', 'inner', 'e1')}</bpmn:subProcess>`,
          boundary('hard', 'sub', timer('P1D')),
          userTask('after'),
          end(),
          path('start', 'sub', 'end'),
          path('hard', 'after', 'end'),
        ].join('\n'),
      ),
    );
    expect(run.waiting).toEqual(['inner']);
    await run.fire('hard');
    expect(run.waiting).toEqual(['after']);
  });

  it('waits at an event gateway for the first of two events', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          '<bpmn:eventBasedGateway id="g" />',
          '<bpmn:intermediateCatchEvent id="m"><bpmn:messageEventDefinition messageRef="msg" /></bpmn:intermediateCatchEvent>',
          `<bpmn:intermediateCatchEvent id="t">${timer('PT1H')}</bpmn:intermediateCatchEvent>`,
          end('em'),
          end('et'),
          path('start', 'g', 'm', 'em'),
          path('g', 't', 'et'),
        ].join('\n'),
        { roots: '<bpmn:message id="msg" name="note" />' },
      ),
    );
    expect(run.armed).toEqual(['t']);
    await run.fire('t');
    expect(run.execution.endedBy).toBe('et');
  });

  it('ends with the error of an error end event, for its caller', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          userTask('a'),
          '<bpmn:endEvent id="bad"><bpmn:errorEventDefinition errorRef="err" /></bpmn:endEvent>',
          path('start', 'a', 'bad'),
        ].join('\n'),
        {
          roots: '<bpmn:error id="err" name="no" errorCode="NO" />',
        },
      ),
    );
    await run.signal('a');
    expect(run.execution.ended).toBe(true);
    expect(run.execution.endedWithError).toMatchObject({ code: 'NO' });
  });

  it('stops a loop without a wait state by its step budget, and long chains need no stack', async () => {
    const loop = bpmn(
      [
        start(),
        gateway('exclusive', 'm'),
        '<bpmn:task id="a" />',
        path('start', 'm', 'a', 'm'),
      ].join('\n'),
    );
    await expect(Restarted.start(loop)).rejects.toThrow(StepBudgetExceeded);
    const ids = Array.from({ length: 900 }, (_, index) => `n${index}`);
    const chain = bpmn(
      [
        start(),
        ...ids.map((id) => `<bpmn:task id="${id}" />`),
        end(),
        path('start', ...ids, 'end'),
      ].join('\n'),
    );
    const run = await Restarted.start(chain, {}, 5_000);
    expect(run.execution.ended).toBe(true);
  });

  it('says which gateway has no way out', async () => {
    const xml = bpmn(
      [
        start(),
        gateway('exclusive', 'g'),
        end(),
        end('e2'),
        path('start', 'g'),
        flow('g', 'end', '${ok}'),
        flow('g', 'e2', '${ok}'),
      ].join('\n'),
    );
    await expect(Restarted.start(xml, { ok: false })).rejects.toMatchObject({ elementId: 'g' });
    await expect(Restarted.start(xml, {})).rejects.toThrow(/unknown variable "ok"/);
  });

  it('merges inclusive branches once', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          gateway('inclusive', 'split', 'default="d"'),
          gateway('inclusive', 'join'),
          userTask('a'),
          userTask('b'),
          userTask('z'),
          end(),
          path('start', 'split'),
          flow('split', 'a', '${a}'),
          flow('split', 'b', '${b}'),
          flow('split', 'join', undefined, 'd'),
          path('a', 'join'),
          path('b', 'join', 'z', 'end'),
        ].join('\n'),
      ),
      { a: true, b: true },
    );
    expect(run.waiting).toEqual(['a', 'b']);
    await run.signal('a');
    await run.signal('b');
    expect(run.waiting).toEqual(['z']);
  });

  it('merges two tokens that reach an inclusive join in one move, also in a sub-process', async () => {
    const inner = [
      start('s1'),
      gateway('inclusive', 'split', 'default="d"'),
      gateway('inclusive', 'join'),
      '<bpmn:task id="a" />',
      '<bpmn:task id="b" />',
      userTask('c'),
      end('e1'),
      path('s1', 'split'),
      flow('split', 'a', '${a}'),
      flow('split', 'b', '${b}'),
      flow('split', 'c', '${c}'),
      flow('split', 'join', undefined, 'd'),
      path('a', 'join'),
      path('b', 'join'),
      path('c', 'join', 'e1'),
    ].join('\n');
    const xml = bpmn(
      [
        start(),
        `<bpmn:subProcess id="sub">${inner}</bpmn:subProcess>`,
        userTask('z'),
        end(),
        path('start', 'sub', 'z', 'end'),
      ].join('\n'),
    );
    const atOnce = await Restarted.start(xml, { a: true, b: true, c: false });
    expect(atOnce.waiting).toEqual(['z']);
    const oneLater = await Restarted.start(xml, { a: true, b: true, c: true });
    expect(oneLater.waiting).toEqual(['c', 'join']);
    await oneLater.signal('c');
    expect(oneLater.waiting).toEqual(['z']);
    await oneLater.signal('z');
    expect(oneLater.execution.ended).toBe(true);
  });

  it('lets an inclusive join in a loop go on although a parallel token would come round to it', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          gateway('exclusive', 'again'),
          gateway('parallel', 'fork'),
          gateway('parallel', 'meet'),
          gateway('inclusive', 'split', 'default="d"'),
          gateway('inclusive', 'join'),
          gateway('exclusive', 'check', 'default="out"'),
          userTask('a'),
          userTask('b'),
          userTask('c'),
          userTask('inside'),
          end(),
          path('start', 'again', 'fork', 'split'),
          flow('split', 'a', '${true}'),
          flow('split', 'b', undefined, 'd'),
          path('a', 'join'),
          path('b', 'join', 'inside', 'meet'),
          path('fork', 'c', 'meet', 'check'),
          flow('check', 'again', '${more}'),
          flow('check', 'end', undefined, 'out'),
        ].join('\n'),
      ),
      { more: true },
    );
    for (const more of [true, false]) {
      expect(run.waiting).toEqual(['a', 'c']);
      await run.signal('a');
      expect(run.waiting).toEqual(['c', 'inside']);
      await run.signal('inside');
      await run.signal('c', { more });
    }
    expect(run.execution.ended).toBe(true);
  });
});
