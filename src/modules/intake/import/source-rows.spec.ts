import fc from 'fast-check';
import { ImportFileUnusable } from './import.errors.js';
import { MUNICIPIUM_MAPPING, STANDARD_MAPPING } from './import-mapping.js';
import type { ImportCharset, ImportFormat, ImportMapping, SourceRow } from './import-values.js';
import { detectReading, rowsOf } from './source-rows.js';

/** The bytes in pieces of `size`, as a network or a disk would bring them. */
async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(
  content: string | Buffer,
  options: {
    format?: ImportFormat;
    charset?: ImportCharset;
    mapping?: ImportMapping;
    size?: number;
  } = {},
): Promise<SourceRow[]> {
  const { format = 'csv', charset = 'utf-8', mapping = STANDARD_MAPPING, size = 16_384 } = options;
  const bytes = Buffer.from(content);
  const reading = await detectReading(inPieces(bytes, size), { format, charset, mapping });
  const rows: SourceRow[] = [];
  for await (const row of rowsOf(inPieces(bytes, size), reading)) rows.push(row);
  return rows;
}

const cells = (rows: SourceRow[], column: string) =>
  rows.map((row) => [row.number, row.values.get(column)]);

describe('reading a file row by row', () => {
  it('counts rows as a spreadsheet does: blank ones too, and line breaks in cells not', async () => {
    const rows = await read(
      'externalId;description\r\n1;"prima\r\nseconda"\r\n\r\n2;"detto ""così"""\r\n',
    );
    expect(cells(rows, 'description')).toEqual([
      [2, 'prima\r\nseconda'],
      [4, 'detto "così"'],
    ]);
  });

  it.each([';', ',', '\t', '|'])('finds the separator %j out by itself', async (separator) => {
    const rows = await read(
      ['externalId', 'description'].join(separator) + `\n1${separator}buca\n`,
    );
    expect(cells(rows, 'description')).toEqual([[2, 'buca']]);
  });

  it('reads a heading in any case, and passes over one that is there again', async () => {
    const rows = await read('ExternalID;DESCRIPTION\n1;buca\nexternalId;description\n2;lampione\n');
    expect(cells(rows, 'description')).toEqual([
      [2, 'buca'],
      [4, 'lampione'],
    ]);
  });

  it('takes cells that are left out at the end of a row as blank ones', async () => {
    const [whole, short] = await read('externalId;subject;description\n1;x;  \n2;y\n');
    expect([[...whole.blank], [...whole.leftOut]]).toEqual([['description'], []]);
    expect([[...short.blank], [...short.leftOut]]).toEqual([['description'], ['description']]);
    expect([...whole.issues, ...short.issues]).toEqual([]);
  });

  it('refuses a row with more cells than the heading, if they hold something', async () => {
    const [more, empty] = await read('externalId;description\n1;oh;;no;\n2;oh;;\u200B;\n');
    expect(more.issues).toMatchObject([
      {
        severity: 'error',
        code: 'wrong-cell-count',
        message: 'The row has 4 cells, the heading 2.',
        advice: expect.stringMatching(/between quotes/),
      },
    ]);
    expect(empty.issues).toEqual([]);
  });

  describe('a row that a line break has split in two', () => {
    const HEADING = 'externalId;description;subject;status\n';
    const faulty = async (rows: string, mapping?: ImportMapping) =>
      (await read(HEADING + rows, { mapping })).flatMap(({ number, issues }) =>
        issues.map(({ code, severity }) => [number, code, severity]),
      );

    it('is not taken with half of its text', async () => {
      expect(await faulty('1;prima\nseconda\n2;intera;x;y\n')).toEqual([[2, 'row-cut', 'error']]);
      expect(await faulty('1;prima\nseconda\nterza;x;y\n')).toEqual([[2, 'row-cut', 'error']]);
      expect(await faulty('1;intera;x;y\n2;prima;x;ultima\ncella\n')).toEqual([
        [3, 'row-cut', 'error'],
      ]);
      expect(await faulty('1;intera\n2;prima\nseconda\n')).toEqual([[3, 'row-cut', 'error']]);
    });

    it.each([
      ['rows that a spreadsheet cut alike', '1;a\n2;b\n3;c;d\n'],
      ['a whole row that lacks its text', '1;a\n2;;;\n'],
      ['a cut row that is too long to be the rest', '1;a;b;c\n;a\n'],
      ['a blank row between', '1;a\n\n2\n'],
    ])('is not seen in %s', async (_what, rows) => {
      expect(await faulty(rows)).toEqual([]);
    });

    it('is told by the columns of the mapping', async () => {
      const { columns: _none, ...rest } = STANDARD_MAPPING;
      const columns = { externalId: ['externalId'], description: [], subject: [], status: [] };
      const mapping = { ...rest, columns } as ImportMapping;
      expect(await faulty('1;prima\nseconda\n', mapping)).toEqual([]);
      expect(await faulty('1;prima\n;seconda\n', mapping)).toEqual([[2, 'row-cut', 'error']]);
    });
  });

  it('reads the same whatever pieces the bytes come in', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.trim());
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        async (texts, size) => {
          const quoted = texts.map((text, index) => `${index};"${text.replaceAll('"', '""')}"`);
          const rows = await read(`externalId;description\n${quoted.join('\n')}\n`, { size });
          expect(rows.map(({ values }) => values.get('description') ?? '')).toEqual(texts);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads NDJSON with nested objects, blank lines and no line break at the end', async () => {
    const rows = await read(
      '\uFEFF{"externalId":1,"location":{"lat":44.5}}\n\n{"externalId":"2","citizen":{"name":" "}}',
      { format: 'ndjson', size: 3 },
    );
    expect(rows.map(({ number, values }) => [number, ...values])).toEqual([
      [1, ['externalId', '1'], ['location.lat', '44.5']],
      [3, ['externalId', '2']],
    ]);
    expect([...rows[1].blank]).toEqual(['citizen.name']);
  });

  it.each([1, 2, 3, 1000])('finds the wrong byte in pieces of %d', async (size) => {
    const good = 'externalId;description\n1;città è €\n2;';
    const bytes = Buffer.concat([Buffer.from(good), Buffer.from([0xe0]), Buffer.from('\n')]);
    const byteOffset = Buffer.byteLength(good);
    await expect(read(bytes, { size })).rejects.toMatchObject({
      code: 'import.wrong-encoding',
      details: { byteOffset, row: 3 },
    });
  });

  it('finds a character that the end of the file cuts off', async () => {
    const bytes = Buffer.from('externalId;description\n1;€').subarray(0, -1);
    await expect(read(bytes)).rejects.toMatchObject({
      code: 'import.wrong-encoding',
      details: { byteOffset: 25, row: 2 },
    });
  });

  it.each([1, 2, 3, 1000])('reads UTF-16 in pieces of %d', async (size) => {
    const little = Buffer.from('\uFEFFexternalId;description\r\n1;città 🚧\r\n', 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big]) {
      const rows = await read(bytes, { size, charset: 'windows-1252' });
      expect(cells(rows, 'description')).toEqual([[2, 'città 🚧']]);
    }
  });

  it.each([
    ['a line that names the separator', 'sep=;\r\nexternalId;description\r\n1;buca\r\n', 2],
    ['such a line that names none', 'sep=\nexternalId;description\n1;buca\n', 2],
    ['blank rows before the heading', '\uFEFF;\n\nexternalId;description\n1;buca\n', 4],
    ['empty columns at the end', 'externalId;description;;\r\n1;buca;;\r\n', 2],
    ['an empty column in the middle', 'externalId;;description\n1;;buca\n', 2],
    ['an empty column that the rows leave out', 'externalId;description;;\n1;buca\n', 2],
    ['more separators than the heading has', 'externalId;description\n1;buca;;;\n', 2],
    ['separators and blanks alone', 'externalId;description\n;;;;\n \t;\u00A0\n1;buca\n', 4],
    ['a sign that nobody sees before the heading', '\u200B\nexternalId;description\n1;buca\n', 3],
    ['empty rows', 'externalId;description\n;\n1;buca\n ; \n;\n', 3],
    ['the line ends of an old Macintosh', 'externalId;description\r1;buca\r', 2],
    ['line ends of two kinds', 'externalId;description\r\n1;buca\n', 2],
    ['spaces around titles', ' externalId ;description\u00A0\n1;buca\n', 2],
    ['a line break in a title', '"externalId\r\n";description\n1;buca\n', 2],
  ])('passes over what a spreadsheet leaves: %s', async (_what, content, number) => {
    for (const size of [1, 16_384]) {
      const rows = await read(content, { size });
      expect(cells(rows, 'description')).toEqual([[number, 'buca']]);
      expect(rows[0].issues).toEqual([]);
    }
  });

  it('refuses a row that holds something under no title', async () => {
    const [row, good] = await read('externalId;;description;\n1;oh;buca;\n2;;buca;\n');
    expect(row.issues).toMatchObject([
      { code: 'nameless-column', message: expect.stringMatching(/^Column 2 \(B\).*row 2.*"oh"/) },
    ]);
    expect(good.issues).toEqual([]);
  });

  it.each(['', '\uFEFF', '\n;;\n', 'sep=;\n'])('finds nothing in %j', async (content) => {
    await expect(read(content)).rejects.toMatchObject({ code: 'import.empty-file' });
  });

  it.each([
    'externalId;description;description ;;\n',
    'externalId;Description;DESCRIPTION\n',
    'externalId;\u00A0description;description\u200B\n',
  ])('names the columns that are there twice: %j', async (heading) => {
    await expect(read(heading)).rejects.toMatchObject({
      code: 'import.duplicate-columns',
      details: { columns: ['description'] },
    });
  });

  it('reads windows-1252', async () => {
    const bytes = Buffer.from([...Buffer.from('externalId;description\n1;'), 0x80, 0xe0]);
    expect(cells(await read(bytes, { charset: 'windows-1252' }), 'description')).toEqual([
      [2, '€à'],
    ]);
  });

  it('says which separator stands there, and which was expected', async () => {
    const content = 'Id,Stato,Anno,Creato,Chiusa,DescrizioneBreve,Categoria\n';
    const error = await read(content, { mapping: MUNICIPIUM_MAPPING }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ImportFileUnusable);
    expect(error).toMatchObject({
      code: 'import.wrong-separator',
      details: { expected: ';', found: ',' },
    });
  });
});
