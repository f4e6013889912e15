import { moment, question } from '../../platform/hooks/index.js';
import type { Reason } from '../../platform/i18n/index.js';
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
  /** Somebody's own words are trimmed; null when there are none. */
  reason: Reason | null;
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
 * Whether it goes elsewhere than what is known says; without an answer the competences say. Asked for every assignment,
 * whichever way it is called. Who answers throws a DomainError to refuse it, and nothing of the command remains.
 */
export const assignmentDeviation = question<AssignmentIntent, PolicyVerdict | void>(
  'assignment.deviation',
).atMostOne();

/** It is written: what was found out about it can be written beside it. */
export const assignmentMade = moment<{ assignment: Assignment; intent: AssignmentIntent }>(
  'assignment.made',
);

/** An assignment that is a step of a process ends by way of the process's own tasks. */
export interface OfStep {
  assignment: Assignment;
}

export interface StepAnswer extends OfStep {
  answer: string;
  sufficient: boolean;
}

export interface StepRefusal extends OfStep {
  reason: string;
  /** Where the question goes next, instead of one level higher. */
  competentPoint?: string;
}

export interface StepMove extends OfStep {
  to: Point;
  reason: string;
}

/** Answers (findings, for an inquiry) in the task; throws a Conflict (409) when there is no such task open. */
export const stepAnswered = question<StepAnswer, void>('assignment.step-answered').one();

export const stepDeclined = question<StepRefusal, void>('assignment.step-declined').one();

/** Gives an open step to another point; answers the new assignment's id. */
export const stepRerouted = question<StepMove, string>('assignment.step-rerouted').one();

/** The question is asked no further: what its process had opened is taken back, and the clocks stop. */
export const questionAbandoned = moment<{ contactId: string; reason: Reason }>(
  'assignment.question-abandoned',
);

export const ASSIGNMENT_HOOKS = [
  assignmentDeviation,
  assignmentMade,
  stepAnswered,
  stepDeclined,
  stepRerouted,
  questionAbandoned,
];
