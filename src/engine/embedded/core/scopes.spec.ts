import {
  bpmn,
  end,
  flow,
  path,
  serviceTask,
  start,
  userTask,
} from '../../../../test/builders/bpmn.js';
import { Restarted, timer } from '../../../../test/builders/restarted.js';

const io = (inner: string) =>
  `<bpmn:extensionElements><camunda:inputOutput>${inner}</camunda:inputOutput></bpmn:extensionElements>`;
const input = (name: string, value: string) =>
  `<camunda:inputParameter name="${name}">${value}</camunda:inputParameter>`;
const output = (name: string, value: string) =>
  `<camunda:outputParameter name="${name}">${value}</camunda:outputParameter>`;
const at = (run: Restarted, elementId: string) =>
  run.execution.waits().find((wait) => wait.elementId === elementId)!;

describe('variables of their own', () => {
  it('are those of input parameters, and go out by output parameters only', async () => {
    const a = userTask('a', io(input('who', '${name}') + output('said', '${who} ${word}')));
    const run = await Restarted.start(
      bpmn(`${start()}${a}${userTask('b')}${end()}${path('start', 'a', 'b', 'end')}`),
      { name: 'Anna', word: 'no', who: 'process' },
    );
    expect(at(run, 'a').locals).toEqual({ who: 'Anna' });
    const { executionId } = at(run, 'a');
    await run.do((execution) => {
      // As Camunda 7 does: `who` is a variable of the task, `word` one of the process, `new` becomes one.
      execution.assign(executionId, { who: 'Berta', word: 'sì', new: 1 });
      return execution.signal(executionId);
    });
    expect(run.variables).toEqual({
      name: 'Anna',
      who: 'process',
      word: 'sì',
      new: 1,
      said: 'Berta sì',
    });
    expect(at(run, 'b').locals).toEqual({});
  });

  it('of a sub-process hold in it, and are gone behind it', async () => {
    const sub = `<bpmn:subProcess id="sub">${io(input('level', '${1}') + output('reached', '${level}'))}
      ${start('s')}${userTask('a')}${end('e')}${path('s', 'a', 'e')}</bpmn:subProcess>`;
    const run = await Restarted.start(
      bpmn(`${start()}${sub}${userTask('b')}${end()}${path('start', 'sub', 'b', 'end')}`),
    );
    const { executionId, locals } = at(run, 'a');
    expect(locals).toEqual({ level: 1 });
    await run.do((execution) => {
      execution.assign(executionId, { level: 2 });
      return execution.signal(executionId);
    });
    expect(run.variables).toEqual({ reached: 2 });
  });

  it('hold lists and maps, inside each other, and null where nothing is written', async () => {
    const deep = `<camunda:list><camunda:value>\${n}</camunda:value><camunda:map><camunda:entry key="k">x\${n}</camunda:entry>
      <camunda:entry key="l"><camunda:list><camunda:value>1</camunda:value></camunda:list></camunda:entry></camunda:map></camunda:list>`;
    const a = userTask('a', io(input('deep', deep) + '<camunda:inputParameter name="none" />'));
    const run = await Restarted.start(bpmn(`${start()}${a}${end()}${path('start', 'a', 'end')}`), {
      n: 7,
    });
    expect(at(run, 'a').locals).toEqual({ deep: [7, { k: 'x7', l: ['1'] }], none: null });
  });

  it('of each instance are its own', async () => {
    const a = userTask(
      'a',
      `${io(input('mine', '${item}!'))}<bpmn:multiInstanceLoopCharacteristics camunda:collection="\${all}" camunda:elementVariable="item" />`,
    );
    const run = await Restarted.start(bpmn(`${start()}${a}${end()}${path('start', 'a', 'end')}`), {
      all: ['x', 'y'],
    });
    expect(run.execution.waits().map(({ locals }) => locals.mine)).toEqual(['x!', 'y!']);
  });

  it('decide over the flows out of their activity, with what it gives back', async () => {
    const a = userTask('a', io(input('x', '${1}') + output('y', '${x + 1}')));
    const run = await Restarted.start(
      bpmn(
        `${start()}${a}${userTask('b')}${userTask('c')}${end()}${path('start', 'a')}${flow('a', 'b', '${y == 2}')}${flow('a', 'c', '${y != 2}')}${path('b', 'end')}${path('c', 'end')}`,
      ),
    );
    await run.signal('a');
    expect(run.waiting).toEqual(['b']);
  });

  it('of a start event are read, and so are those of an event at a boundary as it is left', async () => {
    const parameters = io(input('mine', '${n + 1}') + output('out', '${mine}'));
    const atBoundary = io(input('mine', '${n + 2}') + output('caught', '${mine}'));
    const run = await Restarted.start(
      bpmn(
        `<bpmn:startEvent id="start">${parameters}</bpmn:startEvent>${userTask('a')}${userTask('b')}${end()}${path('start', 'a', 'end')}
        <bpmn:boundaryEvent id="t" attachedToRef="a" cancelActivity="false">${atBoundary}${timer('PT1H')}</bpmn:boundaryEvent>${path('t', 'b', 'end')}`,
      ),
      { n: 1 },
    );
    expect(run.variables).toEqual({ n: 1, out: 2 });
    await run.fire('t');
    expect(run.variables).toEqual({ n: 1, out: 2, caught: 3 });
    expect(run.waiting).toEqual(['a', 'b']);
  });

  it('that cannot be read stop the process with the name of their element', async () => {
    const a = serviceTask('a', 'topic', io(input('x', '${nobody}')));
    await expect(
      Restarted.start(bpmn(`${start()}${a}${end()}${path('start', 'a', 'end')}`)),
    ).rejects.toMatchObject({ elementId: 'a', message: expect.stringContaining('"nobody"') });
  });
});
