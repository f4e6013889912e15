import { bpmn, end, path, start, userTask } from '../../../../test/builders/bpmn.js';
import { boundary, Restarted, timer } from '../../../../test/builders/restarted.js';
import { parseModel } from '../model/process-model.js';

const ROOTS =
  '<bpmn:message id="msg" name="note" /><bpmn:error id="err" name="down" errorCode="DOWN" />';
const EXTERNAL = 'camunda:type="external" camunda:topic="t.x"';
const message = (attributes = EXTERNAL) =>
  `<bpmn:messageEventDefinition messageRef="msg" ${attributes} />`;
const throws = (id: string, attributes?: string) =>
  `<bpmn:intermediateThrowEvent id="${id}">${message(attributes)}</bpmn:intermediateThrowEvent>`;
const endsWith = (id: string) => `<bpmn:endEvent id="${id}">${message()}</bpmn:endEvent>`;
const services = (run: Restarted) =>
  [...run.execution.services.values()].map((service) => service.elementId);

describe('a message throw event', () => {
  it('is an external task, in the middle and at the end', async () => {
    const run = await Restarted.start(
      bpmn(
        [start(), userTask('a'), throws('m'), endsWith('e'), path('start', 'a', 'm', 'e')].join(
          '\n',
        ),
        {
          roots: ROOTS,
        },
      ),
    );
    await run.signal('a');
    expect(services(run)).toEqual(['m']);
    await run.finish('m');
    expect(services(run)).toEqual(['e']);
    await run.finish('e');
    expect(run.execution.endedBy).toBe('e');
  });

  it('is interrupted with its sub-process, and its error is caught there', async () => {
    const xml = bpmn(
      [
        start(),
        `<bpmn:subProcess id="sub">${start('s1')}${endsWith('m')}${path('s1', 'm')}</bpmn:subProcess>`,
        boundary('late', 'sub', timer('P1D')),
        boundary('down', 'sub', '<bpmn:errorEventDefinition errorRef="err" />'),
        userTask('after'),
        userTask('fix'),
        end(),
        path('start', 'sub', 'end'),
        path('late', 'after', 'end'),
        path('down', 'fix', 'end'),
      ].join('\n'),
      { roots: ROOTS },
    );
    const run = await Restarted.start(xml);
    expect(services(run)).toEqual(['m']);
    await run.fire('late');
    expect(services(run)).toEqual([]);
    expect(run.waiting).toEqual(['after']);
    const failing = await Restarted.start(xml);
    await failing.finish('m', Object.assign(new Error('mail is down'), { code: 'DOWN' }));
    expect(failing.waiting).toEqual(['fix']);
  });

  it.each([
    ['without a topic', 'camunda:type="external"', /no camunda:topic/],
    ['without a type', '', /must have camunda:type="external"/],
    ['with a class', 'camunda:class="x.Y"', /camunda:class is not supported/],
  ])('is refused %s', async (_, attributes, reason) => {
    const xml = bpmn(
      [start(), throws('bad', attributes), end(), path('start', 'bad', 'end')].join('\n'),
      {
        roots: ROOTS,
      },
    );
    await expect(parseModel('sample.bpmn', xml)).rejects.toThrow(reason);
  });
});
