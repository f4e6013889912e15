/** The levels a question climbs, as the process variable `level` names them; `none`: nobody is left to ask. */
export const LEVELS = ['1', '2', '3', 'central', 'political'] as const;
export type Level = (typeof LEVELS)[number];
export type NextLevel = Level | 'none';

/** The levels of a district, lowest first: Infodesk, Sportelli Specialistici, Servizi Interni. */
export const DISTRICT_LEVELS = [1, 2, 3] as const;
/** The level of an owner above those of the districts: central service, decision maker, Network direction. */
export const ABOVE_THE_DISTRICTS = 4;

/**
 * The levels that are left above `level`, lowest first. It is a number (0 to 4: the level of the cycle's owner, where
 * the escalation starts) or the level asked last ('1', '2', '3', 'central', 'political'). An owner above the districts
 * still asks the central services. An unknown value counts as the lowest.
 */
export function levelsAbove(level: unknown, ownerAboveDistricts: boolean): readonly Level[] {
  const passed = ownerAboveDistricts
    ? Math.max(passedBy(level), DISTRICT_LEVELS.length)
    : passedBy(level);
  return LEVELS.slice(passed);
}

/** How many of LEVELS lie behind. */
function passedBy(level: unknown): number {
  const asked = (LEVELS as readonly unknown[]).indexOf(level);
  if (asked >= 0) return asked + 1;
  const owner = typeof level === 'number' || typeof level === 'string' ? Number(level) : NaN;
  if (!Number.isInteger(owner) || owner < 0) return 0;
  return Math.min(owner, DISTRICT_LEVELS.length);
}
