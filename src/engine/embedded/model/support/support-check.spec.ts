import fs from 'node:fs';
import { bpmn, end, path, start, userTask } from '../../../../../test/builders/bpmn.js';
import {
  metaModel,
  propertiesOf,
  samplesOf,
} from '../../../../../test/builders/support-samples.js';
import type { ModelProblem, ModelRefused } from '../../../api/index.js';
import { parseModel } from '../process-model.js';
import { NAMESPACES } from './namespaces.js';
import type { SupportEntry } from './support-entry.js';
import { checkSupport } from './support-check.js';
import { printSupport } from './support-page.js';
import { split, SUPPORT_ENTRIES, supportOfElement, supportOfProperty } from './support-table.js';

async function findings(xml: string): Promise<ModelProblem[]> {
  const { rootElement } = await metaModel.fromXML(xml);
  const process = rootElement.rootElements.find(
    ({ $type }: { $type: string }) => $type === 'bpmn:Process',
  );
  return checkSupport(process);
}

const around = (step: string) => bpmn(`${start()}${step}${end()}${path('start', 'a', 'end')}`);
const task = (attributes: string, inner = '') => around(userTask('a', inner, attributes));
const extended = (inner: string, attributes = '') =>
  task(attributes, `<bpmn:extensionElements>${inner}</bpmn:extensionElements>`);

/** Every refused or warned thing of the table: the element itself, or each of its attributes. */
const TOLD = SUPPORT_ENTRIES.filter(
  ({ status }) => status === 'refused' || status === 'warned',
).flatMap((entry) =>
  (entry.names ? split(entry.names) : [undefined]).map(
    (name) =>
      [`${name ?? ''} ${entry.of}`.trim(), entry, name] as [
        string,
        SupportEntry,
        string | undefined,
      ],
  ),
);

/** Not of the meta-model, which is older. */
const NEWER = new Set(['camunda:decisionRefVersionTag']);

describe('the table of what is supported', () => {
  it('is the page docs/bpmn-support.md: npm run docs:bpmn prints it', () => {
    expect(fs.readFileSync('docs/bpmn-support.md', 'utf8')).toBe(printSupport());
  });

  it('names types and attributes that the meta-model has', () => {
    const unknown = SUPPORT_ENTRIES.flatMap(({ of, names, within }) => {
      // Throws for a type that there is not.
      const known = split(of).map((type) => propertiesOf(type));
      if (within) split(within).forEach((type) => propertiesOf(type));
      const given = (names ? split(names) : []).filter((name) => !NEWER.has(name));
      return given.filter((name) => !known.some((properties) => properties.has(name)));
    });
    expect(unknown).toEqual([]);
  });

  it('says of whatever is refused or has no effect why, or what to do', () => {
    const mute = SUPPORT_ENTRIES.filter(
      ({ status, note }) => (status === 'refused' || status === 'warned') && !/\w.*\.$/.test(note),
    );
    expect(mute).toEqual([]);
  });

  const RUN =
    'bpmn:Process bpmn:SequenceFlow bpmn:Task bpmn:UserTask bpmn:ManualTask bpmn:ServiceTask bpmn:SendTask bpmn:BusinessRuleTask bpmn:ScriptTask bpmn:ReceiveTask bpmn:CallActivity bpmn:SubProcess bpmn:Transaction bpmn:ExclusiveGateway bpmn:ParallelGateway bpmn:InclusiveGateway bpmn:EventBasedGateway bpmn:StartEvent bpmn:EndEvent bpmn:IntermediateCatchEvent bpmn:IntermediateThrowEvent bpmn:BoundaryEvent bpmn:MessageEventDefinition bpmn:SignalEventDefinition bpmn:TimerEventDefinition bpmn:ErrorEventDefinition bpmn:EscalationEventDefinition bpmn:ConditionalEventDefinition bpmn:CompensateEventDefinition bpmn:LinkEventDefinition bpmn:CancelEventDefinition bpmn:TerminateEventDefinition bpmn:MultiInstanceLoopCharacteristics bpmn:StandardLoopCharacteristics bpmn:FormalExpression bpmn:Message bpmn:Signal bpmn:Error bpmn:Escalation camunda:InputOutput camunda:InputParameter camunda:List camunda:Map camunda:Entry camunda:Value camunda:In camunda:Out camunda:Properties camunda:Property camunda:FormData camunda:FormField camunda:Validation camunda:Constraint camunda:ExecutionListener camunda:Script';

  it.each(RUN.split(' '))('has every attribute and child of %s', (type) => {
    const element = metaModel.create(type);
    const isListed = (name: string) =>
      supportOfProperty(element, undefined, name, 'any') !== undefined ||
      // An entry may hold in some places only.
      SUPPORT_ENTRIES.some(
        ({ of, names }) =>
          names &&
          split(names).includes(name) &&
          split(of).some((general) => element.$instanceOf(general)),
      );
    const missing = [...propertiesOf(type).values()].filter(
      ({ ns, isBody, isVirtual, isReference, type: of, isAttr }) =>
        !isBody &&
        !isVirtual &&
        !isListed(ns.name) &&
        !(
          !isReference &&
          !isAttr &&
          of.includes(':') &&
          supportOfElement(metaModel.create(of), element)
        ),
    );
    expect(missing.map(({ ns }) => ns.name)).toEqual([]);
  });
});

describe('what is refused or has no effect', () => {
  const generated = TOLD.filter(([, , name]) => !name || !NEWER.has(name));

  it.each(generated)('%s is told', async (_, { status, note, ...entry }, name) => {
    const files = await samplesOf({ status, note, ...entry }, name);
    expect(files).not.toEqual([]);
    const found = (await Promise.all(files.map(findings))).flat();
    expect(found).toContainEqual({
      severity: status === 'refused' ? 'error' : 'warning',
      elementId: expect.any(String),
      message: expect.stringContaining(note),
    });
  });

  it.each([
    ['camunda:jobPriority="3"', 'warning', 'camunda:jobPriority has no effect. Jobs run'],
    ['camunda:exclusive="false"', 'warning', 'camunda:exclusive "false" has no effect.'],
    ['startQuantity="2"', 'error', 'startQuantity "2" is not supported. One token'],
    ['camunda:topic="x"', 'error', 'camunda:topic is not known in UserTask: correct its name'],
    ['camunda:asignee="x"', 'error', 'camunda:asignee is not known in UserTask'],
    ['asignee="x"', 'error', 'asignee is not known in UserTask'],
  ])('%s is told as it is written, with its step', async (attributes, severity, message) => {
    expect(await findings(task(attributes))).toEqual([
      { severity, elementId: 'a', message: expect.stringContaining(message) },
    ]);
  });

  it('a decision by its version tag', async () => {
    const [problem] = await findings(
      around('<bpmn:businessRuleTask id="a" camunda:decisionRefVersionTag="x" />'),
    );
    expect(problem).toMatchObject({
      severity: 'error',
      message: expect.stringContaining('use camunda:decisionRefVersion.'),
    });
  });

  it('inside of forms and lists, at any depth', async () => {
    const field = (inner: string, attributes = '') =>
      extended(
        `<camunda:formData><camunda:formField id="x" ${attributes}>${inner}</camunda:formField></camunda:formData>`,
      );
    const constraint =
      '<camunda:validation><camunda:constraint name="min" config="1" /></camunda:validation>';
    const list =
      '<camunda:inputOutput><camunda:inputParameter name="x"><camunda:list><camunda:script scriptFormat="js">1</camunda:script></camunda:list></camunda:inputParameter></camunda:inputOutput>';
    const messages = [];
    for (const xml of [
      field(constraint, 'type="string"'),
      field('', 'type="radio"'),
      extended(list),
    ])
      messages.push(
        ...(await findings(xml)).map(({ elementId, message }) => `${elementId}: ${message}`),
      );
    expect(messages).toEqual([
      expect.stringContaining('a: name "min" is not supported in camunda:constraint.'),
      expect.stringContaining('a: type "radio" is not supported in camunda:formField.'),
      expect.stringContaining('a: scriptFormat "js" is not supported in camunda:script.'),
    ]);
  });

  it('an extension element where it does not belong', async () => {
    const gateway =
      '<bpmn:exclusiveGateway id="a"><bpmn:extensionElements><camunda:formData /></bpmn:extensionElements></bpmn:exclusiveGateway>';
    expect(await findings(around(gateway))).toEqual([
      {
        severity: 'error',
        elementId: 'a',
        message: 'camunda:formData is not possible on ExclusiveGateway: remove it.',
      },
    ]);
  });

  it('all errors are among the first hundred findings', async () => {
    const many = Array.from({ length: 150 }, (_, index) =>
      userTask(`t${index}`, '', 'camunda:jobPriority="1"'),
    );
    const found = await findings(
      bpmn([start(), ...many, userTask('z', '', 'camunda:formRef="x"')].join('\n')),
    );
    expect(found).toHaveLength(100);
    expect(found[0]).toMatchObject({ severity: 'error', elementId: 'z' });
  });
});

describe('what other tools have written', () => {
  it.each(NAMESPACES.map(({ uri, what, status }) => [what, uri || 'urn:other', status] as const))(
    '%s',
    async (_, uri, status) => {
      const told = { refused: ['error'], warned: ['warning'] }[status as string] ?? [];
      const declared = `xmlns:o="${uri}x"`;
      const severities = async (xml: string) =>
        (await findings(xml)).map(({ severity }) => severity);
      expect(await severities(task(`${declared} o:a="x"`))).toEqual(told);
      expect(await severities(extended(`<o:b c="x" ${declared}><o:d /></o:b>`))).toEqual(told);
    },
  );
});

describe('what is not told', () => {
  it.each([
    'camunda:exclusive="true" camunda:asyncBefore="false"',
    'startQuantity="1" completionQuantity="1" isForCompensation="false"',
    'camunda:modelerTemplate="x" implementation="##unspecified"',
  ])('%s', async (attributes) => {
    expect(await findings(task(attributes))).toEqual([]);
  });

  const shipped = fs.readdirSync('processes').filter((name) => name.endsWith('.bpmn'));

  it.each(shipped)('anything of %s', async (name) => {
    expect(await findings(fs.readFileSync(`processes/${name}`, 'utf8'))).toEqual([]);
  });
});

describe('a version that was deployed before', () => {
  it('goes on, and is warned of', async () => {
    const xml = extended('<camunda:taskListener class="x.Y" event="create" />');
    const refusal = await parseModel('a.bpmn', xml).catch((error: ModelRefused) => error);
    expect(refusal).toMatchObject({ code: 'model.refused', details: { elementId: 'a' } });
    const { warnings } = await parseModel('a.bpmn', xml, { checks: 'deployed' });
    expect(warnings).toContainEqual({
      severity: 'warning',
      elementId: 'a',
      message: expect.stringContaining('class is not supported in camunda:taskListener.'),
    });
  });
});
