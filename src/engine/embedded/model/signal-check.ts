import type { ModdleElement } from 'bpmn-moddle';
import { checkIns } from './call-check.js';
import { extensions } from './extensions.js';

type Report = (element: ModdleElement, message: string) => void;
type Readable = (element: ModdleElement, text: unknown) => void;

/** What a signal carries is written where it is thrown. */
export function checkSignalPayload(node: ModdleElement, error: Report, readable: Readable): void {
  for (const definition of (node.eventDefinitions as ModdleElement[] | undefined) ?? []) {
    if (definition.$type !== 'bpmn:SignalEventDefinition') continue;
    const ins = extensions(definition, 'camunda:In');
    if (ins.length === 0) continue;
    if (/^bpmn:(EndEvent|IntermediateThrowEvent)$/.test(node.$type))
      checkIns(node, ins, 'signal', error, readable);
    else
      error(
        node,
        'A camunda:in has no place where a signal is caught: write it in the event that throws the signal.',
      );
  }
}
