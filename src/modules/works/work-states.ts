export const WORK_STATES = [
  'requested',
  'accepted',
  'rejected',
  'scheduled',
  'done',
  'told',
  'cancelled',
] as const;
/**
 * `told`: carried out, and the citizen knows; `cancelled`: its process was cancelled by whoever looks after processes.
 */
export type WorkState = (typeof WORK_STATES)[number];

/** What may follow what. A scheduled work may be scheduled again. */
export const WORK_TRANSITIONS: Readonly<Record<WorkState, readonly WorkState[]>> = {
  requested: ['accepted', 'rejected', 'cancelled'],
  accepted: ['scheduled', 'cancelled'],
  scheduled: ['scheduled', 'done', 'cancelled'],
  done: ['told', 'cancelled'],
  rejected: [],
  told: [],
  cancelled: [],
};

/** True while somebody still has to do something for it. */
export function isOpenWork(state: WorkState): boolean {
  return WORK_TRANSITIONS[state].length > 0;
}
