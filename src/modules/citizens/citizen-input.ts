import { isLonger } from '../../platform/text/index.js';
import type { FieldError } from '../../platform/errors/index.js';

/** A citizen as a dialect brings one; at least a name or an address to reach them at is needed. */
export interface CitizenInput {
  /** A known citizen, chosen by whoever may see them; what else is given is learnt. */
  id?: string | null;
  name?: string | null;
  email?: string | null;
  phone?: string | null;
  taxCode?: string | null;
  address?: string | null;
  /** Code of a language. */
  preferredLanguage?: string | null;
}

const MAX_LENGTHS = { name: 200, email: 254, phone: 40, taxCode: 16, address: 500 } as const;
const EMAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(\.[^\s@<>,;:"()[\]\\.]+)+$/;
/** Sixteen characters for a person, eleven digits for an organisation (D.M. 23 December 1976). */
const TAX_CODE = /^([A-Z0-9]{16}|\d{11})$/i;

const CONTROL = /[\u0000-\u001f]|\p{Surrogate}/u;

/** What is left empty is none, and no fault. */
export const isTaxCode = (value?: string | null) => !value?.trim() || TAX_CODE.test(value.trim());

export const isPhone = (value?: string | null) => !value?.trim() || /\p{Nd}/u.test(value);

/** Faults of a citizen's data, each field prefixed with `path`; empty when it can be taken. */
export function citizenFaults(citizen: CitizenInput, path: string): FieldError[] {
  const faults: FieldError[] = [];
  const add = (field: string, code: string, message: string) =>
    faults.push({ field: `${path}.${field}`, code, message });
  for (const [field, max] of Object.entries(MAX_LENGTHS)) {
    const value = citizen[field as keyof typeof MAX_LENGTHS];
    if (value === null || value === undefined) continue;
    if (isLonger(value, max))
      add(field, 'too-long', `${field} must have at most ${max} characters.`);
    else if (CONTROL.test(value)) add(field, 'invalid', `${field} must be one line of text.`);
  }
  const { name, email, phone, address, taxCode } = citizen;
  if (email?.trim() && !EMAIL.test(email.trim())) {
    add('email', 'is-email', 'email must be an e-mail address.');
  }
  if (!isPhone(phone)) {
    add('phone', 'no-digits', 'phone must be a telephone number: it has no digit.');
  }
  if (!isTaxCode(taxCode)) {
    add('taxCode', 'is-tax-code', 'taxCode must have 16 letters and digits, or 11 digits.');
  }
  if (!citizen.id && ![name, email, phone, address].some((value) => value?.trim())) {
    add(
      'name',
      'required',
      'Give a name or an address, or leave the citizen out: then they stay anonymous.',
    );
  }
  return faults;
}
