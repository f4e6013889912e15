import type { DecisionEngine, ModelProblem } from '../api/index.js';
import { hasExpression } from './juel.js';
import type { ProcessModel } from './model/process-model.js';

/** Business-rule tasks whose decision is not deployed. What an expression will name nobody knows beforehand. */
export async function decisionCallProblems(
  decisions: DecisionEngine,
  model: ProcessModel,
  refuse = false,
): Promise<ModelProblem[]> {
  const problems: ModelProblem[] = [];
  for (const { id, service } of model.elements.values()) {
    const call = service?.decision;
    if (!call || hasExpression(call.ref) || hasExpression(call.version ?? '')) continue;
    const version = call.binding === 'version' ? Number(call.version) : undefined;
    if (await decisions.exists(call.ref, version)) continue;
    const what = version === undefined ? `"${call.ref}"` : `"${call.ref}" in version ${version}`;
    problems.push({
      severity: refuse ? 'error' : 'warning',
      elementId: id,
      message: `The decision ${what} is not deployed: cases that come here stop with an incident.`,
    });
  }
  return problems;
}
