import type { ModdleElement } from 'bpmn-moddle';
import type { ElementInfo } from '../model/element-info.js';
import { readListeners } from '../model/listeners.js';
import { flowNodes, sequenceFlows } from '../model/read-elements.js';
import type { TimerType } from './timer-text.js';

export interface Flow {
  id: string;
  source: string;
  target: string;
  /** A JUEL expression; null: none. */
  condition: string | null;
  /** Expressions that are evaluated when it is taken. */
  listeners: string[];
}

/** A multi-instance or a standard loop. */
export interface Loop {
  kind: 'parallel' | 'sequential' | 'standard';
  collection: string | null;
  cardinality: string | null;
  /** Name of the variable that holds an instance's item. */
  elementVariable: string | null;
  /** Ends a multi-instance early. */
  completion: string | null;
  /** A standard loop goes on while it holds. */
  condition: string | null;
  testBefore: boolean;
  maximum: number;
}

/** What an event waits for or throws; null: nothing. */
export type EventKind =
  | 'message'
  | 'signal'
  | 'timer'
  | 'conditional'
  | 'error'
  | 'escalation'
  | 'terminate'
  | 'cancel'
  | 'link'
  | 'compensate'
  | null;

/** A flow node, with all that moving tokens over it needs. */
export interface Node {
  id: string;
  type: string;
  /** The sub-process around it, or the process. */
  parent: string;
  info: ElementInfo;
  incoming: Flow[];
  outgoing: Flow[];
  defaultFlow: string | null;
  /** Boundary events at it. */
  boundaries: Node[];
  /** Start events in it, where it is a sub-process. */
  starts: Node[];
  event: EventKind;
  /** Name of the signal or link that is thrown; code of the error that is caught or thrown; null: any, or none. */
  eventName: string | null;
  timer: { type: TimerType; text: string } | null;
  loop: Loop | null;
  /** The activity that undoes it once it is completed. */
  compensation: string | null;
  /** What a compensation event asks to be undone; null: all of its scope. */
  undoes: string | null;
  /** A sub-process that begins by itself when its start event happens. */
  byEvent: boolean;
}

/** A checked process as nodes and flows; shared by all its instances. */
export interface Graph {
  processId: string;
  nodes: ReadonlyMap<string, Node>;
  flows: ReadonlyMap<string, Flow>;
  starts: Node[];
  /** Link catch events by their scope and name. */
  links: ReadonlyMap<string, Node>;
  /** By the process or sub-process in which they are. */
  eventSubProcesses: ReadonlyMap<string, Node[]>;
}

/** Where a link of that name goes on within a scope. */
export function linkKey(parent: string, name: string | null): string {
  return `${parent} ${name}`;
}

/** Reads the nodes and flows of a checked process. */
export function readGraph(
  process: ModdleElement,
  elements: ReadonlyMap<string, ElementInfo>,
): Graph {
  const flows = new Map<string, Flow>();
  for (const flow of sequenceFlows(process)) {
    flows.set(flow.id!, {
      id: flow.id!,
      source: flow.sourceRef.id,
      target: flow.targetRef.id,
      condition: (flow.conditionExpression as ModdleElement | undefined)?.body ?? null,
      listeners: readListeners(flow)?.take ?? [],
    });
  }
  const nodes = new Map<string, Node>();
  for (const element of flowNodes(process)) {
    const info = elements.get(element.id!);
    if (info) nodes.set(info.id, readNode(element, info));
  }
  for (const flow of flows.values()) {
    nodes.get(flow.source)?.outgoing.push(flow);
    nodes.get(flow.target)?.incoming.push(flow);
  }
  const starts: Node[] = [];
  const links = new Map<string, Node>();
  for (const node of nodes.values()) {
    if (node.info.attachedTo) nodes.get(node.info.attachedTo)?.boundaries.push(node);
    if (node.type === 'bpmn:StartEvent') (nodes.get(node.parent)?.starts ?? starts).push(node);
    if (node.event === 'link' && node.type === 'bpmn:IntermediateCatchEvent')
      links.set(linkKey(node.parent, node.eventName), node);
  }
  for (const [boundary, handler] of associations(process)) {
    const event = nodes.get(boundary);
    const host = event?.event === 'compensate' ? nodes.get(event.info.attachedTo ?? '') : undefined;
    if (host) host.compensation = handler;
  }
  const eventSubProcesses = new Map<string, Node[]>();
  for (const node of nodes.values()) {
    if (!node.byEvent) continue;
    eventSubProcesses.set(node.parent, [...(eventSubProcesses.get(node.parent) ?? []), node]);
  }
  return { processId: process.id!, nodes, flows, starts, links, eventSubProcesses };
}

function readNode(element: ModdleElement, info: ElementInfo): Node {
  const event = (element.eventDefinitions as ModdleElement[] | undefined)?.[0];
  const kind = event?.$type.replace('bpmn:', '').replace('EventDefinition', '').toLowerCase();
  return {
    id: info.id,
    type: info.type,
    parent: info.parentId,
    info,
    incoming: [],
    outgoing: [],
    defaultFlow: element.default?.id ?? null,
    boundaries: [],
    starts: [],
    event: (kind ?? null) as EventKind,
    eventName:
      event?.signalRef?.name ??
      event?.errorRef?.errorCode ??
      event?.errorRef?.id ??
      event?.name ??
      null,
    timer: readTimer(event),
    loop: readLoop(element, info),
    compensation: null,
    undoes: event?.activityRef?.id ?? null,
    byEvent: element.triggeredByEvent === true,
  };
}

function readTimer(event: ModdleElement | undefined): Node['timer'] {
  for (const type of ['timeDate', 'timeDuration', 'timeCycle'] as TimerType[])
    if (event?.[type]) return { type, text: event[type].body };
  return null;
}

function readLoop(element: ModdleElement, info: ElementInfo): Loop | null {
  const loop = element.loopCharacteristics as ModdleElement | undefined;
  if (!loop) return null;
  const isStandard = loop.$type === 'bpmn:StandardLoopCharacteristics';
  return {
    kind: isStandard ? 'standard' : loop.isSequential ? 'sequential' : 'parallel',
    collection: loop.collection ?? null,
    cardinality: loop.loopCardinality?.body ?? null,
    elementVariable: info.elementVariable,
    completion: loop.completionCondition?.body ?? null,
    condition: loop.loopCondition?.body ?? null,
    testBefore: loop.testBefore === true,
    maximum: Number(loop.loopMaximum ?? Infinity),
  };
}

/** Associations of the process and its sub-processes, from an element to another. */
function associations(scope: ModdleElement): [string, string][] {
  const own = ((scope.artifacts as ModdleElement[] | undefined) ?? []).flatMap(
    ({ $type, sourceRef, targetRef }): [string, string][] =>
      $type === 'bpmn:Association' && sourceRef?.id && targetRef?.id
        ? [[sourceRef.id, targetRef.id]]
        : [],
  );
  const inner = (scope.flowElements as ModdleElement[] | undefined) ?? [];
  return [...own, ...inner.flatMap(associations)];
}
