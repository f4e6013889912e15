/**
 * One reading of text for index and query, here and in the database: `plain_words` and `search_words` of the migration
 * `plain-words` mean the same, sign by sign (test/platform/plain-words.e2e-spec.ts). Change both, and index anew.
 */

/** Signs that are written for an apostrophe, of any keyboard; U+00B4 stands before the compatibility forms undo it. */
const APOSTROPHES =
  /[\u0060\u00B4\u02B9\u02BB-\u02BF\u02C8\u02CA\u02CB\u055A\u05F3\u1FBD\u1FBF\u1FEF\u1FFD\u1FFE\u2018-\u201B\u2032\u2035\u275B\u275C\uA78C\uFF07]/g;
const QUOTES = /[\u00AB\u00BB\u201C-\u201F\u2039\u203A\u275D\u275E\u301D-\u301F]/g;
const DASHES = /[\u058A\u05BE\u2010-\u2015\u2043\u2212\u2E3A\u2E3B\uFE58\uFE63]/g;
/** Accents, and the vowel signs of Hebrew and Arabic; the vowels of Indian scripts belong to the word. */
const MARKS =
  /[\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/g;
/** Signs without a width: joiners, marks of direction, variation selectors, byte order marks. */
const INVISIBLE =
  /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB]/g;
const SPACES =
  /[\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g;
/** What stands between words, once `plainWords` has been over it. */
const SIGNS =
  /[\u0020-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u00D7\u00F7\u02C2-\u02DF\u055A-\u055F\u0589\u058A\u05BE\u05C0\u05C3\u05C6\u05F3\u05F4\u060C\u061B\u061E\u061F\u066A-\u066D\u06D4\u0964\u0965\u2000-\u206F\u20A0-\u20CF\u2100-\u2BFF\u2E00-\u2E7F\u3001-\u3004\u3008-\u3020\u3030\uFD3E\uFD3F\uFE10-\uFE1F\uFE30-\uFE6F]+/g;

/** Letters that no compatibility form takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'ss', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe', þ: 'th', Þ: 'th' },
  ...{ ł: 'l', Ł: 'l', đ: 'd', Đ: 'd', ð: 'd', Ð: 'd', ø: 'o', Ø: 'o' },
  ...{ ı: 'i', ħ: 'h', Ħ: 'h', ŋ: 'n', Ŋ: 'n', ŧ: 't', Ŧ: 't', ς: 'σ' },
};

/** Capitals beyond ASCII: from, to, every how many, and how far their small letters are. */
const CAPITALS: readonly (readonly [
  first: number,
  last: number,
  step: number,
  distance: number,
])[] = [
  [0x181, 0x181, 1, 210],
  [0x182, 0x184, 2, 1],
  [0x186, 0x186, 1, 206],
  [0x187, 0x187, 1, 1],
  [0x189, 0x18a, 1, 205],
  [0x18b, 0x18b, 1, 1],
  [0x18e, 0x18e, 1, 79],
  [0x18f, 0x18f, 1, 202],
  [0x190, 0x190, 1, 203],
  [0x191, 0x191, 1, 1],
  [0x193, 0x193, 1, 205],
  [0x194, 0x194, 1, 207],
  [0x196, 0x196, 1, 211],
  [0x197, 0x197, 1, 209],
  [0x198, 0x198, 1, 1],
  [0x19c, 0x19c, 1, 211],
  [0x19d, 0x19d, 1, 213],
  [0x19f, 0x19f, 1, 214],
  [0x1a2, 0x1a4, 2, 1],
  [0x1a6, 0x1a6, 1, 218],
  [0x1a7, 0x1a7, 1, 1],
  [0x1a9, 0x1a9, 1, 218],
  [0x1ac, 0x1ac, 1, 1],
  [0x1ae, 0x1ae, 1, 218],
  [0x1b1, 0x1b2, 1, 217],
  [0x1b3, 0x1b5, 2, 1],
  [0x1b7, 0x1b7, 1, 219],
  [0x1b8, 0x1b8, 1, 1],
  [0x1bc, 0x1bc, 1, 1],
  [0x1e4, 0x1e4, 1, 1],
  [0x1f6, 0x1f6, 1, -97],
  [0x1f7, 0x1f7, 1, -56],
  [0x21c, 0x21c, 1, 1],
  [0x220, 0x220, 1, -130],
  [0x222, 0x224, 2, 1],
  [0x23a, 0x23a, 1, 10795],
  [0x23b, 0x23b, 1, 1],
  [0x23d, 0x23d, 1, -163],
  [0x23e, 0x23e, 1, 10792],
  [0x241, 0x241, 1, 1],
  [0x243, 0x243, 1, -195],
  [0x244, 0x244, 1, 69],
  [0x245, 0x245, 1, 71],
  [0x246, 0x24e, 2, 1],
  [0x370, 0x372, 2, 1],
  [0x376, 0x376, 1, 1],
  [0x37f, 0x37f, 1, 116],
  [0x391, 0x3a1, 1, 32],
  [0x3a3, 0x3a9, 1, 32],
  [0x3cf, 0x3cf, 1, 8],
  [0x3d8, 0x3ee, 2, 1],
  [0x3f7, 0x3f7, 1, 1],
  [0x3fa, 0x3fa, 1, 1],
  [0x3fd, 0x3ff, 1, -130],
  [0x402, 0x404, 2, 80],
  [0x405, 0x406, 1, 80],
  [0x408, 0x40b, 1, 80],
  [0x40f, 0x40f, 1, 80],
  [0x410, 0x418, 1, 32],
  [0x41a, 0x42f, 1, 32],
  [0x460, 0x474, 2, 1],
  [0x478, 0x480, 2, 1],
  [0x48a, 0x4be, 2, 1],
  [0x4c0, 0x4c0, 1, 15],
  [0x4c3, 0x4cd, 2, 1],
  [0x4d4, 0x4d4, 1, 1],
  [0x4d8, 0x4d8, 1, 1],
  [0x4e0, 0x4e0, 1, 1],
  [0x4e8, 0x4e8, 1, 1],
  [0x4f6, 0x4f6, 1, 1],
  [0x4fa, 0x52e, 2, 1],
  [0x531, 0x556, 1, 48],
];

const SMALL = new Map<string, string>(Object.entries(LETTERS));
for (const [first, last, step, distance] of CAPITALS) {
  for (let at = first; at <= last; at += step) {
    SMALL.set(String.fromCharCode(at), String.fromCharCode(at + distance));
  }
}
const BEYOND_ASCII = /[\u0080-\uFFFF]/g;

/**
 * Text as it is compared: compatibility forms undone, small letters without accents, one kind of apostrophe, quote, dash
 * and space, nothing invisible. Signs and their order stay; spaces are single, and none at the ends.
 */
export function plainWords(text: string): string {
  return text
    .replace(APOSTROPHES, "'")
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(MARKS, '')
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(DASHES, '-')
    .replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
    .replace(BEYOND_ASCII, (letter) => SMALL.get(letter) ?? letter)
    .replace(SPACES, ' ')
    .replace(/^ | $/g, '');
}

/** The text as it is seen, to be stored and compared: without signs that have no width, with one space at a time. */
export function asSeen(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** The words of `plainWords`, with one space between: letters and digits, nothing else. */
export function searchWords(text: string): string {
  return plainWords(text).replace(SIGNS, ' ').trim();
}
