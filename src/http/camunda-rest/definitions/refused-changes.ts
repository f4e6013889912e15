import type { ProcessDefinition } from '../../../engine/api/index.js';
import { NotOffered } from '../not-offered.js';
import { RequestReader } from '../request-reader.js';

/** What asks for the state in which the version is does nothing; all else is refused. Throws NotOffered, InvalidInput. */
export function refuseSuspension({ id, withdrawn }: ProcessDefinition, body: unknown): void {
  const suspended = new RequestReader(body).requiredFlag('suspended');
  if (suspended === (withdrawn !== null)) return;
  throw new NotOffered(
    `suspended: ${suspended}`,
    suspended
      ? `take the version back for good by POST /api/v1/process-definitions/${id}/withdrawal.`
      : 'a version that was taken back stays so, deploy it again.',
  );
}

/** Throws NotOffered. */
export function refuseTimeToLive(_definition: ProcessDefinition, body: unknown): void {
  if (new RequestReader(body).raw('historyTimeToLive') === undefined) return;
  throw new NotOffered(
    'historyTimeToLive',
    'how long cases are kept is set for the whole product.',
  );
}
