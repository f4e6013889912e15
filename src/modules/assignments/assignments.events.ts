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
