import type { Execution, Run } from './run.js';

/** Where an escalation is caught. */
export interface EscalationCatcher {
  executionId: string;
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
    if (best) return best;
  }
  return null;
}
