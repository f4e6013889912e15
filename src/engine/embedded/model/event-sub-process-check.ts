import type { ModdleElement } from 'bpmn-moddle';

type Report = (element: ModdleElement, message: string) => void;

/** What may begin an event sub-process. */
const BEGINNINGS = 'Message Signal Timer Conditional Error Escalation'.split(' ');

/** An event sub-process begins by itself, at one start event that says by what (BPMN 2.0, section 13.5.4). */
export function checkEventSubProcess(
  node: ModdleElement,
  flows: readonly ModdleElement[],
  error: Report,
): void {
  if (!node.triggeredByEvent) return;
  if (node.$type !== 'bpmn:SubProcess')
    return error(node, 'Only a sub-process can be triggered by an event.');
  if (flows.some(({ sourceRef, targetRef }) => sourceRef === node || targetRef === node))
    error(
      node,
      'No sequence flow leads to an event sub-process or out of it: it begins by its start event.',
    );
  if (node.loopCharacteristics) error(node, 'An event sub-process is not repeated.');
  const starts = ((node.flowElements as ModdleElement[] | undefined) ?? []).filter(
    ({ $type }) => $type === 'bpmn:StartEvent',
  );
  if (starts.length !== 1)
    return error(node, `An event sub-process has one start event, not ${starts.length}.`);
  const [start] = starts;
  const definitions = (start.eventDefinitions as ModdleElement[] | undefined) ?? [];
  const kind = definitions[0]?.$type.replace('bpmn:', '').replace('EventDefinition', '');
  if (!kind || !BEGINNINGS.includes(kind)) {
    const what = kind ? `${kind} start events` : 'Start events without a definition';
    return error(
      start,
      `${what} do not begin an event sub-process: use a message, signal, timer, condition, error or escalation.`,
    );
  }
  if (kind === 'Error' && start.isInterrupting === false)
    error(start, 'An error ends what runs: its start event must be interrupting.');
}

/** True for the start event of an event sub-process. */
export function beginsByEvent(node: ModdleElement): boolean {
  return node.$type === 'bpmn:StartEvent' && node.$parent?.triggeredByEvent === true;
}

/** Start events that only begin event sub-processes, elsewhere. */
export function checkStartEvent(node: ModdleElement, error: Report): void {
  if (node.$type !== 'bpmn:StartEvent' || beginsByEvent(node)) return;
  for (const { $type } of (node.eventDefinitions as ModdleElement[] | undefined) ?? []) {
    if (/Error|Escalation|Compensate/.test($type)) {
      const kind = $type.replace('bpmn:', '').replace('EventDefinition', '');
      error(node, `${kind} start events begin event sub-processes only.`);
    }
  }
  if (node.isInterrupting === false)
    error(node, 'isInterrupting="false" is for the start event of an event sub-process.');
}
