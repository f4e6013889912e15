/** Facts about works, delivered after commit; payloads hold workId, contactId, servicePoint and state. */
export const WORK_EVENTS = [
  'work.requested',
  'work.accepted',
  'work.rejected',
  'work.scheduled',
  'work.done',
  'work.told',
  'work.cancelled',
] as const;
export type WorkEventType = (typeof WORK_EVENTS)[number];
