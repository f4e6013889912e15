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
  else if (loop.loopCardinality && loop.collection)
    error(node, 'A multi-instance has a cardinality or a camunda:collection, not both.');
  readable(node, loop.completionCondition?.body);
  readable(node, loop.loopCardinality?.body);
  const asked = literalCardinality(loop.loopCardinality?.body ?? loop.loopMaximum);
  if (asked !== null && asked > MAX_INSTANCES) error(node, tooManyInstances(asked));
}
