import type { ModdleElement } from 'bpmn-moddle';
import { hasExpression } from '../juel.js';
import { extensions } from './extensions.js';
import { checkFormat, type Readable, type Report } from './listeners.js';

/** What has variables of its own, as in Camunda 7. */
const TAKES_PARAMETERS = /^bpmn:(\w*Task|\w+Event|SubProcess|Transaction|CallActivity)$/;

/** camunda:inputOutput: where it is possible, and what its parameters hold. */
export function checkParameters(node: ModdleElement, error: Report, readable: Readable): void {
  const given = extensions(node, 'camunda:InputOutput');
  if (given.length === 0) return;
  const type = node.$type.replace('bpmn:', '');
  if (!TAKES_PARAMETERS.test(node.$type) || node.triggeredByEvent)
    return error(
      node,
      `camunda:inputOutput is not possible on ${node.triggeredByEvent ? 'an event sub-process' : type}: put it on an activity or an event.`,
    );
  const outputs = given.flatMap((io) => (io.outputParameters as ModdleElement[] | undefined) ?? []);
  if (outputs.length > 0 && node.loopCharacteristics)
    error(
      node,
      'A repeated activity gives nothing back by output parameters: each instance would overwrite the last.',
    );
  if (outputs.length > 0 && type === 'EndEvent' && !node.eventDefinitions?.length)
    error(node, 'An end event gives nothing back: nothing comes after it.');
  for (const io of given) {
    for (const which of ['inputParameters', 'outputParameters'] as const)
      checkAll(node, (io[which] as ModdleElement[] | undefined) ?? [], error, readable);
  }
}

function checkAll(
  node: ModdleElement,
  parameters: readonly ModdleElement[],
  error: Report,
  readable: Readable,
): void {
  const seen = new Set<string>();
  for (const parameter of parameters) {
    const { name } = parameter;
    if (!name) error(node, 'A parameter of camunda:inputOutput has no name.');
    else if (seen.has(name)) error(node, `The parameter "${name}" is there twice.`);
    else seen.add(name);
    checkValue(node, parameter, error, readable);
  }
}

function checkValue(
  node: ModdleElement,
  value: ModdleElement,
  error: Report,
  readable: Readable,
): void {
  const inner = (value.definition as ModdleElement | undefined) ?? value;
  if (inner.$type === 'camunda:Script') {
    checkFormat(node, inner, error);
    if (!hasExpression(inner.value))
      error(node, 'The script of a parameter is no JUEL expression, such as ${amount * 2}.');
  }
  readable(node, inner.value ?? value.value);
  for (const item of (inner.items as ModdleElement[] | undefined) ?? [])
    checkValue(node, item, error, readable);
  for (const entry of (inner.entries as ModdleElement[] | undefined) ?? []) {
    if (!entry.key) error(node, 'An entry of a camunda:map has no key.');
    checkValue(node, entry, error, readable);
  }
}
