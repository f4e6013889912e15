import { sideOf } from './boundaries.js';
import { type Flow, type Graph, linkKey, type Node } from './graph.js';
import type { Run, Token } from './run.js';

/** True for a token that waits before an inclusive gateway until no other can come to it. */
export function isAtInclusiveJoin(run: Run, token: Token): boolean {
  const node = run.graph.nodes.get(token.node)!;
  return node.type === 'bpmn:InclusiveGateway' && node.incoming.length > 1 && !sideOf(run, token);
}

/** The tokens that a parallel join takes now: as many as flows lead to it; null: more are to come. */
export function tokensToJoin(run: Run, node: Node, scope: string | undefined): Token[] | null {
  const there = tokensAt(run, node.id, scope);
  const one = node.incoming.map((flow) => there.find((token) => token.flow === flow.id));
  return one.every((token) => token !== undefined) ? (one as Token[]) : null;
}

/** All tokens that have come to a node, past its transaction boundaries. */
export function tokensAt(run: Run, node: string, scope: string | undefined): Token[] {
  return run.state.tokens.filter(
    (token) => token.node === node && token.scope === scope && !sideOf(run, token),
  );
}

/** One token at each inclusive join: what is seen of those that wait there. */
export function inclusiveJoins(run: Run): Token[] {
  const seen = new Set<string>();
  return run.state.tokens.filter((token) => {
    if (!isAtInclusiveJoin(run, token)) return false;
    const key = `${token.node} ${token.scope ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * An inclusive join for which no token of its scope is still to come (BPMN 2.0, section 13.4.3): one that can reach an
 * incoming flow without a token, and none with one. A token that can reach both kinds, such as one that would come round a loop
 * first, is not waited for: it may be waiting for this join itself.
 */
export function settledJoin(run: Run): Token | undefined {
  return inclusiveJoins(run).find((token) => !isAwaiting(run, token));
}

function isAwaiting(run: Run, { node, scope }: Token): boolean {
  const { graph, state } = run;
  const isHere = (token: Token) => token.node === node && !sideOf(run, token);
  const tokens = state.tokens.filter((token) => token.scope === scope);
  const holding = new Set(tokens.filter(isHere).map(({ flow }) => flow));
  const comings = [
    ...tokens
      .filter((token) => !isHere(token))
      .map(({ flow, node: target }) => (flow ? [graph.flows.get(flow)!] : waysFrom(graph, target))),
    ...state.active
      .filter((other) => other.scope === scope && !other.host && !other.trigger)
      .map((other) => waysFrom(graph, other.node)),
  ];
  return comings.some((flows) => {
    const reached = flowsInto(graph, node, flows);
    return reached.length > 0 && reached.every((id) => !holding.has(id));
  });
}

/** Ids of the flows into `join` that tokens on `from` can reach without passing through it. */
function flowsInto(graph: Graph, join: string, from: Flow[]): string[] {
  const reached: string[] = [];
  const seen = new Set<string>();
  const ahead = [...from];
  for (let flow = ahead.pop(); flow; flow = ahead.pop()) {
    if (flow.target === join) reached.push(flow.id);
    else if (!seen.has(flow.target)) {
      seen.add(flow.target);
      ahead.push(...waysFrom(graph, flow.target));
    }
  }
  return reached;
}

/** Flows out of a node, of the boundary events at it, and of the link that it throws. */
function waysFrom(graph: Graph, id: string): Flow[] {
  const node = graph.nodes.get(id)!;
  const link =
    node.outgoing.length === 0 ? graph.links.get(linkKey(node.parent, node.eventName)) : null;
  return [node, ...node.boundaries, ...(link && node.event === 'link' ? [link] : [])].flatMap(
    ({ outgoing }) => outgoing,
  );
}
