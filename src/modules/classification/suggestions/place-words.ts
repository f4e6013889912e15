/** After these a noun says where something is, not what it is: "davanti alla scuola", "opposite the school". */
const RELATIONS = [
  'davanti',
  'dietro',
  'di fronte',
  'vicino',
  'accanto',
  'in prossimit[aà]',
  'nei pressi',
  'nelle vicinanze',
  "all'altezza",
  '(?:di|a) fianco',
  'a lato',
  'in front of',
  'next to',
  'near',
  'opposite',
  'outside',
  'close to',
];
/** A relation wants one of them before its noun: "il vicino picchia il cane" is about a neighbour. */
const ARTICLES =
  '(?:a|al|allo|alla|ai|agli|alle|di|del|dello|della|dei|degli|delle|il|lo|la|i|gli|le|the) ';
const ELIDED = "(?:all|dell|l)'";
const QUALITIES = '(?:(?:nuov|vecchi|mi|nostr)[oa] |civico |numero |my |our |new |old )';
const SCHOOLS = '(?: (?:materna|elementare|media|primaria|secondaria|superiore))?';

const BESIDE = new RegExp(
  `(?<![\\p{L}'])(?:${RELATIONS.join('|')}) (?:${ARTICLES}|${ELIDED})${QUALITIES}?[\\p{L}\\d]+${SCHOOLS}`,
  'giu',
);

/** Kinds of streets, with what their names begin with. */
const STREET = '(?:via|viale|v\\.le|vicolo|piazza|p\\.zza|piazzale|corso|largo)';
const NAME_PARTS = "(?:(?:de[li]|dell[oae]|degli|san|santa|santo|don|da|di) |(?:dell|dall|sant)')?";
/** `i` would make every word a capital one. */
const NAMED_STREET = new RegExp(
  `(?<!\\p{L})(?:[Vv]ia|[Vv]iale|[Vv]\\.le|[Vv]icolo|[Pp]iazza|[Pp]\\.zza|[Pp]iazzale|[Cc]orso|[Ll]argo)` +
    ` ${NAME_PARTS}\\p{Lu}[\\p{L}']*(?: \\p{Lu}\\p{L}*){0,3}`,
  'gu',
);
/** In small letters a name is told by what stands before it: "butta via i rifiuti" names no street. */
const SMALL_STREET = new RegExp(
  `(?<=(?:^|[,;.]|(?<!\\p{L})(?:in|di|da|tra|fra|lungo|tutta|angolo|per)) ?)(?<!\\p{L})${STREET} ${NAME_PARTS}\\p{L}+`,
  'giu',
);

/**
 * The text without what only says where: streets, and what something stands beside ("Buca davanti alla scuola in via
 * Po" -> "Buca"). What is left is about the matter.
 */
export function matterOf(text: string): string {
  return (
    text
      .replace(/[’‘`´]/g, "'")
      // One space at a time: what looks for any number of them looks through each row of them again and again.
      .replace(/\s+/g, ' ')
      .replace(NAMED_STREET, ' ')
      .replace(SMALL_STREET, ' ')
      .replace(BESIDE, ' ')
  );
}

/** Words by which people say where, as they are compared: without accents. */
const LANDMARKS = new Set(
  (
    'via piazza civico numero angolo casa case scuola scuole asilo chiesa farmacia supermercato bar negozio banca ' +
    'edicola ospedale stazione palazzo condominio portone davanti dietro vicino accanto fronte sopra sotto dentro ' +
    'fuori fianco lato fondo altezza pressi school church pharmacy supermarket shop house'
  ).split(' '),
);

/** Whether a word usually says where; in the name of a class it is the matter all the same. */
export function isLandmark(word: string): boolean {
  return LANDMARKS.has(word);
}
