/* eslint-disable @typescript-eslint/no-explicit-any -- see elements.ts. */

/**
 * Moves one inclusive join that no open token can reach any more (BPMN 2.0, section 13.4.3): one token of those
 * that wait before it goes on. Answers whether something moved; call it again after the tokens have moved.
 */
export function settleInclusiveJoins(definition: any, context: any): boolean {
  const open: any[] = definition.getPostponed();
  for (const join of open) {
    if (join.owner.type !== 'bpmn:InclusiveGateway' || join.content.isSequenceFlow) continue;
    const awaited = open.some((other) => {
      if (other === join) return false;
      const from = other.content.isSequenceFlow ? other.content.targetId : other.id;
      return reaches(context, from, join.id, !other.content.isSequenceFlow);
    });
    if (awaited) continue;
    const gateway = join.owner;
    // Tokens that came after the first wait in the queue: all but the last are swallowed, one goes on.
    const more = gateway.broker.getQueue('inbound-q').messageCount > 0;
    gateway.getApi().signal(more ? { ignoreOutbound: true } : undefined);
    return true;
  }
  return false;
}

/** Whether a token at `from` can come to `target`. A token inside `target` itself counts only when it comes round again. */
function reaches(context: any, from: string, target: string, insideActivity: boolean): boolean {
  if (!insideActivity && from === target) return false;
  const seen = new Set<string>();
  const queue = [from];
  while (queue.length) {
    const id = queue.pop()!;
    if (seen.has(id)) continue;
    seen.add(id);
    const next: string[] = [
      ...(context.getOutboundSequenceFlows(id) ?? []).map((flow: any) => flow.targetId),
      ...context
        .getActivities()
        .filter((activity: any) => activity.behaviour?.attachedTo?.id === id)
        .map((activity: any) => activity.id),
    ];
    if (next.includes(target)) return true;
    queue.push(...next);
  }
  return false;
}
