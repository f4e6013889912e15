import fc from 'fast-check';
import pg from 'pg';
import { plainWords, searchWords } from '../../src/platform/text/index.js';
import { openClient } from '../setup/open-client.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/** Blocks in which Unicode versions of Node and of PostgreSQL may differ. */
const UNSETTLED = [
  [0xa7c0, 0xa7ff],
  [0x1ac0, 0x1aff],
];

describe('text as index and query read it', () => {
  let server: TestApplication;
  let client: pg.Client;

  beforeAll(async () => {
    server = await startTestApplication();
    client = await openClient(server.databaseUrl);
  });
  afterAll(async () => {
    await client?.end();
    await server?.stop();
  });

  /** What the database makes of the texts. */
  async function bySql(name: string, texts: readonly string[]): Promise<string[]> {
    const { rows } = await client.query<{ read: string }>(
      `SELECT ${name}(given) AS read FROM unnest($1::text[]) WITH ORDINALITY AS of(given, at) ORDER BY at`,
      [texts],
    );
    return rows.map(({ read }) => read);
  }

  it.each([
    ['L’abbazia', "l'abbazia", 'l abbazia'],
    ['ĽABBAZIA', 'labbazia', 'labbazia'],
    [
      'L`abbazia, L´abbazia; Lʼabbazia',
      "l'abbazia, l'abbazia; l'abbazia",
      'l abbazia l abbazia l abbazia',
    ],
    ['CITTÀ  Perché\u00A0no', 'citta perche no', 'citta perche no'],
    ['co\u0301sì\u200B so\u00ADpra\uFEFF', 'cosi sopra', 'cosi sopra'],
    ['ﬁne Ⅷ ½ ｗｉｄｅ', 'fine viii 1⁄2 wide', 'fine viii 1 2 wide'],
    ['Straße ŒUVRE Łódź Ærø', 'strasse oeuvre lodz aero', 'strasse oeuvre lodz aero'],
    ['«Via» – “mare” — m‐a', '"via" - "mare" - m-a', 'via mare m a'],
    ['ΑΘΉΝΑΣ МОСКВА', 'αθηνασ москва', 'αθηνασ москва'],
    ['מַיִם מִים', 'מים מים', 'מים מים'],
    ['mario.rossi@example.org', 'mario.rossi@example.org', 'mario rossi example org'],
  ])('%s', async (text, plain, words) => {
    expect(plainWords(text)).toBe(plain);
    expect(searchWords(text)).toBe(words);
    expect(await bySql('plain_words', [text])).toEqual([plain]);
    expect(await bySql('search_words', [text])).toEqual([words]);
  });

  it('is the same here and in the database, for every sign', async () => {
    const texts: string[] = [];
    for (let at = 1; at < 0x10000; at++) {
      if (at >= 0xd800 && at < 0xe000) continue;
      if (UNSETTLED.some(([first, last]) => at >= first && at <= last)) continue;
      texts.push(`A${String.fromCharCode(at)}b`);
    }
    const different = async (name: string, read: (text: string) => string) => {
      const found = await bySql(name, texts);
      return texts.filter((text, index) => found[index] !== read(text));
    };
    expect(await different('plain_words', plainWords)).toEqual([]);
    expect(await different('search_words', searchWords)).toEqual([]);
  });

  it('is the same here and in the database, for texts', async () => {
    const settled = (text: string) =>
      !text.includes('\0') &&
      ![...text].some((sign) => {
        const at = sign.codePointAt(0)!;
        return at > 0xffff || UNSETTLED.some(([first, last]) => at >= first && at <= last);
      });
    const texts = fc.sample(fc.string({ unit: 'grapheme', maxLength: 30 }).filter(settled), 500);
    const plain = await bySql('plain_words', texts);
    const words = await bySql('search_words', texts);
    expect(plain).toEqual(texts.map(plainWords));
    expect(words).toEqual(texts.map(searchWords));
    expect(words.map(searchWords)).toEqual(words);
  });

  it('is indexed whatever the length of its words', async () => {
    const { rows } = await client.query<{ words: string[] }>(
      'SELECT tsvector_to_array(prefix_words($1)) AS words',
      [`${'a'.repeat(5000)} b ${'è'.repeat(3000)}`],
    );
    expect(rows[0].words.sort()).toEqual(['=b', `=${'a'.repeat(60)}`, `=${'e'.repeat(60)}`].sort());
  });
});
