import type { Run, Side, Token } from './run.js';

/** A token that stands at a transaction boundary. */
export interface HeldToken {
  executionId: string;
  /** The activity before or behind which it stands. */
  elementId: string;
}

/**
 * The transaction boundary at which a token stands (camunda:asyncAfter of the activity that it leaves, camunda:asyncBefore of
 * the one to which it comes), or before a start that is held; null: it may go on.
 */
export function sideOf({ model, graph }: Run, { node, flow, passed, held }: Token): Side | null {
  if (held) return passed ? null : 'before';
  if (!flow) return null;
  const { elements } = model;
  if (!passed && elements.get(graph.flows.get(flow)!.source)?.boundary?.after) return 'after';
  return passed !== 'before' && elements.get(node)?.boundary?.before ? 'before' : null;
}

export function heldTokens(run: Run): HeldToken[] {
  return run.state.tokens.flatMap((token) => {
    const side = sideOf(run, token);
    if (!side) return [];
    const elementId = side === 'after' ? run.graph.flows.get(token.flow!)!.source : token.node;
    return [{ executionId: `${token.id}.${side}`, elementId }];
  });
}

/** The token of that id, which has passed its boundary now; undefined where it stands there no more. */
export function releaseToken(run: Run, executionId: string): Token | undefined {
  const token = run.state.tokens.find(
    (candidate) => `${candidate.id}.${sideOf(run, candidate)}` === executionId,
  );
  if (token) token.passed = sideOf(run, token)!;
  return token;
}
