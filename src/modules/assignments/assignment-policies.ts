import { Injectable } from '@nestjs/common';
import type { Contact } from '../contacts/index.js';
import type { Point } from '../organisation/index.js';
import type { Assignment } from './assignment.entity.js';
import type { AssignmentType } from './assignment-states.js';
import type { ProposeAssignment } from './propose-assignment.js';

/** An assignment that is about to be made: the contact is locked, the rules of receiving have been kept. */
export interface AssignmentIntent {
  contact: Contact;
  type: AssignmentType;
  from: Point;
  to: Point;
  /** The given reason in Italian, trimmed; null when there is none. */
  reason: string | null;
  /** True when a step of a process assigns, false when a person does. */
  step: boolean;
  /** All that was asked for, as it was given. */
  command: ProposeAssignment;
}

/** What a policy says of an assignment that it lets pass. */
export interface PolicyVerdict {
  /** It goes elsewhere than what is known says (rule 4). */
  deviation?: boolean;
}

/**
 * A rule about where contacts go that higher modules know. It is asked for every assignment, whichever way it is
 * called: by hand, by a step of the escalation, by the product itself; inside the transaction that makes it.
 */
export interface AssignmentPolicy {
  /** Asked only where no other policy knows whether it is a deviation. */
  fallback?: boolean;
  /** Throws a DomainError to refuse the assignment, and nothing of the command remains. */
  check(intent: AssignmentIntent): Promise<PolicyVerdict | void>;
  /** After the assignment is written: to write beside it what the policy wants to remember. */
  made?(assignment: Assignment, intent: AssignmentIntent): Promise<void>;
}

/** Policies register here at start (`onModuleInit`); they are asked in the order of registration. */
@Injectable()
export class AssignmentPolicies {
  private readonly policies: AssignmentPolicy[] = [];

  register(policy: AssignmentPolicy): void {
    this.policies.push(policy);
  }

  /** Every policy's verdict taken together. Throws what the first policy that refuses throws. */
  async check(intent: AssignmentIntent): Promise<Required<PolicyVerdict>> {
    const known: boolean[] = [];
    const ask = async (policy: AssignmentPolicy) => {
      const verdict = await policy.check(intent);
      if (verdict?.deviation !== undefined) known.push(verdict.deviation);
    };
    for (const policy of this.policies.filter(({ fallback }) => !fallback)) await ask(policy);
    if (known.length === 0) {
      for (const policy of this.policies.filter(({ fallback }) => fallback)) await ask(policy);
    }
    return { deviation: known.includes(true) };
  }

  async made(assignment: Assignment, intent: AssignmentIntent): Promise<void> {
    for (const policy of this.policies) await policy.made?.(assignment, intent);
  }
}
