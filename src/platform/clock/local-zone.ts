import { IANAZone } from 'luxon';

/** Where `TIME_ZONE` is not set. */
export const DEFAULT_ZONE = 'Europe/Rome';

/** True for the name of a zone such as `Europe/London`, as JavaScript and PostgreSQL both know it. */
export function isZone(name: string): boolean {
  return /^[A-Za-z]+(\/[\w+-]+)+$/.test(name) && IANAZone.isValidZone(name);
}

/** The zone that an environment names; the default where it names none, or one that the configuration refuses. */
export function zoneIn({ TIME_ZONE }: NodeJS.ProcessEnv): string {
  const name = TIME_ZONE?.trim() ?? '';
  return isZone(name) ? name : DEFAULT_ZONE;
}

/**
 * Days of filters, terms, reports and exports begin and end by the clock of this zone, not by UTC's. Read as the process starts,
 * before the configuration is there: statements and constants are made with it.
 */
export const LOCAL_ZONE = zoneIn(process.env);
