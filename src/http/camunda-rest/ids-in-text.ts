/** Groups of four digits in an id. */
const GROUPS = 8;
const SHORTEST = 32;
/** 32 digits with a hyphen after each group but the last. */
const LONGEST = 39;

/**
 * Every id that stands in a text, as the database writes it: in each form that the database reads (upper case, without hyphens,
 * in braces), inside other text and overlapping others, since an expression may cut it out. One pass from the end, however the
 * text is made; ids come out one by one, so that whoever asks may stop.
 */
export function* idsIn(text: string): Generator<string> {
  if (text.length < SHORTEST) return;
  // For each place, how many groups of digits follow each other from there on, each with a hyphen behind it or not.
  const groups = new Uint8Array(text.length + 5);
  let digits = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    digits = isHexDigit(text.charCodeAt(at)) ? digits + 1 : 0;
    if (digits < 4) continue;
    const next = text[at + 4] === '-' ? at + 5 : at + 4;
    groups[at] = Math.min(GROUPS, groups[next] + 1);
    if (groups[at] === GROUPS) yield canonical(text.slice(at, at + LONGEST));
  }
}

function isHexDigit(code: number): boolean {
  // 0 to 9; a to f in either case.
  return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 102);
}

/** As the database writes the id that `text` begins with. */
function canonical(text: string): string {
  const digits = text.replaceAll('-', '').slice(0, SHORTEST).toLowerCase();
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
