import type { TransactionBoundaries } from './transaction-boundaries.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- see elements.ts. */

/**
 * Moves one inclusive join, of the process or of a sub-process in it, that need not wait for another token: one
 * token of those that wait before it goes on. Answers whether something moved; call it again after the tokens
 * have moved.
 */
export function settleInclusiveJoins(
  definition: any,
  context: any,
  boundaries: TransactionBoundaries | null,
): boolean {
  return definition
    .getRunningProcesses()
    .some((process: any) => settleScope(process.getPostponed(), context, boundaries));
}

function settleScope(open: any[], context: any, boundaries: TransactionBoundaries | null): boolean {
  for (const candidate of open) {
    const { owner } = candidate;
    if (candidate.content.isSequenceFlow) continue;
    if (owner.isSubProcess) {
      const executions: any[] = owner.execution?.source?.executions ?? [];
      if (
        executions.some((execution) => settleScope(execution.getPostponed(), context, boundaries))
      )
        return true;
    }
    if (owner.type !== 'bpmn:InclusiveGateway') continue;
    const queued = owner.broker
      .getQueue('inbound-q')
      .messages.map((message: any) => message.content)
      .filter((flow: any) => !boundaries?.sideOf(owner.id, flow));
    if (isAwaiting(candidate, queued, open, context)) continue;
    // Tokens that came after the first wait in the queue: all but the last are swallowed, one goes on.
    const more = queued.length > 0;
    owner.getApi().signal(more ? { ignoreOutbound: true } : undefined);
    return true;
  }
  return false;
}

/**
 * Whether a token of the same scope is still to come (BPMN 2.0, section 13.4.3): it can reach an incoming flow
 * of the join that holds no token, and none that holds one. A token that can reach both kinds, such as one that
 * would come round a loop first, is not waited for: it may be waiting for this join itself.
 */
function isAwaiting(join: any, queued: any[], open: any[], context: any): boolean {
  const holding = new Set<string>([
    ...(join.content.inbound ?? []).map((inbound: any) => inbound.id),
    ...queued.map((flow) => flow.id),
  ]);
  return open.some((other) => {
    if (other === join) return false;
    const reached = other.content.isSequenceFlow
      ? flowsInto(context, join.id, [other.content])
      : flowsInto(context, join.id, leaving(context, other.id));
    return reached.size > 0 && [...reached].every((id) => !holding.has(id));
  });
}

interface Flow {
  id: string;
  targetId: string;
}

/** Ids of the flows into `joinId` that tokens on `flows` can reach without passing through it. */
function flowsInto(context: any, joinId: string, flows: Flow[]): Set<string> {
  const reached = new Set<string>();
  const seen = new Set<string>();
  const queue = [...flows];
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (next.targetId === joinId) reached.add(next.id);
    else if (!seen.has(next.targetId)) {
      seen.add(next.targetId);
      queue.push(...leaving(context, next.targetId));
    }
  }
  return reached;
}

/** Flows out of an activity and out of the boundary events at it. */
function leaving(context: any, id: string): Flow[] {
  const boundaries = context
    .getActivities()
    .filter((activity: any) => activity.behaviour?.attachedTo?.id === id);
  return [id, ...boundaries.map((boundary: any) => boundary.id)].flatMap(
    (from) => context.getOutboundSequenceFlows(from) ?? [],
  );
}
