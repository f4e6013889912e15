import type { Schemas } from '../../api/client';

/** Levels whose point is found by the district. */
const OF_THE_DISTRICT = ['1', '2', '3', 'political'];

/** Whether routing names no point only because it does not know the district. */
export function lacksDistrict({ point, level, facts }: Schemas['RoutingSuggestionDto']): boolean {
  return point === null && OF_THE_DISTRICT.includes(level ?? '') && facts.district === null;
}
