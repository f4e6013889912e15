import { bpmn, end, path, start, userTask } from '../../../../test/builders/bpmn.js';
import { boundary, Restarted } from '../../../../test/builders/restarted.js';
import type { Variables } from '../../api/index.js';
import { parseModel } from '../model/process-model.js';

const condition = (text: string, attributes = '') =>
  `<bpmn:conditionalEventDefinition ${attributes}><bpmn:condition xsi:type="bpmn:tFormalExpression">${text}</bpmn:condition></bpmn:conditionalEventDefinition>`;
const catches = (id: string, text: string) =>
  `<bpmn:intermediateCatchEvent id="${id}">${condition(text)}</bpmn:intermediateCatchEvent>`;
const set = (run: Restarted, values: Variables) =>
  run.do((execution) => void Object.assign(execution.variables, values));

describe('a conditional event', () => {
  const waits = bpmn(
    [start(), catches('c', '${ready}'), userTask('z'), end(), path('start', 'c', 'z', 'end')].join(
      '\n',
    ),
  );

  it('passes a token at once when its condition holds', async () => {
    expect((await Restarted.start(waits, { ready: true })).waiting).toEqual(['z']);
  });

  it('waits until a change fulfils it, also one that brings the variable', async () => {
    const run = await Restarted.start(waits);
    expect(run.waiting).toEqual(['c']);
    await set(run, { other: 1 });
    expect(run.waiting).toEqual(['c']);
    await set(run, { ready: false });
    expect(run.waiting).toEqual(['c']);
    await set(run, { ready: true });
    expect(run.waiting).toEqual(['z']);
  });

  it('interrupts the activity it is attached to', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          userTask('a'),
          boundary('c', 'a', condition('${withdrawn}')),
          userTask('z'),
          end(),
          path('start', 'a', 'end'),
          path('c', 'z', 'end'),
        ].join('\n'),
      ),
      { withdrawn: false },
    );
    expect(run.waiting).toEqual(['a']);
    await set(run, { withdrawn: true });
    expect(run.waiting).toEqual(['z']);
  });

  it('fires beside its activity once for each change after which it holds', async () => {
    const run = await Restarted.start(
      bpmn(
        [
          start(),
          userTask('a'),
          boundary('c', 'a', condition('${level > 1}'), false),
          userTask('told'),
          end(),
          end('e2'),
          path('start', 'a', 'end'),
          path('c', 'told', 'e2'),
        ].join('\n'),
      ),
      { level: 1 },
    );
    for (const level of [2, 3]) {
      await set(run, { level });
      expect(run.waiting).toEqual(['a', 'told']);
      await run.signal('told');
      expect(run.waiting).toEqual(['a']);
    }
    await set(run, { level: 0 });
    expect(run.waiting).toEqual(['a']);
    await run.signal('a');
    expect(run.execution.ended).toBe(true);
  });

  it.each([
    ['with a variable name', condition('${a}', 'camunda:variableName="a"'), /at each change/],
    ['without JUEL', condition('a'), /in JUEL/],
    ['with a method', condition('${a.b()}'), /b\(\) is not allowed/],
  ])('is refused %s', async (_, definition, reason) => {
    const bad = `<bpmn:intermediateCatchEvent id="bad">${definition}</bpmn:intermediateCatchEvent>`;
    const xml = bpmn([start(), bad, end(), path('start', 'bad', 'end')].join('\n'));
    await expect(parseModel('sample.bpmn', xml)).rejects.toThrow(reason);
  });
});
