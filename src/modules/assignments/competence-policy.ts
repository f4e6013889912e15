import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OrganisationReadModel, type Point } from '../organisation/index.js';
import {
  AssignmentPolicies,
  type AssignmentIntent,
  type AssignmentPolicy,
  type PolicyVerdict,
} from './assignment-policies.js';
import { AssignmentRuleBroken } from './assignments.errors.js';

/**
 * Rule 4 as far as the organisation knows it: a central service other than the one whose competence covers the
 * classification is a deviation, and wants a reason.
 */
@Injectable()
export class CompetencePolicy implements AssignmentPolicy, OnModuleInit {
  /** Whoever knows more, the tables of routing, speaks first. */
  readonly fallback = true;

  constructor(
    private readonly policies: AssignmentPolicies,
    private readonly organisation: OrganisationReadModel,
  ) {}

  onModuleInit(): void {
    this.policies.register(this);
  }

  /** Throws AssignmentRuleBroken (422) naming `reason` for a deviation without one. */
  async check(intent: AssignmentIntent): Promise<PolicyVerdict> {
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
