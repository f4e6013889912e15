import {
  byTitle,
  decoded,
  readSheet,
  SheetUnusable,
  MOST_COLUMNS,
  MOST_ROWS,
  withCut,
} from './index.js';

/** Titles and cells of the rows, with their numbers. */
const read = (text: string) => {
  const sheet = readSheet(text);
  return sheet.rows.map((row) => [row.number, byTitle(sheet, row)]);
};
const fault = (text: string): unknown => {
  try {
    return readSheet(text);
  } catch (error) {
    return error;
  }
};

describe('a small CSV file', () => {
  const TWO = [
    [2, { code: '1', name: 'Via Zamboni' }],
    [3, { code: '2', name: '' }],
  ];

  it.each([
    ['nothing else', 'code;name\n1;Via Zamboni\n2;\n'],
    ['a byte order mark', '\uFEFFcode;name\n1;Via Zamboni\n2;'],
    ['the line ends of Windows', 'code;name\r\n1;Via Zamboni\r\n2;\r\n'],
    ['the line ends of an old Macintosh', 'code;name\r1;Via Zamboni\r2;\r'],
    ['line ends of two kinds', 'code;name\r\n1;Via Zamboni\n2;\r\n'],
    ['a line that names the separator', 'sep=;\r\ncode;name\r\n1;Via Zamboni\r\n2;\r\n'],
    ['the same between quotes, after a mark', '\uFEFF"sep=;"\r\ncode;name\r\n1;Via Zamboni\r\n2;'],
    ['a separator that only that line tells', 'sep=~\ncode~name\n1~Via Zamboni\n2~\n'],
    ['empty columns at the end', 'code;name;;\n1;Via Zamboni;;\n2;;;\n'],
    ['an empty column in the middle', 'code; ;name\n1;;Via Zamboni\n2;;\n'],
    ['an empty column before', ';code;name\n;1;Via Zamboni\n;2;\n'],
    ['more separators than the heading has', 'code;name\n1;Via Zamboni;;;\n2;;\n'],
    ['empty rows at the end', 'code;name\n1;Via Zamboni\n2;\n;\n ; \n\n"";""\n'],
    ['cells left out at the end of a row', 'code;name\n1;Via Zamboni\n2\n'],
    ['the same below empty columns', 'code;name;;\n1;Via Zamboni;\n2;;;;\n'],
    ['a `sep=` line that names nothing', 'sep=\r\ncode;name\r\n1;Via Zamboni\r\n2\r\n'],
    ['a `sep=` line with separators behind it', 'sep=;;;\ncode;name\n1;Via Zamboni\n2\n'],
    ['spaces around titles and cells', ' code ;\u00A0name\u200B\n1 ; Via Zamboni \n2;\n'],
  ])('is read with %s', (_what, text) => {
    expect(read(text)).toEqual(TWO);
  });

  it.each([
    [';\n\ncode;name\n;\n1;a\n', 5],
    ['code;name\n;;;\n \t;\u00A0;\n"";"\n"\n1;a\n', 5],
    ['\u200B;\n\uFEFF\ncode;name\n1;a\n', 4],
  ])('counts the rows that it passes over: %j', (text, number) => {
    expect(read(text)).toEqual([[number, { code: '1', name: 'a' }]]);
  });

  it('keeps line breaks between quotes, and counts such a row once', () => {
    expect(read('code;name\r\n1;"a\r\nb\nc"\r\n2;d\r\n')).toEqual([
      [2, { code: '1', name: 'a\r\nb\nc' }],
      [3, { code: '2', name: 'd' }],
    ]);
  });

  it('tells a row that ends before the heading does', () => {
    const { rows } = readSheet('code;name;note;\n1;a;b\n2;a;\n3;a\n4\n');
    expect(rows.map(({ cells, isCut }) => [...cells, isCut])).toEqual([
      ['1', 'a', 'b', false],
      ['2', 'a', '', false],
      ['3', 'a', '', true],
      ['4', '', '', true],
    ]);
  });

  it('says beside what a cut row lacks what that may come from', () => {
    const required = (field: string) => ({ field, code: 'required', message: `${field}.` });
    const told = (isCut: boolean, values: Record<string, unknown>) =>
      withCut([required('a'), required('b'), required('c')], isCut, (field) => values[field]);
    expect(told(false, {})).toHaveLength(3);
    expect(told(true, { a: 'x', b: 'y', c: 'z' })).toHaveLength(3);
    expect(told(true, { a: 'x', b: null }).slice(3)).toEqual([
      expect.objectContaining({
        field: 'b',
        code: 'row-cut',
        message: expect.stringMatching(/line break in a cell without quotes/),
      }),
    ]);
  });

  it.each([
    ['code;;name\n1;;a\n2;oh;b\n', /^Column 2 \(B\) has no title, but row 3 holds "oh" there/],
    ['code;name\n1;a;b\n', /^Column 3 \(C\) has no title.* row 2 .*put .* between quotes\.$/],
    [
      'code;name\n1;a\n2;a;;;b: c\n',
      /^Column 5 \(E\) has no title, but row 3 holds "b: c" there\./,
    ],
  ])('does not pass over a column that holds something: %j', (text, message) => {
    expect(fault(text)).toMatchObject({ code: 'nameless-column' });
    expect((fault(text) as Error).message).toMatch(message);
  });

  it.each([
    ['code;name;name ;;\n', '"name"'],
    ['code;name;Name;NAME\n', '"name", "Name", "NAME"'],
    ['house number;code;HouseNumber\n', '"house number", "HouseNumber"'],
  ])('names the columns that are there twice: %j', (text, names) => {
    expect(fault(text)).toEqual(
      new SheetUnusable(
        'duplicate-columns',
        `The heading has ${names} more than once: leave one of each.`,
      ),
    );
  });

  it('takes a title that is known in any case', () => {
    const known = ['code', 'displayName'];
    expect(readSheet('CODE;displayname;Other\n1;a\n', { known }).columns).toEqual([
      ...known,
      'Other',
    ]);
  });

  it('counts lines without anything, and passes over signs that nobody sees', () => {
    expect(readSheet('code;name\n\n\nx;y\n\u200B\n\u001a').rows).toEqual([
      { number: 4, cells: ['x', 'y'], isCut: false },
    ]);
  });

  it(`has at most ${MOST_ROWS} rows and ${MOST_COLUMNS} columns`, () => {
    const rows = (count: number) => `code\n${'x\n'.repeat(count)}`;
    expect(readSheet(rows(MOST_ROWS)).rows).toHaveLength(MOST_ROWS);
    expect(fault(rows(MOST_ROWS + 1))).toMatchObject({ code: 'too-many-rows' });
    const heading = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`).join(';');
    expect(readSheet(heading(MOST_COLUMNS)).columns).toHaveLength(MOST_COLUMNS);
    expect(fault(heading(MOST_COLUMNS + 1))).toMatchObject({ code: 'too-many-columns' });
  });

  it.each(['', '\uFEFF', '\n;;\n', 'sep=;\n', 'sep=', '\u200B\n', '\u001a'])(
    'is none: %j',
    (text) => {
      expect(fault(text)).toMatchObject({ code: 'empty' });
    },
  );

  it.each([
    ['UTF-8', Buffer.from('è€')],
    ['UTF-8 with its mark', Buffer.from('\uFEFFè€')],
    ['UTF-16', Buffer.from('\uFEFFè€', 'utf16le')],
    ['UTF-16, the other way round', Buffer.from('\uFEFFè€', 'utf16le').swap16()],
  ])('is decoded from %s', (_name, bytes) => {
    expect(decoded(bytes)).toBe('è€');
  });

  it('is decoded from UTF-16 without a mark, and from nothing else', () => {
    expect(decoded(Buffer.from('code;name', 'utf16le'))).toBe('code;name');
    expect(decoded(Buffer.from('code;name', 'utf16le').swap16())).toBe('code;name');
    expect(decoded(Buffer.from([0x63, 0xe0, 0x3b]))).toBeNull();
  });
});
