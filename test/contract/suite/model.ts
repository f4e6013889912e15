import { bpmn } from '../../builders/bpmn.js';

/** Elements as short calls; the drawing is left out, as both servers run files without one. */
const attributesOf = (attributes: string) => (attributes === '' ? '' : ` ${attributes}`);

function element(type: string, id: string, attributes = '', inner = ''): string {
  return `<bpmn:${type} id="${id}"${attributesOf(attributes)}>${inner}</bpmn:${type}>`;
}

/** `<` and `&` of an expression, as XML wants them. */
const xml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

export const begin = (id = 'start', definition = '', attributes = '') =>
  element('startEvent', id, attributes, definition);
export const finish = (id = 'end', definition = '', attributes = '') =>
  element('endEvent', id, attributes, definition);
export const user = (id: string, attributes = '', inner = '') =>
  element('userTask', id, `name="${id}"${attributesOf(attributes)}`, inner);
export const external = (id: string, attributes = '', inner = '') =>
  element(
    'serviceTask',
    id,
    `name="${id}" camunda:type="external" camunda:topic="${id}"${attributesOf(attributes)}`,
    inner,
  );
/** Any other task: `task`, `manualTask`, `receiveTask`, ... */
export const task = (type: string, id: string, attributes = '', inner = '') =>
  element(type, id, attributes, inner);
export const gateway = (
  type: 'exclusive' | 'parallel' | 'inclusive' | 'eventBased',
  id: string,
  attributes = '',
) => element(`${type}Gateway`, id, attributes);
export const caught = (id: string, definition: string, attributes = '') =>
  element('intermediateCatchEvent', id, attributes, definition);
export const thrown = (id: string, definition = '', attributes = '') =>
  element('intermediateThrowEvent', id, attributes, definition);
export const boundary = (id: string, on: string, definition: string, attributes = '') =>
  element('boundaryEvent', id, `attachedToRef="${on}"${attributesOf(attributes)}`, definition);
/** An attribute of a boundary event. */
export const GOES_ON = 'cancelActivity="false"';
/** An attribute of the start of an event sub-process. */
export const BESIDE = 'isInterrupting="false"';
export const sub = (id: string, inner: string, attributes = '') =>
  element('subProcess', id, attributes, inner);
export const eventSub = (id: string, inner: string) =>
  element('subProcess', id, 'triggeredByEvent="true"', inner);
export const transaction = (id: string, inner: string) => element('transaction', id, '', inner);
export const call = (id: string, called: string, attributes = '', inner = '') =>
  element('callActivity', id, `calledElement="${called}"${attributesOf(attributes)}`, inner);

const expression = (name: string, text: string) =>
  `<bpmn:${name} xsi:type="bpmn:tFormalExpression">${xml(text)}</bpmn:${name}>`;
const timer = (kind: string) => (text: string) =>
  `<bpmn:timerEventDefinition>${expression(kind, text)}</bpmn:timerEventDefinition>`;
export const duration = timer('timeDuration');
export const date = timer('timeDate');
export const cycle = timer('timeCycle');
export const condition = (text: string) =>
  `<bpmn:conditionalEventDefinition>${expression('condition', text)}</bpmn:conditionalEventDefinition>`;

const referring =
  (kind: string) =>
  (name: string, attributes = '', inner = '') =>
    `<bpmn:${kind}EventDefinition ${kind}Ref="${kind}_${name}"${attributesOf(attributes)}>${inner}</bpmn:${kind}EventDefinition>`;
export const message = referring('message');
export const signal = referring('signal');
export const error = referring('error');
export const escalation = referring('escalation');
/** Catches whatever the code. */
export const anyError = (attributes = '') =>
  `<bpmn:errorEventDefinition${attributesOf(attributes)}/>`;
export const anyEscalation = (attributes = '') =>
  `<bpmn:escalationEventDefinition${attributesOf(attributes)}/>`;
export const compensate = (activity?: string) =>
  `<bpmn:compensateEventDefinition${activity ? ` activityRef="${activity}"` : ''}/>`;
export const CANCEL = '<bpmn:cancelEventDefinition/>';
export const TERMINATE = '<bpmn:terminateEventDefinition/>';
export const link = (name: string) => `<bpmn:linkEventDefinition name="${name}"/>`;
/** Where an activity waits to be undone; `handledBy` says by what. */
export const mayBeUndone = (activity: string) =>
  boundary(`undo_${activity}`, activity, compensate());
/** The association to the compensation handler of an activity; it stands behind all else of its scope. */
export const handledBy = (activity: string, handler: string) =>
  `<bpmn:association id="by_${activity}" associationDirection="One" sourceRef="undo_${activity}" targetRef="${handler}"/>`;
export const FOR_COMPENSATION = 'isForCompensation="true"';

/** Repeats an activity: `many('3')`, `many('3', { sequential: true, until: '${done}' })`. */
export const many = (
  cardinality: string | null,
  options: { sequential?: boolean; until?: string; of?: string; as?: string } = {},
) => {
  const collection = options.of ? ` camunda:collection="${xml(options.of)}"` : '';
  const item = options.as ? ` camunda:elementVariable="${options.as}"` : '';
  return `<bpmn:multiInstanceLoopCharacteristics isSequential="${options.sequential ?? false}"${collection}${item}>${
    cardinality ? expression('loopCardinality', cardinality) : ''
  }${options.until ? expression('completionCondition', options.until) : ''}</bpmn:multiInstanceLoopCharacteristics>`;
};

const extension = (inner: string) => `<bpmn:extensionElements>${inner}</bpmn:extensionElements>`;
/** Input and output parameters; a value is the XML or the text inside. */
export const parameters = (
  inputs: Record<string, string>,
  outputs: Record<string, string> = {},
) => {
  const all = (kind: string, named: Record<string, string>) =>
    Object.entries(named).map(
      ([name, inner]) =>
        `<camunda:${kind}Parameter name="${name}">${inner}</camunda:${kind}Parameter>`,
    );
  return extension(
    `<camunda:inputOutput>${all('input', inputs).join('')}${all('output', outputs).join('')}</camunda:inputOutput>`,
  );
};
const value = (inner: string) => `<camunda:value>${inner}</camunda:value>`;
/** The values of a parameter: texts, or lists and maps again. */
export const list = (...values: string[]) =>
  `<camunda:list>${values.map((one) => (one.startsWith('<') ? one : value(one))).join('')}</camunda:list>`;
export const map = (entries: Record<string, string>) =>
  `<camunda:map>${Object.entries(entries)
    .map(([key, inner]) => `<camunda:entry key="${key}">${inner}</camunda:entry>`)
    .join('')}</camunda:map>`;
/** Extension elements of any kind: `extra('<camunda:in variables="all"/>')`. */
export const extra = extension;
export const retryCycle = (text: string) =>
  extension(`<camunda:failedJobRetryTimeCycle>${text}</camunda:failedJobRetryTimeCycle>`);

const flowId = (from: string, to: string) => `f_${from}_${to}`;
/** Unconditional flows along the ids: `line('start a end')`; its flows are named `f_start_a`. */
export const line = (ids: string) =>
  ids
    .split(' ')
    .slice(1)
    .map((to, index) => {
      const from = ids.split(' ')[index];
      return `<bpmn:sequenceFlow id="${flowId(from, to)}" sourceRef="${from}" targetRef="${to}"/>`;
    })
    .join('');
export const when = (from: string, to: string, text: string) =>
  `<bpmn:sequenceFlow id="${flowId(from, to)}" sourceRef="${from}" targetRef="${to}">${expression('conditionExpression', text)}</bpmn:sequenceFlow>`;
/** The attribute of a default flow. */
export const otherwise = (from: string, to: string) => `default="${flowId(from, to)}"`;

/** A BPMN file; messages, signals, errors and escalations are declared under the names by which elements refer to them. */
export function model(key: string, ...body: string[]): string {
  const inner = body.join('\n');
  return bpmn(inner, { key, roots: declarations(inner) });
}

function declarations(body: string): string {
  const found = [...body.matchAll(/"((message|signal|error|escalation)_([^"]+))"/g)];
  const unique = new Map(found.map(([, id, kind, name]) => [id, { kind, name }]));
  return [...unique]
    .map(([id, { kind, name }]) => {
      const code = /error|escalation/.test(kind) ? ` ${kind}Code="${name}"` : '';
      return `<bpmn:${kind} id="${id}" name="${name}"${code}/>`;
    })
    .join('');
}
