import type { ModdleElement } from 'bpmn-moddle';
import { hasExpression } from '../juel.js';
import { RESULT_MAPPINGS } from './element-info.js';

/** What a business-rule task says of the decision it takes. */
export function checkDecisionCall(
  node: ModdleElement,
  error: (element: ModdleElement, message: string) => void,
  readable: (element: ModdleElement, text: unknown) => void,
): void {
  if (!String(node.decisionRef).trim()) error(node, 'camunda:decisionRef names no decision.');
  readable(node, node.decisionRef);
  readable(node, node.decisionRefVersion);
  const binding = (node.decisionRefBinding as string | undefined) ?? 'latest';
  if (!['latest', 'version', 'deployment'].includes(binding)) {
    error(
      node,
      `camunda:decisionRefBinding "${binding}" is not supported: latest, version or deployment.`,
    );
  }
  const version = node.decisionRefVersion as string | undefined;
  if (binding === 'version' && !hasExpression(version) && !/^[1-9]\d*$/.test(version ?? '')) {
    error(node, 'camunda:decisionRefVersion must be a version number.');
  }
  const mapping = (node.mapDecisionResult as string | undefined) ?? 'resultList';
  if (!(RESULT_MAPPINGS as readonly string[]).includes(mapping)) {
    error(node, `camunda:mapDecisionResult "${mapping}" is none of ${RESULT_MAPPINGS.join(', ')}.`);
  }
  if (!node.resultVariable) {
    error(node, 'camunda:resultVariable is missing: nobody would see what was decided.');
  }
}
