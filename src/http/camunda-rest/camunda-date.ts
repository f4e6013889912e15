/** yyyy-MM-dd'T'HH:mm:ss.SSSZ, e.g. 2026-11-23T09:00:00.000+0000: Camunda's one form of an instant. */
const CAMUNDA_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}$/;

export function toCamundaDate(instant: Date): string {
  return instant.toISOString().replace('Z', '+0000');
}

/** Whether a stored text is a date that came in as Camunda's type Date. */
export function isCamundaDate(text: string): boolean {
  return CAMUNDA_DATE.test(text) && !Number.isNaN(Date.parse(text));
}

const DAY = '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])';
const TIME = '([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?';
const ZONE = '(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])';
/** Camunda's form, and ISO 8601 beside it, as a part of a regular expression that the API document may say. */
export const CAMUNDA_DATE_PART = `${DAY}T${TIME}${ZONE}?`;
/** The same as a whole text. */
export const CAMUNDA_DATE_PATTERN = `^${CAMUNDA_DATE_PART}$`;

const READABLE = new RegExp(CAMUNDA_DATE_PATTERN);

/** Reads what `CAMUNDA_DATE_PATTERN` describes; null when it is something else. */
export function readCamundaDate(text: unknown): Date | null {
  return typeof text === 'string' && READABLE.test(text) ? new Date(text) : null;
}
