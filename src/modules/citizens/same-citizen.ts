import type { Citizen } from './citizen.entity.js';

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
    (foldedPhone(one.phone) !== '' && foldedPhone(one.phone) === foldedPhone(other.phone))
  );
}

/** The name without case, accents and surplus spaces; empty when there is none. */
export function foldedName(name: string | null): string {
  return (name ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/gu, "'")
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The digits and plus signs of a phone number; empty when there is none. Must agree with PHONE_SQL. */
export function foldedPhone(phone: string | null): string {
  return (phone ?? '').replace(/[^0-9+]/g, '');
}

/** `foldedPhone` as the index `citizen_phone` has it. */
export const PHONE_SQL = `regexp_replace(citizen.phone, '[^0-9+]', '', 'g')`;
