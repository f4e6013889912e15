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

const extended = (inner: string) => `<bpmn:extensionElements>${inner}</bpmn:extensionElements>`;
const listener = (event: string, expression: string) =>
  `<camunda:executionListener event="${event}" expression="${expression}" />`;
/** Adds the event, the element and the flow to the text `log`. */
const LOG =
  "${execution.setVariable('log', log + execution.eventName + ':' + (empty execution.currentActivityId ? 'null' : empty execution.currentTransitionId ? execution.currentActivityId : execution.currentTransitionId) + ' ')}";
const both = listener('start', LOG) + listener('end', LOG);
const log = (run: Restarted) => (run.variables.log as string).trim().split(' ');
const expressionTask = (id: string, expression: string, attributes = '') =>
  `<bpmn:serviceTask id="${id}" camunda:expression="${expression}" ${attributes} />`;

const line = (element: string, id = 'a') =>
  bpmn(`${start()}${element}${userTask('wait')}${end()}${path('start', id, 'wait', 'end')}`);

describe('expressions that do the work of a task', () => {
  it.each(['serviceTask', 'sendTask', 'businessRuleTask'])(
    'a %s puts its value into the result variable, at once',
    async (type) => {
      const task = `<bpmn:${type} id="a" camunda:expression="\${amount * 2}" camunda:resultVariable="doubled" />`;
      const run = await Restarted.start(line(task), { amount: 21 });
      expect(run.waiting).toEqual(['wait']);
      expect(run.variables).toEqual({ amount: 21, doubled: 42 });
    },
  );

  it('writes into the nearest scope that has the variable, else into the process', async () => {
    const sub = `<bpmn:subProcess id="a">${extended('<camunda:inputOutput><camunda:inputParameter name="inner">0</camunda:inputParameter></camunda:inputOutput>')}
      ${start('s')}${expressionTask('t', '${1}', 'camunda:resultVariable="inner"')}${expressionTask('u', '${inner + 1}', 'camunda:resultVariable="outer"')}${userTask('w')}${end('e')}${path('s', 't', 'u', 'w', 'e')}</bpmn:subProcess>`;
    const run = await Restarted.start(line(sub));
    expect(run.waiting).toEqual(['w']);
    expect(run.variables).toEqual({ outer: 2 });
  });

  it('messages that are thrown, within the process and at its end', async () => {
    const thrown = (id: string, type: string, name: string) =>
      `<bpmn:${type} id="${id}"><bpmn:messageEventDefinition camunda:expression="\${execution.currentActivityId}" camunda:resultVariable="${name}" /></bpmn:${type}>`;
    const run = await Restarted.start(
      bpmn(
        `${start()}${thrown('a', 'intermediateThrowEvent', 'first')}${thrown('z', 'endEvent', 'last')}${path('start', 'a', 'z')}`,
      ),
    );
    expect(run.execution.ended).toBe(true);
    expect(run.execution.endedBy).toBe('z');
    expect(run.variables).toEqual({ first: 'a', last: 'z' });
  });

  it('scripts in JUEL, of tasks, parameters and listeners', async () => {
    const script = (text: string) => `<camunda:script scriptFormat="juel">${text}</camunda:script>`;
    const task = `<bpmn:scriptTask id="a" scriptFormat="juel" camunda:resultVariable="sum">${extended(
      `<camunda:inputOutput><camunda:inputParameter name="two">${script('${1 + 1}')}</camunda:inputParameter></camunda:inputOutput>
       <camunda:executionListener event="end">${script("${execution.setVariable('told', sum)}")}</camunda:executionListener>`,
    )}<bpmn:script>\${two + 1}</bpmn:script></bpmn:scriptTask>`;
    const run = await Restarted.start(line(task));
    expect(run.variables).toEqual({ sum: 3, told: 3 });
  });

  it('conditions that say that they are in JUEL', async () => {
    const yes = flow('g', 'wait', '${n > 1}').replace(
      'xsi:type="bpmn:tFormalExpression"',
      'xsi:type="bpmn:tFormalExpression" language="juel"',
    );
    const run = await Restarted.start(
      bpmn(
        `${start()}${gateway('exclusive', 'g', 'default="no"')}${userTask('wait')}${userTask('other')}${path('start', 'g')}${yes}${flow('g', 'other', undefined, 'no')}`,
      ),
      { n: 2 },
    );
    expect(run.waiting).toEqual(['wait']);
  });

  it('an expression that fails names its element', async () => {
    await expect(Restarted.start(line(expressionTask('a', '${missing}')))).rejects.toMatchObject({
      elementId: 'a',
      message: expect.stringContaining('unknown variable "missing"'),
    });
  });

  it('sets no number that JSON does not have', async () => {
    const task = expressionTask('a', '${1 / 0}', 'camunda:resultVariable="x"');
    await expect(Restarted.start(line(task))).rejects.toThrow('the value of "x" is no number');
  });

  it('reads what it has just written in the same expression', async () => {
    const task = expressionTask(
      'a',
      "${execution.setVariable('x', 1) == null ? x + 1 : 0}",
      'camunda:resultVariable="y"',
    );
    expect((await Restarted.start(line(task), {})).variables).toEqual({ x: 1, y: 2 });
  });
});

describe('execution listeners', () => {
  it('of tasks, flows and the process, each in its turn', async () => {
    const task = userTask('a', extended(both));
    const taken = `<bpmn:sequenceFlow id="f" sourceRef="start" targetRef="a">${extended(
      `<camunda:executionListener expression="${LOG}" />`,
    )}</bpmn:sequenceFlow>`;
    const process = `${extended(both)}${start()}${task}${end()}${taken}${path('a', 'end')}`;
    const run = await Restarted.start(bpmn(process), { log: '' });
    expect(log(run)).toEqual(['start:start', 'take:f', 'start:a']);
    await run.signal('a');
    expect(log(run)).toEqual(['start:start', 'take:f', 'start:a', 'end:a', 'end:end']);
  });

  it('see input parameters, and come before output parameters', async () => {
    const io =
      '<camunda:inputOutput><camunda:inputParameter name="own">1</camunda:inputParameter><camunda:outputParameter name="out">${own}</camunda:outputParameter></camunda:inputOutput>';
    const task = serviceTask(
      'a',
      't',
      extended(
        io +
          listener('start', "${execution.setVariableLocal('own', own + 'a')}") +
          listener('end', "${execution.setVariable('own', own + 'b')}"),
      ),
    );
    const run = await Restarted.start(line(task));
    await run.finish('a');
    expect(run.variables).toEqual({ out: '1ab' });
  });

  it('of each instance of a multi-instance, not of the whole', async () => {
    const many = `${extended(both)}<bpmn:multiInstanceLoopCharacteristics isSequential="true"><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>`;
    const run = await Restarted.start(line(userTask('a', many)), { log: '' });
    await run.signal('a');
    await run.signal('a');
    expect(log(run)).toEqual(['start:a', 'end:a', 'start:a', 'end:a']);
  });

  it('are told the end of what a boundary event takes away, the inner first', async () => {
    const sub = `<bpmn:subProcess id="sub">${extended(both)}${start('s')}${userTask('a', extended(both))}${end('e')}${path('s', 'a', 'e')}</bpmn:subProcess>`;
    const late = boundary('late', 'sub', extended(both) + timer('PT1H'));
    const run = await Restarted.start(
      bpmn(`${start()}${sub}${late}${userTask('b')}${path('start', 'sub')}${path('late', 'b')}`),
      { log: '' },
    );
    await run.fire('late');
    expect(log(run)).toEqual([
      'start:sub',
      'start:a',
      'end:a',
      'end:sub',
      'start:late',
      'end:late',
    ]);
    expect(run.waiting).toEqual(['b']);
  });

  it('of events behind an event-based gateway: of the one that has come', async () => {
    const event = (id: string) =>
      `<bpmn:intermediateCatchEvent id="${id}">${extended(both)}${timer('PT1H')}</bpmn:intermediateCatchEvent>`;
    const run = await Restarted.start(
      bpmn(
        `${start()}<bpmn:eventBasedGateway id="g">${extended(both)}</bpmn:eventBasedGateway>${event('x')}${event('y')}${userTask('b')}${path('start', 'g', 'x', 'b')}${path('g', 'y', 'b')}`,
      ),
      { log: '' },
    );
    await run.fire('x');
    expect(log(run).sort()).toEqual(['end:g', 'end:x', 'start:g', 'start:x']);
  });

  it('of a flow are told once, behind an asyncAfter and before an asyncBefore', async () => {
    const taken = `<bpmn:sequenceFlow id="f" sourceRef="a" targetRef="b">${extended(listener('take', LOG))}</bpmn:sequenceFlow>`;
    const run = await Restarted.start(
      bpmn(
        `${start()}<bpmn:task id="a" camunda:asyncAfter="true" />${userTask('b', '', 'camunda:asyncBefore="true"')}${path('start', 'a')}${taken}`,
      ),
      { log: '' },
    );
    const release = () =>
      run.do((execution) => execution.release(execution.heldTokens()[0].executionId));
    expect(run.variables.log).toBe('');
    await release();
    expect(log(run)).toEqual(['take:f']);
    await release();
    expect(log(run)).toEqual(['take:f']);
    expect(run.waiting).toEqual(['b']);
  });

  it('are told that the process is abandoned', async () => {
    const run = await Restarted.start(
      bpmn(
        `${extended(both)}${start()}${userTask('a', extended(both))}${end()}${path('start', 'a', 'end')}`,
      ),
      { log: '' },
    );
    run.execution.abandon();
    expect(log(run)).toEqual(['start:start', 'start:a', 'end:a', 'end:null']);
    expect(run.execution.ended).toBe(true);
  });

  it('remove variables, look at those of their own, and know the instance', async () => {
    const task = userTask(
      'a',
      extended(
        listener('start', "${execution.setVariableLocal('mine', true)}") +
          listener('start', "${execution.removeVariable('gone')}") +
          listener(
            'start',
            "${execution.setVariable('seen', execution.hasVariableLocal('mine') && !execution.hasVariable('gone') && execution.getVariable('gone') == null && execution.getCurrentActivityName() == 'a' && execution.processInstanceId == null)}",
          ),
      ),
    );
    const run = await Restarted.start(line(task), { gone: 1 });
    expect(run.variables).toEqual({ seen: true });
  });

  it.each([
    ["${execution.setVariable('contact' + 'Id', 'x')}", 'binds a process to its case'],
    ["${execution.setVariable(name, 'x')}", 'a variable is named by a text'],
    ['${missing}', 'unknown variable "missing"'],
  ])('%s fails, naming the element', async (expression, message) => {
    const task = userTask('a', extended(listener('start', expression)));
    await expect(Restarted.start(line(task), { name: '' })).rejects.toMatchObject({
      elementId: 'a',
      message: expect.stringContaining(message),
    });
  });

  it('count as steps: those of a loop come to an end', async () => {
    const many = listener('start', '${true}').repeat(60);
    const task = `<bpmn:task id="a">${extended(many)}</bpmn:task>`;
    await expect(Restarted.start(line(task), {}, 50)).rejects.toMatchObject({ elementId: 'a' });
  });

  it('count what they write: a value that is too large stops the process', async () => {
    const doubling = "${execution.setVariable('text', text + text)}";
    const task = `<bpmn:task id="a">${extended(listener('start', doubling).repeat(12))}</bpmn:task>`;
    await expect(Restarted.start(line(task), { text: 'x'.repeat(1_000) })).rejects.toThrow(
      /more than 2,000,000 characters|larger than 2,000,000/,
    );
  });
});
