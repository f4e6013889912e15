import { trimmedEnd, trimmedOf } from './trimmed.js';

describe('a text without odd characters', () => {
  it.each([
    ['', '', ''],
    ['///', '', ''],
    ['a', 'a', 'a'],
    ['//a/b//', '//a/b', 'a/b'],
    ['/🇮🇹/', '/🇮🇹', '🇮🇹'],
  ])('%j', (text, end, both) => {
    expect(trimmedEnd(text, /\//)).toBe(end);
    expect(trimmedOf(text, /\//)).toBe(both);
  });

  it('beyond the first plane, signs that nobody sees too', () => {
    expect(trimmedOf('\u{E0041}\u200Ba\u{E0041}', /\p{Cf}/u)).toBe('a');
  });
});
