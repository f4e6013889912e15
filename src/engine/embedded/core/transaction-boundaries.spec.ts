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
import { parseModel } from '../model/process-model.js';

const BEFORE = 'camunda:asyncBefore="true"';
const AFTER = 'camunda:asyncAfter="true"';
const MESSAGE = '<bpmn:message id="msg" name="note" />';

const held = (run: Restarted) => run.execution.heldTokens().map((token) => token.elementId);

/** Lets the token go on that stands before or behind `elementId`. */
const release = (run: Restarted, elementId: string) =>
  run.do((execution) =>
    execution.release(
      execution.heldTokens().find((token) => token.elementId === elementId)!.executionId,
    ),
  );

describe('a transaction boundary', () => {
  it.each([
    ['user task', userTask('x', '', BEFORE)],
    ['task', `<bpmn:task id="x" ${BEFORE} />`],
    ['call activity', `<bpmn:callActivity id="x" calledElement="other" ${BEFORE} />`],
    ['receive task', `<bpmn:receiveTask id="x" messageRef="msg" ${BEFORE} />`],
    ['gateway', gateway('exclusive', 'x', BEFORE)],
    ['join', gateway('parallel', 'x', BEFORE)],
    [
      'timer',
      `<bpmn:intermediateCatchEvent id="x" ${BEFORE}>${timer('PT1H')}</bpmn:intermediateCatchEvent>`,
    ],
    [
      'sub-process',
      `<bpmn:subProcess id="x" ${BEFORE}>${start('s')}${end('e')}${path('s', 'e')}</bpmn:subProcess>`,
    ],
    ['end event', `<bpmn:endEvent id="x" ${BEFORE} />`],
  ])('lies before a %s', async (_, element) => {
    const tail = element.includes('endEvent') ? [] : [userTask('z'), end(), path('x', 'z', 'end')];
    const xml = bpmn(
      [start(), userTask('a'), element, path('start', 'a', 'x'), ...tail].join('\n'),
      {
        roots: MESSAGE,
      },
    );
    const run = await Restarted.start(xml);
    await run.signal('a');
    expect(held(run)).toEqual(['x']);
    expect([...run.waiting, ...run.armed]).toEqual([]);
    const [{ executionId }] = run.execution.heldTokens();
    await run.restart();
    expect(run.execution.heldTokens()).toEqual([{ executionId, elementId: 'x' }]);
    await release(run, 'x');
    expect(held(run)).toEqual([]);
    expect(run.execution.ended || run.waiting.length + run.armed.length > 0).toBe(true);
  });

  it('lies behind an activity and before the next one: two, one after the other', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          userTask('a', '', AFTER),
          userTask('b', '', BEFORE),
          end(),
          path('start', 'a', 'b', 'end'),
        ].join('\n'),
      ),
    );
    await run.signal('a');
    expect(held(run)).toEqual(['a']);
    await release(run, 'a');
    expect(held(run)).toEqual(['b']);
    await release(run, 'b');
    expect(run.waiting).toEqual(['b']);
  });

  it('lies behind a start event, a boundary event and a service task', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          `<bpmn:startEvent id="start" ${BEFORE} />`,
          userTask('a'),
          boundary('late', 'a', timer('P1D')).replace('id="late"', `id="late" ${BEFORE}`),
          serviceTask('s', 't.x', '', AFTER),
          end(),
          path('start', 'a', 'end'),
          path('late', 's', 'end'),
        ].join('\n'),
      ),
    );
    expect(held(run)).toEqual(['start']);
    await release(run, 'start');
    expect(run.waiting).toEqual(['a']);
    await run.fire('late');
    expect(held(run)).toEqual(['late']);
    await release(run, 'late');
    await run.finish('s');
    expect(held(run)).toEqual(['s']);
    await release(run, 's');
    expect(run.execution.ended).toBe(true);
  });

  it('behind a gateway lies on the way that was chosen', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          gateway('exclusive', 'g', `default="no" ${AFTER}`),
          userTask('yes'),
          end(),
          path('start', 'g'),
          flow('g', 'yes', '${ok}'),
          flow('g', 'end', undefined, 'no'),
          path('yes', 'end'),
        ].join('\n'),
      ),
      { ok: true },
    );
    expect(held(run)).toEqual(['g']);
    run.variables.ok = false;
    await release(run, 'g');
    expect(run.waiting).toEqual(['yes']);
  });

  it('before a join holds each token that comes', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          gateway('parallel', 'fork'),
          userTask('a'),
          userTask('b'),
          gateway('parallel', 'join', BEFORE),
          userTask('z'),
          end(),
          path('start', 'fork', 'a', 'join', 'z', 'end'),
          path('fork', 'b', 'join'),
        ].join('\n'),
      ),
    );
    await run.signal('a');
    await release(run, 'join');
    expect(held(run)).toEqual([]);
    await run.signal('b');
    expect(held(run)).toEqual(['join']);
    await release(run, 'join');
    expect(run.waiting).toEqual(['z']);
  });

  it('is gone with the sub-process around it', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          `<bpmn:subProcess id="sub">${start('s')}${userTask('x', '', BEFORE)}${end('e')}${path('s', 'x', 'e')}</bpmn:subProcess>`,
          boundary('late', 'sub', timer('P1D')),
          userTask('after'),
          end(),
          path('start', 'sub', 'end'),
          path('late', 'after', 'end'),
        ].join('\n'),
      ),
    );
    const [{ executionId }] = run.execution.heldTokens();
    await run.fire('late');
    expect(held(run)).toEqual([]);
    expect(run.execution.release(executionId)).toBe(false);
    expect(run.waiting).toEqual(['after']);
    await run.signal('after');
    expect(run.execution.ended).toBe(true);
  });

  it.each([
    [
      'behind an event-based gateway',
      [
        '<bpmn:eventBasedGateway id="g" />',
        `<bpmn:intermediateCatchEvent id="bad" ${BEFORE}>${timer('PT1H')}</bpmn:intermediateCatchEvent>`,
        path('start', 'g', 'bad', 'end'),
      ],
    ],
    [
      'on an event-based gateway',
      [
        `<bpmn:eventBasedGateway id="bad" ${AFTER} />`,
        `<bpmn:intermediateCatchEvent id="t">${timer('PT1H')}</bpmn:intermediateCatchEvent>`,
        path('start', 'bad', 't', 'end'),
      ],
    ],
    [
      'around a multi-instance',
      [
        userTask(
          'bad',
          `<bpmn:multiInstanceLoopCharacteristics camunda:collection="x" ${BEFORE} />`,
        ),
        path('start', 'bad', 'end'),
      ],
    ],
    [
      'R3/soon',
      [
        userTask(
          'bad',
          '<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>R3/soon</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>',
          BEFORE,
        ),
        path('start', 'bad', 'end'),
      ],
    ],
  ])('is refused where it cannot be: %s', async (message, parts) => {
    const xml = bpmn([start(), ...parts, end()].join('\n'));
    await expect(parseModel('sample.bpmn', xml)).rejects.toThrow(new RegExp(`bad: .*${message}`));
  });
});
