/** The municipality's clock: an operator abroad sees the hours of the town hall. */
export const ZONE = 'Europe/Rome';
const DAY_MS = 86_400_000;

/** `2026-11-25T14:30`: an instant as a field of date and hour holds it, in the town hall's hours. */
export function localOf(instant: string | Date): string {
  const options = { dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, ...options })
    .format(new Date(instant))
    .replace(' ', 'T');
}

/**
 * The instant of a local hour `2026-11-25T14:30`; of the two hours that an autumn night has, the first, and of the one that a
 * spring night leaves out, the next. Empty for what is no hour.
 */
export function instantOfLocal(local: string): string {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return '';
  const offsetAt = (instant: number) => Date.parse(`${localOf(new Date(instant))}Z`) - instant;
  const before = wanted - offsetAt(wanted - DAY_MS);
  const after = wanted - offsetAt(wanted + DAY_MS);
  const fits = [before, after].find((instant) => localOf(new Date(instant)) === local.slice(0, 16));
  return new Date(fits ?? before).toISOString();
}
