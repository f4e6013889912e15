import { bpmn, end, path, start, userTask } from '../../../../test/builders/bpmn.js';
import { BOUND_VARIABLES, type ModelRefused } from '../../api/index.js';
import { parseModel } from './process-model.js';

const extended = (inner: string) => `<bpmn:extensionElements>${inner}</bpmn:extensionElements>`;
const line = (element: string) => bpmn(`${start()}${element}${end()}${path('start', 'a', 'end')}`);
const on = (listener: string) => line(userTask('a', extended(listener)));
const service = (attributes: string) => line(`<bpmn:serviceTask id="a" ${attributes} />`);
const script = (attributes: string, text = '${1}') =>
  line(
    `<bpmn:scriptTask id="a" ${attributes}><bpmn:script>${text}</bpmn:script></bpmn:scriptTask>`,
  );

describe('expressions that do work', () => {
  it.each([
    [
      'a class',
      on('<camunda:executionListener event="start" class="x.Y" />'),
      /class is not supported in camunda:executionListener\. Java/,
    ],
    [
      'a delegate',
      on('<camunda:executionListener event="start" delegateExpression="${x}" />'),
      /delegateExpression is not supported/,
    ],
    [
      'another language',
      on(
        '<camunda:executionListener event="start"><camunda:script scriptFormat="groovy">x</camunda:script></camunda:executionListener>',
      ),
      /scriptFormat "groovy" is not supported/,
    ],
    [
      'a script in a file',
      on(
        '<camunda:executionListener event="start"><camunda:script scriptFormat="juel" resource="x.juel">${x}</camunda:script></camunda:executionListener>',
      ),
      /resource is not supported in camunda:script/,
    ],
    [
      'a script that says no format',
      on(
        '<camunda:executionListener event="start"><camunda:script>${x}</camunda:script></camunda:executionListener>',
      ),
      /write scriptFormat="juel"/,
    ],
    [
      'a field',
      on(
        '<camunda:executionListener event="start" expression="${x}"><camunda:field name="y" stringValue="z" /></camunda:executionListener>',
      ),
      /not supported in camunda:executionListener\. They are for Java/,
    ],
    [
      'another event',
      on('<camunda:executionListener event="take" expression="${x}" />'),
      /told of start, end here, not of "take"/,
    ],
    [
      'no event',
      on('<camunda:executionListener expression="${x}" />'),
      /told of start, end here, not of ""/,
    ],
    ['nothing to do', on('<camunda:executionListener event="start" />'), /does nothing/],
    ['a text', on('<camunda:executionListener event="start" expression="x" />'), /does nothing/],
    [
      'an unknown member',
      on(
        '<camunda:executionListener event="start" expression="${execution.getProcessEngineServices()}" />',
      ),
      /execution has no "getProcessEngineServices" here; it has .*setVariable\(\)/,
    ],
    [
      'the execution itself',
      on('<camunda:executionListener event="start" expression="${bean.run(execution)}" />'),
      /not allowed/,
    ],
    [
      'a task',
      on('<camunda:executionListener event="start" expression="${task.setAssignee(1)}" />'),
      /task\.setAssignee\(\) is possible in task listeners only/,
    ],
    [
      'the case',
      on(
        `<camunda:executionListener event="start" expression="\${execution.setVariable('contactId', x)}" />`,
      ),
      /"contactId" binds a process to its case/,
    ],
    [
      'a case as a result',
      service('camunda:expression="${x}" camunda:resultVariable="contactId"'),
      /binds a process to its case/,
    ],
    [
      'a class of a task',
      service('camunda:class="x.Y"'),
      /class is not supported\. Java is not run: use an external task with a topic, or camunda:expression/,
    ],
    [
      'a topic beside',
      service('camunda:expression="${x}" camunda:type="external" camunda:topic="t"'),
      /remove camunda:type, camunda:topic, or the expression/,
    ],
    ['a plain text', service('camunda:expression="x"'), /camunda:expression is no JUEL expression/],
    [
      'no result variable',
      service('camunda:expression="${x}" camunda:resultVariable=" "'),
      /camunda:resultVariable is empty/,
    ],
    [
      'a result of a worker',
      service('camunda:type="external" camunda:topic="t" camunda:resultVariable="x"'),
      /only a decision and an expression have a result variable/,
    ],
    [
      'a script in Groovy',
      script('scriptFormat="groovy"', 'x = 1'),
      /scriptFormat "groovy" is not supported\. Only scripts in JUEL are run/,
    ],
    ['a script without a format', script(''), /write scriptFormat="juel"/],
    [
      'a script that is no expression',
      script('scriptFormat="juel"', '1 + 1'),
      /The script is no JUEL expression/,
    ],
    [
      'a script in a file',
      script('scriptFormat="juel" camunda:resource="x.juel"'),
      /resource is not supported/,
    ],
    [
      'a parameter that writes',
      on(
        `<camunda:inputOutput><camunda:inputParameter name="x">\${execution.setVariable('y', 1)}</camunda:inputParameter></camunda:inputOutput>`,
      ),
      /execution\.setVariable\(\) is possible in listeners, and in/,
    ],
    [
      'a parameter that is a script in Groovy',
      on(
        '<camunda:inputOutput><camunda:inputParameter name="x"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter></camunda:inputOutput>',
      ),
      /scriptFormat "groovy" is not supported/,
    ],
    [
      'a caught message',
      line(
        '<bpmn:intermediateCatchEvent id="a"><bpmn:messageEventDefinition camunda:expression="${x}" /></bpmn:intermediateCatchEvent>',
      ),
      /expression is not supported in MessageEventDefinition\. Only an event that throws/,
    ],
    [
      'a timeout',
      on('<camunda:taskListener event="timeout" id="x" expression="${x}" />'),
      /event "timeout" is not supported in camunda:taskListener\. Listeners have no timers/,
    ],
    [
      'another event of a task',
      on('<camunda:taskListener event="start" expression="${x}" />'),
      /told of create, assignment, update, complete, delete here, not of "start"/,
    ],
    [
      'a member that a task has not',
      on('<camunda:taskListener event="create" expression="${task.setOwner(1)}" />'),
      /setOwner\(\) is not allowed/,
    ],
  ])('refuses %s, naming the element', async (_, xml, message) => {
    const { problems } = await parseModel('a.bpmn', xml).then(
      () => ({ problems: [] }),
      (error: ModelRefused) => error,
    );
    expect(problems).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        elementId: 'a',
        message: expect.stringMatching(message),
      }),
    );
  });

  it('names a sequence flow, and the process', async () => {
    const wrong = '<camunda:executionListener event="end" expression="${x" />';
    const xml = bpmn(
      `${extended(wrong)}${start()}${end()}<bpmn:sequenceFlow id="f" sourceRef="start" targetRef="end">${extended(wrong)}</bpmn:sequenceFlow>`,
    );
    const error = await parseModel('a.bpmn', xml).catch((refused: ModelRefused) => refused);
    expect((error as ModelRefused).problems.map(({ elementId }) => elementId).sort()).toEqual(
      expect.arrayContaining(['f', 'sample']),
    );
  });

  it('leaves the variables by which a process finds its case alone', () => {
    expect([...BOUND_VARIABLES].sort()).toEqual(['assignmentId', 'contactId', 'workId']);
  });
});
