import { bpmn, end, path, serviceTask, start, userTask } from '../../../../test/builders/bpmn.js';
import { boundary, Restarted } from '../../../../test/builders/restarted.js';
import { parseModel } from '../model/process-model.js';

const ROOTS =
  '<bpmn:escalation id="esc_a" name="a" escalationCode="A" /><bpmn:escalation id="esc_b" name="b" escalationCode="B" />';
const escalation = (ref?: string, attributes = '') =>
  `<bpmn:escalationEventDefinition ${ref ? `escalationRef="${ref}"` : ''} ${attributes} />`;
const throws = (id: string, ref: string) =>
  `<bpmn:intermediateThrowEvent id="${id}">${escalation(ref)}</bpmn:intermediateThrowEvent>`;
const endsWith = (id: string, ref: string) =>
  `<bpmn:endEvent id="${id}">${escalation(ref)}</bpmn:endEvent>`;
const subProcess = (id: string, ...body: string[]) =>
  `<bpmn:subProcess id="${id}">${body.join('')}</bpmn:subProcess>`;

/** A sub-process with a task before and after the escalation, and what is attached to it. */
const model = (thrown: string, ...boundaries: string[]) =>
  bpmn(
    [
      start(),
      subProcess(
        'sub',
        start('s1'),
        userTask('before'),
        throws('thrown', thrown),
        userTask('behind'),
        end('e1'),
        path('s1', 'before', 'thrown', 'behind', 'e1'),
      ),
      ...boundaries,
      userTask('told'),
      userTask('after'),
      end(),
      end('e2'),
      path('start', 'sub', 'after', 'end'),
      path('caught', 'told', 'e2'),
    ].join('\n'),
    { roots: ROOTS },
  );

describe('an escalation', () => {
  it('interrupts the sub-process that throws it', async () => {
    const run = await Restarted.start(
      model('esc_a', boundary('caught', 'sub', escalation('esc_a'))),
    );
    await run.signal('before');
    expect(run.waiting).toEqual(['told']);
    await run.signal('told');
    expect(run.execution.endedBy).toBe('e2');
  });

  it('leaves the sub-process running beside a non-interrupting event', async () => {
    const run = await Restarted.start(
      model('esc_a', boundary('caught', 'sub', escalation('esc_a'), false)),
    );
    await run.signal('before');
    expect(run.waiting).toEqual(['behind', 'told']);
    await run.signal('behind');
    await run.signal('told');
    expect(run.waiting).toEqual(['after']);
  });

  it('is caught without a code too, and its code is told', async () => {
    const run = await Restarted.start(
      model(
        'esc_b',
        boundary('caught', 'sub', escalation(undefined, 'camunda:escalationCodeVariable="why"')),
      ),
    );
    await run.signal('before');
    expect(run.waiting).toEqual(['told']);
    expect(run.variables).toEqual({ why: 'B' });
  });

  it('goes to the event with its code before the one for any', async () => {
    const run = await Restarted.start(
      model(
        'esc_a',
        boundary('any', 'sub', escalation()),
        boundary('caught', 'sub', escalation('esc_a')),
        end('e3'),
        path('any', 'e3'),
      ),
    );
    await run.signal('before');
    expect(run.waiting).toEqual(['told']);
  });

  it('passes by an event for another code, and is then for the caller', async () => {
    const run = await Restarted.start(
      model('esc_b', boundary('caught', 'sub', escalation('esc_a'))),
    );
    await run.signal('before');
    expect(run.waiting).toEqual(['thrown']);
    expect(run.execution.escalations).toMatchObject([{ code: 'B' }]);
    const { executionId } = run.execution.escalations[0];
    run.execution.signal(executionId);
    await run.execution.pump();
    expect(run.waiting).toEqual(['behind']);
  });

  it('of an end event reaches the outer of two sub-processes', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          subProcess(
            'outer',
            start('s1'),
            subProcess(
              'inner',
              start('s2'),
              userTask('a'),
              endsWith('thrown', 'esc_a'),
              path('s2', 'a', 'thrown'),
            ),
            serviceTask('s', 't.x'),
            end('e1'),
            path('s1', 'inner', 's', 'e1'),
          ),
          boundary('caught', 'outer', escalation('esc_a'), false),
          userTask('told'),
          end(),
          end('e2'),
          path('start', 'outer', 'end'),
          path('caught', 'told', 'e2'),
        ].join('\n'),
        { roots: ROOTS },
      ),
    );
    await run.signal('a');
    expect(run.waiting).toEqual(['s', 'told']);
    await run.finish('s');
    await run.signal('told');
    expect(run.execution.endedBy).toBe('e2');
  });

  it('is caught at every round by a non-interrupting event', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          subProcess(
            'sub',
            start('s1'),
            '<bpmn:exclusiveGateway id="again" />',
            userTask('a'),
            throws('thrown', 'esc_a'),
            path('s1', 'again', 'a', 'thrown', 'again'),
          ),
          boundary('caught', 'sub', escalation('esc_a'), false),
          userTask('told'),
          end('e2'),
          path('start', 'sub'),
          path('caught', 'told', 'e2'),
        ].join('\n'),
        { roots: ROOTS },
      ),
    );
    for (let round = 0; round < 3; round++) {
      await run.signal('a');
      expect(run.waiting).toEqual(['a', 'told']);
      await run.signal('told');
    }
  });

  it('is refused at a task, which throws none', async () => {
    const xml = bpmn(
      [
        start(),
        userTask('a'),
        boundary('bad', 'a', escalation('esc_a')),
        end(),
        end('e2'),
        path('start', 'a', 'end'),
        path('bad', 'e2'),
      ].join('\n'),
      { roots: ROOTS },
    );
    await expect(parseModel('sample.bpmn', xml)).rejects.toThrow(/bad: An escalation is caught/);
  });
});
