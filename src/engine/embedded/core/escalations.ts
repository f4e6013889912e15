import type { EscalationInfo } from '../model/element-info.js';
import type { ProcessModel } from '../model/process-model.js';
import type { Token } from './scopes.js';

/** An escalation that nothing in its process catches, for the process that called it. */
export interface ThrownEscalation {
  executionId: string;
  code: string | null;
}

/** Where an escalation is caught. */
export interface EscalationCatcher {
  executionId: string;
  interrupting: boolean;
  /** Variable that takes the code (camunda:escalationCodeVariable). */
  codeVariable: string | null;
}

/**
 * The boundary event that catches an escalation with `code` thrown at `token`: the nearest activity around it that has
 * one for that code, or one for any code (BPMN 2.0, section 10.5.6). `self`: events at the token's own activity count,
 * as at the call of a process that threw it.
 */
export function catcherOf(
  model: ProcessModel,
  open: Token[],
  token: Token,
  code: string | null,
  self: boolean,
): EscalationCatcher | null {
  const hosts = [
    ...(self ? [{ id: token.api.owner.id as string, scopes: token.scopes }] : []),
    ...token.scopes.map((scope, level) => ({
      id: scope.id,
      scopes: token.scopes.slice(level + 1),
    })),
  ];
  for (const host of hosts) {
    const catching = open.flatMap(({ api, scopes }) => {
      const info = model.elements.get(api.id);
      const isThere =
        info?.attachedTo === host.id && scopes[0].executionId === host.scopes[0]?.executionId;
      if (!isThere || !info.escalation || !catches(info.escalation, code)) return [];
      const { interrupting, escalation } = info;
      return [{ executionId: api.executionId as string, interrupting, ...escalation }];
    });
    const best = catching.find((candidate) => candidate.code !== null) ?? catching[0];
    if (best) return best;
  }
  return null;
}

function catches(escalation: EscalationInfo, code: string | null): boolean {
  return escalation.code === null || escalation.code === code;
}
