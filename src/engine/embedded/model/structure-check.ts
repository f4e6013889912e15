import type { ModdleElement } from 'bpmn-moddle';
import { extensions } from './extensions.js';
import { flowNodes, sequenceFlows } from './read-elements.js';

type Report = (element: ModdleElement, message: string) => void;

/**
 * Gives ids to flows and data without one: legal BPMN that other tools write, to which no case ever refers. The same file gets
 * the same ids, none of which it has already (`taken`).
 */
export function giveIds(process: ModdleElement, taken: Iterable<string>): void {
  const used = new Set(taken);
  const give = (element: ModdleElement, prefix: string, index: number) => {
    if (element.id) return;
    let id = `${prefix}_${index + 1}`;
    while (used.has(id)) id += '_';
    used.add(id);
    element.id = id;
  };
  sequenceFlows(process).forEach((flow, index) => give(flow, 'flow', index));
  flowNodes(process)
    .filter(isData)
    .forEach((data, index) => give(data, 'data', index));
}

/** Reports what a case cannot be told by, or cannot begin at: missing ids, two starts, form fields of one id. */
export function checkStructure(process: ModdleElement, error: Report): void {
  if (!process.id) error(process, 'The process has no id. Give it one.');
  checkStarts(process, error);
  for (const node of flowNodes(process)) {
    if (!node.id) error(node, `${described(node)} has no id. Give it one.`);
    checkStarts(node, error);
    checkFields(node, error);
  }
}

/** A process, or a sub-process, begins in one place when nothing but the start itself says where. */
function checkStarts(scope: ModdleElement, error: Report): void {
  const plain = ((scope.flowElements as ModdleElement[] | undefined) ?? []).filter(
    (element) => element.$type === 'bpmn:StartEvent' && !element.eventDefinitions?.length,
  );
  if (plain.length < 2) return;
  const ids = plain.map(({ id }) => id ?? '?').join(', ');
  error(
    plain[1],
    `There are ${plain.length} start events without a message or a signal (${ids}): keep one, and lead it to a gateway.`,
  );
}

function checkFields(node: ModdleElement, error: Report): void {
  const fields = extensions(node, 'camunda:FormData').flatMap(
    (form) => (form.fields as ModdleElement[] | undefined) ?? [],
  );
  const seen = new Set<string>();
  for (const { id } of fields) {
    if (!id) error(node, 'A form field has no id. Give it one: it is the name of its variable.');
    else if (seen.has(id)) {
      error(
        node,
        `The form field "${id}" is there twice: the second would overwrite the first. Give each its own id.`,
      );
    } else seen.add(id);
  }
}

function described({ $type, name }: ModdleElement): string {
  return `${$type.replace('bpmn:', '')}${name ? ` "${String(name)}"` : ''}`;
}

function isData({ $type }: ModdleElement): boolean {
  return $type.startsWith('bpmn:Data');
}
