/**
 * Variables by which service tasks find their case and parts of it. The platform alone sets them: no expression of a model does
 * (docs/adr/0054).
 */
export const BOUND_VARIABLES: ReadonlySet<string> = new Set([
  'contactId',
  'workId',
  'assignmentId',
]);
