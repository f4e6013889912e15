import type { ModelProblem } from '../../api/index.js';
import type { Graph, Node } from '../core/graph.js';
import { SHAPES_NOT_ON_BPMN_ENGINE } from './support/bpmn-engine-support.js';

type Tell = (node: Node, reason: keyof typeof SHAPES_NOT_ON_BPMN_ENGINE) => void;

/** What elements mean together that bpmn-engine does not run; what each means by itself is in the table of support/. */
export function checkShape(graph: Graph): ModelProblem[] {
  const problems: ModelProblem[] = [];
  const tell: Tell = ({ id, type }, reason) => {
    const message = `${type.replace('bpmn:', '')} (${reason}) is not possible on bpmn-engine. ${SHAPES_NOT_ON_BPMN_ENGINE[reason]}`;
    problems.push({ severity: 'error', elementId: id, message });
  };
  if (graph.starts.length > 1 && graph.starts.every(({ event }) => event !== null))
    tell(graph.starts[0], 'several starts');
  for (const node of graph.nodes.values()) {
    checkNode(graph, node, tell);
    if (node.type === 'bpmn:ParallelGateway' && node.incoming.length > 1)
      checkJoin(graph, node, tell);
  }
  return problems;
}

function checkNode({ nodes }: Graph, node: Node, tell: Tell): void {
  const isScope = /^bpmn:SubProcess$/.test(node.type) && !node.byEvent;
  if (isScope && (node.starts.length !== 1 || node.starts[0].event !== null))
    tell(node, 'start of a sub-process');
  if (isScope && node.loop) tell(node, 'repeated sub-process');
  if (node.type === 'bpmn:InclusiveGateway' && node.incoming.length > 1)
    tell(node, 'inclusive join');
  const isOnce = node.timer && node.timer.type !== 'timeCycle';
  if (node.info.attachedTo && !node.info.interrupting && !isOnce)
    tell(node, 'boundary event that repeats');
  const errors = node.boundaries.filter(({ event }) => event === 'error');
  if (errors.length > 1 && errors.some(({ eventName }) => eventName === null))
    tell(node, 'several error events at one activity');
  if (node.type !== 'bpmn:EventBasedGateway') return;
  for (const { target } of node.outgoing)
    if (nodes.get(target)!.info.boundary?.before || node.info.boundary?.after)
      tell(nodes.get(target)!, 'transaction boundary behind an event-based gateway');
}

/** The library counts a way that is not taken as one that has come: only plain forks may lead to a join. */
function checkJoin(graph: Graph, join: Node, tell: Tell): void {
  const sources = join.incoming.map(({ source }) => source);
  if (new Set(sources).size < sources.length) tell(join, 'two flows from one activity into a join');
  const before = upstream(graph, join);
  const mayBeLeftOut = (node: Node) =>
    isMerge(node) || (isChoice(node, before) && isBehindFork(graph, node));
  if (before.has(join) || [...before].some(mayBeLeftOut))
    tell(join, 'parallel join behind a choice');
}

/** What can lead to a node, itself only where it is on a way round. */
function upstream({ nodes }: Graph, node: Node): Set<Node> {
  const found = new Set<Node>();
  const open = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    const host = next.info.attachedTo ? nodes.get(next.info.attachedTo) : undefined;
    const before = [
      ...next.incoming.map(({ source }) => nodes.get(source)!),
      ...(host ? [host] : []),
    ];
    for (const one of before) {
      if (found.has(one)) continue;
      found.add(one);
      open.push(one);
    }
  }
  return found;
}

function isMerge({ type, incoming, event }: Node): boolean {
  const isLinked = event === 'link' && type === 'bpmn:IntermediateCatchEvent';
  return isLinked || (type !== 'bpmn:ParallelGateway' && incoming.length > 1);
}

/** It may end its way to the join; `before`: what leads there. */
function isChoice({ type, outgoing, boundaries, info }: Node, before: ReadonlySet<Node>): boolean {
  if (info.attachedTo !== null) return true;
  if (boundaries.some((event) => event.info.interrupting || before.has(event))) return true;
  return type !== 'bpmn:ParallelGateway' && outgoing.length > 1 && !isFork({ type, outgoing });
}

/** True where all its ways are taken. */
function isFork({ type, outgoing }: Pick<Node, 'type' | 'outgoing'>): boolean {
  if (outgoing.length < 2) return false;
  if (type === 'bpmn:ParallelGateway') return true;
  return !type.endsWith('Gateway') && outgoing.every(({ condition }) => condition === null);
}

function isBehindFork(graph: Graph, node: Node): boolean {
  return [...upstream(graph, node)].some(
    (before) =>
      isFork(before) || before.type === 'bpmn:InclusiveGateway' || before.info.attachedTo !== null,
  );
}
