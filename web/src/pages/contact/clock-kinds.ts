import type { Schemas } from '../../api/client';

type Clock = Schemas['ClockViewDto'];

/** Its end has passed and the thing can and must still be done. */
export function isOwed({ overdue, kind }: Clock): boolean {
  return overdue && kind !== 'notAppropriate';
}
