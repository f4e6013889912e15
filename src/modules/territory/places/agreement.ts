import { metresBetween, type Spot } from '../districts/geometry.js';

export const PLACE_PARTS = ['point', 'address', 'district'] as const;
/** What a place is said by. */
export type PlacePart = (typeof PLACE_PARTS)[number];

/** What is known of a place that was said. Districts are codes. */
export interface PlaceFacts {
  point: { spot: Spot; mayLieIn: (district: string) => boolean } | null;
  address: {
    /** In which its street lies; null: not known, or not such a street. */
    districts: readonly string[] | null;
    /** Where its house number stands; null: not known. */
    number: Spot | null;
  } | null;
  district: string | null;
}

/** What is reported stands before the house, behind it, in the yard; not streets away. */
const BY_THE_NUMBER_METRES = 500;

/** Whether two parts of the place cannot both be right. A part that was not said agrees with all. */
export function disagree(one: PlacePart, other: PlacePart, facts: PlaceFacts): boolean {
  const pair = [one, other];
  const { point, address, district } = facts;
  if (!pair.includes('address')) {
    return point !== null && district !== null && !point.mayLieIn(district);
  }
  if (address === null) return false;
  const { districts, number } = address;
  if (!pair.includes('point')) {
    return districts !== null && district !== null && !districts.includes(district);
  }
  if (point === null) return false;
  if (number && metresBetween(point.spot, number) > BY_THE_NUMBER_METRES) return true;
  return districts !== null && !districts.some((code) => point.mayLieIn(code));
}

/** Parts that give way to `last`, since they cannot be right with it, nor with what is kept before them. */
export function givingWay(last: PlacePart, facts: PlaceFacts): PlacePart[] {
  const kept: PlacePart[] = [last];
  const gone: PlacePart[] = [];
  for (const part of PLACE_PARTS) {
    if (part === last) continue;
    const stays = kept.every((other) => !disagree(part, other, facts));
    (stays ? kept : gone).push(part);
  }
  return gone;
}
