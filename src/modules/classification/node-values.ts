/** How soon a matter wants attention, least first; the database sorts by this order. */
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/**
 * Who reads what the citizen said. `normal`: whoever sees the contact. `personal`: those who may know who the citizen
 * is. `sensitive`: the points that own the contact or have its open work.
 */
export const SENSITIVITIES = ['normal', 'personal', 'sensitive'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

export const MAX_NAME = 200;
export const MAX_SYNONYMS = 100;

/** Parts of digits and letters, one for each level: `01.02.03`. */
export const CODE = /^[0-9A-Za-z]{1,16}(\.[0-9A-Za-z]{1,16}){0,2}$/;

/** The code of the node above; null for a class. */
export function parentOf(code: string): string | null {
  const end = code.lastIndexOf('.');
  return end < 0 ? null : code.slice(0, end);
}

/** PostgreSQL holds neither NUL nor half of a surrogate pair. */
export const UNSTORABLE = /[\u0000]|\p{Surrogate}/u;
