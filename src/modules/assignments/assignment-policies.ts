import { Injectable } from '@nestjs/common';
import { Hooks } from '../../platform/hooks/index.js';
import { assignmentDeviation, type AssignmentIntent } from './assignment-hooks.js';
import { CompetencePolicy } from './competence-policy.js';
import { RolloutPolicy } from './rollout-policy.js';

/** What every assignment is checked against, whichever way it is called; inside the transaction that makes it. */
@Injectable()
export class AssignmentPolicies {
  constructor(
    private readonly hooks: Hooks,
    private readonly rollout: RolloutPolicy,
    private readonly competence: CompetencePolicy,
  ) {}

  /** Throws what the first policy that refuses throws. The competences speak only where nobody knows more. */
  async check(intent: AssignmentIntent): Promise<{ deviation: boolean }> {
    this.rollout.check(intent);
    const known = (await this.hooks.askIfAny(assignmentDeviation, intent)) ?? {};
    const { deviation } =
      known.deviation === undefined ? await this.competence.check(intent) : known;
    return { deviation: deviation === true };
  }
}
