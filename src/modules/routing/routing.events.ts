/** Facts, delivered after commit; payloads hold ids and codes. */
export const ROUTING_EVENTS = [
  /** contactId, assignmentId, suggestedPoint, chosenPoint, ruleId */
  'routing.deviated',
] as const;
export type RoutingEventType = (typeof ROUTING_EVENTS)[number];
