import type { ModdleElement } from 'bpmn-moddle';
import { literalCardinality, MAX_INSTANCES, tooManyInstances } from '../core/repetition.js';

type Report = (element: ModdleElement, message: string) => void;
type Readable = (element: ModdleElement, text: unknown) => void;

/** How often an activity is repeated: what a model leaves out or writes out is seen before a case stops at it. */
export function checkRepetition(node: ModdleElement, error: Report, readable: Readable): void {
  const loop = node.loopCharacteristics as ModdleElement | undefined;
  if (!loop) return;
  if (loop.$type === 'bpmn:StandardLoopCharacteristics') readable(node, loop.loopCondition?.body);
  else if (!loop.loopCardinality?.body?.trim() && !loop.collection?.trim())
    error(
      node,
      'The multi-instance does not say how many there are: give it a cardinality or camunda:collection.',
    );
  readable(node, loop.completionCondition?.body);
  readable(node, loop.loopCardinality?.body);
  const asked = literalCardinality(loop.loopCardinality?.body ?? loop.loopMaximum);
  if (asked !== null && asked > MAX_INSTANCES) error(node, tooManyInstances(asked));
}

/**
 * Ways from gateway to gateway that come back to where they began: nothing on them waits or changes a value, so whoever
 * enters one goes round for ever. A transaction boundary on the way is a wait.
 */
export function checkGatewayLoops(
  nodes: readonly ModdleElement[],
  flows: readonly ModdleElement[],
  error: Report,
): void {
  const gateways = new Set(
    nodes.filter(
      ({ $type, async, asyncBefore, asyncAfter }) =>
        /^bpmn:(Exclusive|Inclusive|Parallel)Gateway$/.test($type) &&
        !(async || asyncBefore || asyncAfter),
    ),
  );
  const next = new Map<ModdleElement, ModdleElement[]>();
  for (const { sourceRef, targetRef } of flows) {
    if (!gateways.has(sourceRef) || !gateways.has(targetRef)) continue;
    next.set(sourceRef, [...(next.get(sourceRef) ?? []), targetRef]);
  }
  // Gateways that no gateway leads to, or that lead to none, are in no loop: what is left goes round.
  for (let found = true; found;) {
    found = false;
    const led = new Set([...next.values()].flat());
    for (const [from, targets] of next) {
      const left = targets.filter((target) => next.has(target));
      if (left.length === 0 || !led.has(from)) next.delete(from);
      else next.set(from, left);
      found ||= left.length < targets.length || !next.has(from);
    }
  }
  const [first] = next.keys();
  if (!first) return;
  const names = [...next.keys()].map(({ id }) => id).join(', ');
  error(
    first,
    `Gateways lead back to themselves (${names}) and nothing waits on the way: a case would go round for ever.`,
  );
}
