/** yyyy-MM-dd'T'HH:mm:ss.SSSZ, e.g. 2026-11-23T09:00:00.000+0000: Camunda's one form of an instant. */
const CAMUNDA_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}$/;

export function toCamundaDate(instant: Date): string {
  return instant.toISOString().replace('Z', '+0000');
}

/** Whether a stored text is a date that came in as Camunda's type Date. */
export function isCamundaDate(text: string): boolean {
  return CAMUNDA_DATE.test(text) && !Number.isNaN(Date.parse(text));
}

/** Reads Camunda's form, and ISO 8601 beside it; null when it is neither. */
export function readCamundaDate(text: unknown): Date | null {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time);
}
