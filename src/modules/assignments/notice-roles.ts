/** Why a point is told of a change of ownership: it owned, it owns now, or it was at work on the contact. */
export const NOTICE_ROLES = ['formerOwner', 'newOwner', 'worker'] as const;
export type NoticeRole = (typeof NOTICE_ROLES)[number];
