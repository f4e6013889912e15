import { beginAt, scopeAround, triggersIn } from './event-sub-processes.js';
import type { Execution, Run } from './run.js';

/** Where an escalation is caught: by a boundary event that listens, or by an event sub-process, which begins. */
export interface EscalationCatcher {
  /** Of the boundary event; null: it is a start event. */
  executionId: string | null;
  /** The start event, and the scope in which it begins. */
  start: { elementId: string; scope: string | undefined } | null;
  interrupting: boolean;
  /** Variable that takes the code (camunda:escalationCodeVariable). */
  codeVariable: string | null;
}

/**
 * The boundary event that catches an escalation with `code`: the nearest at `from` or around it that has that code, or any
 * (BPMN 2.0, section 10.5.6); null: none does.
 */
export function escalationCatcher(
  run: Run,
  from: Execution | undefined,
  code: string | null,
): EscalationCatcher | null {
  for (let host = from; host; host = run.find(host.scope)) {
    const { id } = host;
    const catching = run.state.active.flatMap((listener) => {
      if (listener.host !== id) return [];
      const { escalation, interrupting } = run.node(listener).info;
      if (!escalation || (escalation.code !== null && escalation.code !== code)) return [];
      return [{ executionId: listener.id, interrupting, ...escalation }];
    });
    const best = catching.find((candidate) => candidate.code !== null) ?? catching[0];
    if (best) return { ...best, start: null };
    if (host.loop || run.node(host).byEvent) continue;
    const begun = startFor(run, scopeAround(run, host), code);
    if (begun) return begun;
  }
  return null;
}

function startFor(
  run: Run,
  { scope, parent }: { scope: string | undefined; parent: string },
  code: string | null,
): EscalationCatcher | null {
  const catching = triggersIn(run, parent).filter(
    ({ info: { escalation } }) =>
      escalation !== null && (escalation.code === null || escalation.code === code),
  );
  const start = catching.find(({ info }) => info.escalation!.code !== null) ?? catching[0];
  if (!start) return null;
  const { interrupting, escalation } = start.info;
  return {
    ...{ executionId: null, start: { elementId: start.id, scope }, interrupting },
    codeVariable: escalation!.codeVariable,
  };
}

/** Begins the event sub-process that catches an escalation. */
export function beginCaught(run: Run, { start }: EscalationCatcher): void {
  beginAt(run, run.graph.nodes.get(start!.elementId)!, start!.scope);
}
