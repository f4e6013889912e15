import { withoutInvisible } from './visible.js';

describe('a text that nobody can see', () => {
  it.each(['\u200B', '\u00AD\u200D', ' \u2060 ', '\u3164', '\u2800', '\uFEFF\u00A0\u034F'])(
    '%j is empty, however deep',
    (text) => {
      expect(withoutInvisible({ a: text, b: { c: [text, 'x'] } })).toEqual({
        a: '',
        b: { c: ['', 'x'] },
      });
    },
  );

  it.each(['\t', '  ', '', '\u{1F6A7}', '\u{1F468}\u200D\u{1F469}', 'a\u200B', '\u0000'])(
    '%j is not',
    (text) => {
      expect(withoutInvisible([text])).toEqual([text]);
    },
  );

  it('other values stay', () => {
    const day = new Date(0);
    expect(withoutInvisible({ day, n: 1, none: null })).toEqual({ day, n: 1, none: null });
  });
});
