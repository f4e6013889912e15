import { plainWords } from '../../platform/text/index.js';
import type { Citizen } from './citizen.entity.js';
import { phoneKey } from './phone-key.js';

/** What tells citizens apart, as given or as known. */
export type IdentifyingData = Pick<Citizen, 'name' | 'email' | 'phone' | 'taxCode'>;

/**
 * True when both are certainly the same person: the same tax code; or, unless their tax codes differ, the same
 * name with the same e-mail address or phone. An address alone identifies nobody: families and offices share one.
 */
export function isSameCitizen(one: IdentifyingData, other: IdentifyingData): boolean {
  if (one.taxCode && other.taxCode) return one.taxCode === other.taxCode;
  const name = foldedName(one.name);
  if (name === '' || name !== foldedName(other.name)) return false;
  return (
    (one.email !== null && one.email === other.email) ||
    (phoneKey(one.phone) !== null && phoneKey(one.phone) === phoneKey(other.phone))
  );
}

/** The name without case, accents and surplus spaces; empty when there is none. */
export function foldedName(name: string | null): string {
  return plainWords(name ?? '');
}
