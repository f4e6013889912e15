import { plainWords, searchWords } from '../../../platform/text/index.js';

/** How people shorten the first word of a street's name; those that begin alike stand longest first. */
const SHORT: readonly [RegExp, string][] = [
  [/^v(\.le|le)\b\.?\s*/, 'viale '],
  [/^v\.lo\b\.?\s*/, 'vicolo '],
  [/^vic\.\s*/, 'vicolo '],
  [/^v(\.|\s)\s*/, 'via '],
  [/^p(\.le|le)\b\.?\s*/, 'piazzale '],
  [/^p(\.zza|zza|\.za|za)\b\.?\s*/, 'piazza '],
  [/^c(\.so|so)\b\.?\s*/, 'corso '],
  [/^l(\.go|go)\b\.?\s*/, 'largo '],
  [/^str\.\s*/, 'strada '],
];
/** `12`, `12/a`, `12 bis`, with what stands before it; of several numbers (`12-14`) the first. */
const NUMBER =
  /(?:, ?| )(?:n(?:r|um|umero)?[.°º]{0,2} ?|civ(?:ico)?\.? ?)?(\d{1,5} ?(?:\/ ?\w{1,4}|[a-z]|bis|ter)?)(?: ?- ?\d{1,5})?(?:(?:, ?| )(?:int|interno|sc|scala|piano)\b.*)?$/i;
/** `12 via Mazzini`, `12, via Mazzini`. */
const NUMBER_FIRST =
  /^(\d{1,5}(?:\/\w{1,4}|[a-z])?)(?:, ?| )(?=(?:via|viale|vicolo|piazza|piazzale|corso|largo|strada) )(.*)$/i;

/** What people write around a street: where it is from there, that it has no number, another street that it meets. */
const AROUND: readonly RegExp[] = [
  /\([^()]*\)/g,
  /^ ?(?:in|presso|davanti|di fronte|incrocio(?: (?:tra|fra|di))?) (?:a |al |alla )?(?=[a-z])/i,
  /(?:, ?| )s\.?n\.?c\.?$/i,
  /(?:, ?| )(?:angolo|ang\.|incrocio|all['’]altezza|altezza)(?= ).*$/i,
];

const KINDS = new Set(['via', 'viale', 'vicolo', 'piazza', 'piazzale', 'corso', 'largo', 'strada']);
const LEAST_SAID = 4;

/** More commas than an address has say nothing. */
const MOST_READINGS = 12;

/** The words of a street as they are compared: small, without accents and signs, the first one written out. */
export function streetWords(text: string): string {
  let plain = plainWords(text);
  for (const [short, long] of SHORT) {
    if (!short.test(plain)) continue;
    plain = plain.replace(short, long);
    break;
  }
  return searchWords(plain);
}

/** Street and house number of an address as it is written; the number is empty where there is none. */
export function partsOfAddress(address: string): { street: string; number: string } {
  const text = spaced(address);
  const first = NUMBER_FIRST.exec(text);
  if (first) return { street: first[2], number: first[1] };
  const match = NUMBER.exec(text);
  if (!match) return { street: text, number: '' };
  return { street: text.slice(0, match.index), number: match[1] };
}

/** One space at a time, and none before a comma. */
function spaced(address: string): string {
  return address.replace(/\s+/g, ' ').replace(/ ,/g, ',').trim();
}

/** A way to read an address: the words of a street and the house number, empty where there is none. */
export interface AddressReading {
  words: string;
  number: string;
}

/**
 * Ways to read an address, the one that takes most of it for the street first: whole, without its number, and without
 * what stands behind a comma or a dash ("Via Toscana 12, Bologna").
 */
export function addressReadings(address: string): AddressReading[] {
  const readings: AddressReading[] = [];
  const add = (street: string, number: string) => {
    const words = streetWords(street);
    if (words !== '' && !readings.some((one) => one.words === words))
      readings.push({ words, number });
  };
  const bare = spaced(AROUND.reduce((text, around) => text.replace(around, ' '), spaced(address)));
  for (const written of new Set([address, bare])) {
    const parts = written.split(/(,| - )/);
    for (let count = parts.length; count > 0; count -= 2) {
      const text = parts.slice(0, count).join('');
      const { street, number } = partsOfAddress(text);
      add(text, '');
      if (number) add(street, number);
    }
  }
  return readings.slice(0, MOST_READINGS);
}

/**
 * What the words of a street fit for which `words` may be short: the first is what kind of street it is, the others may leave out
 * a first name or shorten it ("via mazzini", "via g mazzini" for Via Giuseppe Mazzini). As PostgreSQL reads it; null: too
 * little is said.
 */
export function shortPattern(words: string): string | null {
  const [kind, ...others] = words.split(' ');
  if (!KINDS.has(kind) || !others.some((word) => word.length >= LEAST_SAID)) return null;
  const names = others
    .slice(0, -1)
    .map((word) => (word.length === 1 ? `(?=.*\\m${word})` : `(?=.*\\m${word}\\M)`));
  // The last word of a name is the surname: "via giuseppe" is no Via Giuseppe Mazzini.
  return `^${kind} ${names.join('')}.*\\m${others.at(-1)}$`;
}

/** A house number as it is compared: `12/A`, `12 a` and `12a` are the same. */
export function numberKey(number: string): string {
  return number.toLowerCase().replace(/[^a-z0-9]/g, '');
}
