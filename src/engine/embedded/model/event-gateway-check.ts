import type { ModdleElement } from 'bpmn-moddle';
import type { Report } from './listeners.js';

/** An event-based gateway leads to what it waits for, and to nothing else (BPMN 2.0, section 10.6.6). */
export function checkEventGateways(flows: readonly ModdleElement[], error: Report): void {
  for (const { sourceRef, targetRef } of flows) {
    if (sourceRef?.$type !== 'bpmn:EventBasedGateway' || !targetRef) continue;
    const type = targetRef.$type.replace('bpmn:', '');
    if (type !== 'IntermediateCatchEvent' && type !== 'ReceiveTask')
      error(
        sourceRef,
        `The event-based gateway leads to "${targetRef.id}", a ${type}, which waits for no event: put an intermediate catch event before it.`,
      );
  }
}
