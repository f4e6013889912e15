import { together, type Write } from './together.js';

const ONE: Write = { name: 'one', text: 'INSERT INTO one VALUES ($1, $2, $1)', values: ['a', 'b'] };
const TWO: Write = {
  name: 'two',
  with: ['row AS (SELECT $1::int AS id)', 'event AS (INSERT INTO event SELECT id FROM row)'],
  text: 'INSERT INTO two SELECT id, $2 FROM row',
  values: [7, 'c'],
};

describe('writes that travel together', () => {
  it('keep their values, each by its own place', () => {
    const { text, values } = together([ONE, TWO]);
    expect(values).toEqual(['a', 'b', 7, 'c']);
    expect(text.replace(/\s+/g, ' ')).toBe(
      'WITH row AS (SELECT $3::int AS id), event AS (INSERT INTO event SELECT id FROM row), ' +
        'write_0 AS (INSERT INTO one VALUES ($1, $2, $1)) INSERT INTO two SELECT id, $4 FROM row',
    );
  });

  it('stay what they are where there is one', () => {
    expect(together([ONE])).toEqual(ONE);
    expect(together([TWO]).text).toMatch(/^WITH row AS .*,\s+event AS .*INSERT INTO two/s);
  });

  it('have a name that PostgreSQL takes whole, another for another order', () => {
    const names = [together([ONE, TWO]), together([TWO, ONE])].map(({ name }) => name!);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name.length).toBeLessThan(64);
    expect(together([ONE, { ...TWO, values: [8, 'd'] }])).toMatchObject({
      name: names[0],
      values: ['a', 'b', 8, 'd'],
    });
  });
});
