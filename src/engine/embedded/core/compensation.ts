import type { Node } from './graph.js';
import type { Done, Execution, Run } from './run.js';

/** Keeps a completed activity that can be undone, by a handler of its own or by those of what is inside it. */
export function remember(run: Run, { id, node: nodeId, scope }: Execution, node: Node): void {
  const inner = take(run, (done) => done.scope === id);
  if (node.compensation === null && inner.length === 0) return;
  const entry: Done = { node: nodeId };
  if (scope !== undefined) entry.scope = scope;
  if (node.compensation === null) entry.inner = inner;
  (run.state.done ??= []).push(entry);
}

/** What was completed in a scope that is taken away cannot be undone any more. */
export function forget(run: Run, scope: string): void {
  take(run, (done) => done.scope === scope);
}

/**
 * Undoes what was completed in the scope of `thrower`, the last first: all of it, or the activity that `undoes` names. The
 * handlers run inside the thrower, which is left when they are done. False when there is nothing to undo.
 */
export function compensate(run: Run, thrower: Execution, undoes: string | null): boolean {
  const done = take(
    run,
    (entry) => entry.scope === thrower.scope && (undoes === null || entry.node === undoes),
  );
  const handlers = handlersOf(run, done).reverse();
  for (const handler of handlers) run.put(handler, thrower.id, null);
  return handlers.length > 0;
}

function handlersOf(run: Run, done: readonly Done[]): Node[] {
  return done.flatMap(({ node, inner }) => {
    if (inner) return handlersOf(run, inner);
    return [run.graph.nodes.get(run.graph.nodes.get(node)!.compensation!)!];
  });
}

/** Takes entries out of what can be undone. */
function take(run: Run, chosen: (done: Done) => boolean): Done[] {
  const { done } = run.state;
  if (!done) return [];
  const taken = done.filter(chosen);
  const left = done.filter((entry) => !chosen(entry));
  if (left.length > 0) run.state.done = left;
  else delete run.state.done;
  return taken;
}
