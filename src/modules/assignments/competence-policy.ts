import { Injectable } from '@nestjs/common';
import { OrganisationReadModel, type Point } from '../organisation/index.js';
import type { AssignmentIntent } from './assignment-hooks.js';
import { AssignmentRuleBroken } from './assignments.errors.js';

/**
 * Rule 4 as far as the organisation knows it: a central service other than the one whose competence covers the
 * classification is a deviation, and wants a reason.
 */
@Injectable()
export class CompetencePolicy {
  constructor(private readonly organisation: OrganisationReadModel) {}

  /** Throws AssignmentRuleBroken (422) naming `reason` for a deviation without one. */
  async check(intent: AssignmentIntent): Promise<{ deviation: boolean }> {
    const deviation = await this.deviates(intent);
    if (deviation && !intent.reason) throw deviationNeedsReason(intent.to);
    return { deviation };
  }

  private async deviates({ type, contact, to }: AssignmentIntent): Promise<boolean> {
    if (type !== 'competence' || to.system !== 'central' || to.kind === 'collection') return false;
    const known = await this.organisation.centralServiceFor(contact.classification);
    return known !== null && known.scopeCode !== to.scopeCode;
  }
}

function deviationNeedsReason(to: Point): AssignmentRuleBroken {
  return new AssignmentRuleBroken(
    'assignment.deviation-needs-reason',
    'reason',
    `${to.name} is not the service that answers for this classification: say why it goes there.`,
    { point: to.code },
  );
}
