import type { ModdleElement } from 'bpmn-moddle';
import { isOwnKey } from './element-info.js';
import { extensions } from './extensions.js';

type Report = (element: ModdleElement, message: string) => void;
type Readable = (element: ModdleElement, text: unknown) => void;

/** Which process a call activity starts, and what goes in and comes out. */
export function checkCall(node: ModdleElement, error: Report, readable: Readable): void {
  if (!node.calledElement) error(node, 'The call activity does not say which process it calls.');
  readable(node, node.calledElement);
  checkBinding(node, error, readable);
  checkIns(node, extensions(node, 'camunda:In'), 'call', error, readable);
  for (const mapping of extensions(node, 'camunda:Out'))
    checkMapping(node, mapping, error, readable);
}

/** camunda:in of a call or of a signal that is thrown. */
export function checkIns(
  node: ModdleElement,
  ins: readonly ModdleElement[],
  giver: 'call' | 'signal',
  error: Report,
  readable: Readable,
): void {
  if (ins.filter(({ businessKey }) => businessKey !== undefined).length > 1)
    error(node, `The ${giver} gives two business keys: keep one.`);
  for (const { businessKey } of ins) if (!isOwnKey(businessKey)) readable(node, businessKey);
  for (const mapping of ins) checkMapping(node, mapping, error, readable);
}

function checkBinding(node: ModdleElement, error: Report, readable: Readable): void {
  const binding = (node.calledElementBinding as string | undefined) ?? 'latest';
  const bound: Record<string, string> = {
    version: 'calledElementVersion',
    versionTag: 'calledElementVersionTag',
  };
  const attribute = bound[binding];
  if (!attribute) return;
  if (!node[attribute])
    error(node, `calledElementBinding="${binding}" needs camunda:${attribute}.`);
  readable(node, node[attribute]);
}

function checkMapping(
  node: ModdleElement,
  mapping: ModdleElement,
  error: Report,
  readable: Readable,
): void {
  const what = mapping.$type === 'camunda:In' ? 'camunda:in' : 'camunda:out';
  readable(node, mapping.sourceExpression);
  if (mapping.businessKey !== undefined) return;
  if (mapping.variables !== undefined) return;
  if (!mapping.source && !mapping.sourceExpression)
    error(node, `A ${what} has neither a source nor variables="all".`);
  if (!mapping.target) error(node, `A ${what} does not say its target.`);
}
