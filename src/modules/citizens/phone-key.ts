import parsePhoneNumber from 'libphonenumber-js/max';
import { plainWords } from '../../platform/text/index.js';

const COUNTRY = 'IT';
/** Fewer digits are an internal number, which says nothing of who has it. */
const LEAST_DIGITS = 5;
/** A number of another country without its plus; a shorter one may lack its area code. */
const LEAST_ABROAD = 10;
/** Numbers of public services are shorter: 112, 118, 1522. */
const SERVICE_NUMBER = /^1\d{2,3}$/;
/** San Marino is also reached by an area code of Italy's. */
const SAN_MARINO_FROM_ITALY = /^\+39(?=0549\d)/;
/** Written before every number by who knows it of landlines: no mobile number has it. */
const ZERO_OF_MOBILES = /^((?:\+|00) ?39) ?\(0\)(?= ?3)/;
/** Kept for the Vatican, and never taken into use: its numbers are Rome's. */
const VATICAN = /^(?:\+|00) ?379(?=[\s\d(])/;
/** Eleven digits that begin with 1: no number of Italy's, but one of North America's without its plus. */
const NORTH_AMERICAN = /^1\d{10}$/;

/** What people write beside a number, and never is a name. */
const NUMBER_WORDS =
  /(?<!\p{L})(?:tel(?:efono)?|cell(?:ulare)?|mobile|phone|fax|casa|ufficio|numero verde|int(?:erno)?|ext(?:ension)?|x|o|e|or|and)(?!\p{L})/gu;

/**
 * A phone number as it is compared, however it was written: E.164 (`+393337654321`), without an extension; the bare digits of
 * what is a number of no country; null where there are too few. Of two numbers in one text, the first.
 */
export function phoneKey(phone: string | null | undefined): string | null {
  const written = plainWords(phone ?? '')
    .replace(VATICAN, '+39')
    .replace(ZERO_OF_MOBILES, '$1');
  if (written === '') return null;
  return writtenKey(written)?.replace(SAN_MARINO_FROM_ITALY, '+378') ?? null;
}

function writtenKey(written: string): string | null {
  const whole = parsePhoneNumber(written, COUNTRY);
  if (whole?.isValid()) return whole.number;
  const plain = firstOf(written);
  const found = parsePhoneNumber(plain, COUNTRY);
  if (found?.isValid()) return found.number;
  // Who writes from abroad leaves out the zero of an Italian area code.
  const digits = plain.replace(/[^0-9]/g, '');
  const abroad = /^(00)?39/.test(digits) && found?.countryCallingCode === '39';
  const national = abroad ? found.nationalNumber : null;
  const zeroed = national ? parsePhoneNumber(`0${national}`, COUNTRY) : undefined;
  if (zeroed?.isValid()) return zeroed.number;
  const foreign = digits.length >= LEAST_ABROAD ? parsePhoneNumber(`+${digits}`) : undefined;
  if (foreign?.isValid() || (foreign && NORTH_AMERICAN.test(digits))) return foreign.number;
  if (found?.isPossible()) return found.number;
  return digits.length >= LEAST_DIGITS || SERVICE_NUMBER.test(digits) ? digits : null;
}

/**
 * Digits by which a number that was typed, or a part of it, is looked for within keys; null where it is no phone number. A
 * leading 00 is the plus of a country.
 */
export function phoneDigits(typed: string): string | null {
  const plain = plainWords(typed);
  if (!/^[+\d][\d\s()./+-]*$|^\([+\d][\d\s()./+-]*$/.test(plain)) return annotatedNumber(plain);
  const digits = plain.replace(/[^\d+]/g, '').replace(/^00/, '+');
  const [first] = plain.split(/ ?[/,;|] ?/);
  const several = first !== plain && firstOf(plain) === first;
  if (!digits.startsWith('+') && !several) return digits;
  const key = phoneKey(plain);
  return key?.startsWith('+') ? key : digits;
}

/** A whole number with words around it, as they are copied from elsewhere: `tel. 333 7654321`, `051 7654321 int. 12`. */
function annotatedNumber(plain: string): string | null {
  const around = plain.replace(NUMBER_WORDS, ' ').replace(/\(\p{L}[^)]*\)/gu, ' ');
  if (/[\p{L}@]/u.test(around)) return null;
  const key = phoneKey(plain);
  return key?.startsWith('+') ? key : null;
}

/** The first of several numbers, each of which is long enough to be one. */
function firstOf(plain: string): string {
  const [first, ...others] = plain.split(/ ?[/,;|] ?| (?:o|e|or|and) /);
  const isLong = (text: string) => text.replace(/\D/g, '').length > LEAST_DIGITS;
  return isLong(first) && others.some(isLong) ? first : plain;
}
