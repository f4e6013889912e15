import { currentRequestId, runInContext, type Actor } from '../../platform/context/index.js';

/** Whoever uses the citizens' pages, also an operator who is signed in beside: the timeline names nobody. */
const CITIZEN: Actor = { kind: 'citizen', id: 'citizen', name: 'cittadino', roles: [], groups: [] };

/** Runs `work` as done by a citizen whom nobody has identified. */
export function asCitizen<T>(work: () => T): T {
  return runInContext({ actor: CITIZEN, requestId: currentRequestId() ?? CITIZEN.id }, work);
}
