import { eventType } from '../../platform/hooks/index.js';
import type { AssignmentType } from './assignment-states.js';

/** Facts, delivered after commit; payloads hold ids, codes of points and kinds. */
export const ASSIGNMENT_EVENTS = [
  /** contactId, assignmentId, type, fromPoint, toPoint, deviation, dueAt */
  'assignment.proposed',
  /** contactId, assignmentId, type, toPoint (and so below) */
  'assignment.received',
  'assignment.accepted',
  'assignment.declined',
  'assignment.answered',
  'assignment.recalled',
  'assignment.expired',
  'assignment.read',
  /** as above; dueAt is the new end of its term */
  'assignment.term-moved',
  /** contactId, inquiryGroup, point (that asked), asked, answered, open (0) */
  'assignment.inquiries-settled',
  /** contactId, assignmentId, toPoint: an information that nobody has read */
  'assignment.reminded',
  /** contactId, from, to, kind */
  'ownership.changed',
] as const;
export type AssignmentEventType = (typeof ASSIGNMENT_EVENTS)[number];

/** Payload of `assignment.proposed`, and with what became of it of those that follow. */
export interface AssignmentFact {
  contactId: string;
  assignmentId: string;
  type: AssignmentType;
  fromPoint: string;
  toPoint: string;
}

/** Payload of `ownership.changed`; `from` and `to` are codes of points. */
export interface OwnershipFact {
  contactId: string;
  from: string;
  to: string;
  kind: string;
}

/** Those that other modules hear after the commit. */
export const assignmentEvents = {
  proposed: eventType<AssignmentFact>('assignment.proposed' satisfies AssignmentEventType),
  answered: eventType<AssignmentFact>('assignment.answered' satisfies AssignmentEventType),
  ownershipChanged: eventType<OwnershipFact>('ownership.changed' satisfies AssignmentEventType),
};
