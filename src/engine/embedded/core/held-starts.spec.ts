import { bpmn, end, path, start, userTask } from '../../../../test/builders/bpmn.js';
import { parseModel } from '../model/process-model.js';
import { InstanceExecution } from './execution.js';

async function executionOf(body: string, roots = ''): Promise<InstanceExecution> {
  return new InstanceExecution(
    await parseModel('prova.bpmn', bpmn(body, { roots })),
    {},
    () => new Date(0),
    1_000,
  );
}

describe('a process that is held before its start', () => {
  const MESSAGE = '<bpmn:message id="msg" name="note" />';
  const onMessage = (id: string) =>
    `<bpmn:startEvent id="${id}"><bpmn:messageEventDefinition messageRef="msg" /></bpmn:startEvent>`;
  const LISTENS = `<bpmn:subProcess id="sub" triggeredByEvent="true"><bpmn:startEvent id="s"><bpmn:timerEventDefinition>
    <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent>${end('e')}${path('s', 'e')}</bpmn:subProcess>`;

  it.each([
    ['a plain start', start('x'), ''],
    ['a message that has come', onMessage('x'), MESSAGE],
  ])('begins at %s when it is let go, and neither waits nor listens before', async (...given) => {
    const [, x, roots] = given;
    const body = `${x}${userTask('a')}${end()}${path('x', 'a', 'end')}${LISTENS}`;
    const execution = await executionOf(body, roots);
    const held = execution.hold('x')!;
    await execution.pump();
    expect(held.elementId).toBe('x');
    expect(execution.heldStart).toEqual(held);
    expect([execution.waits(), execution.armedTimers(), execution.steps]).toEqual([[], [], []]);

    const restored = await executionOf(body, roots);
    restored.restore(JSON.parse(JSON.stringify(execution.snapshot())) as object);
    expect(restored.release('other')).toBe(false);
    expect(restored.release(held.executionId)).toBe(true);
    await restored.pump();
    expect(restored.heldStart).toBeNull();
    expect(restored.waits().map(({ elementId }) => elementId)).toEqual(['s', 'a']);
    expect(restored.armedTimers().map(({ elementId }) => elementId)).toEqual(['s']);
    expect(restored.release(held.executionId)).toBe(false);
  });

  it('cannot be held before several events, of which the first would begin it', async () => {
    const body = `${onMessage('x')}<bpmn:startEvent id="y"><bpmn:signalEventDefinition signalRef="sig" /></bpmn:startEvent>${end()}${path('x', 'end')}${path('y', 'end')}`;
    const roots = `${MESSAGE}<bpmn:signal id="sig" name="s" />`;
    expect((await executionOf(body, roots)).hold()).toBeNull();
  });
});
