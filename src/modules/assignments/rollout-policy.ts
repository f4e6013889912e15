import { Injectable } from '@nestjs/common';
import { currentActor } from '../../platform/context/index.js';
import type { AssignmentIntent } from './assignment-hooks.js';
import { AssignmentRuleBroken } from './assignments.errors.js';

/**
 * Rule 8: before its scope's day a contact stays with the collection point; only another collection point may take
 * it over, or whoever the Network direction says. Others may be asked and informed.
 */
@Injectable()
export class RolloutPolicy {
  /** Throws AssignmentRuleBroken (422) naming `toPoint`. */
  check({ contact, type, to }: AssignmentIntent): void {
    if (contact.live || type !== 'competence' || to.kind === 'collection') return;
    if (currentActor().roles.includes('networkDirection')) return;
    throw new AssignmentRuleBroken(
      'assignment.scope-not-live',
      'toPoint',
      'This kind of contact is not live in its scope yet: it stays with the collection point.',
      { point: to.code, scope: contact.rolloutScope },
    );
  }
}
