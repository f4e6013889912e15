import { isLonger } from '../../src/platform/text/length.js';
import { charactersIn, cutTo } from '../../web/src/i18n/characters.js';

describe('what people call characters, in the pages', () => {
  it.each([
    ['', 0],
    ['perché no?', 10],
    ['e\u0301\u0323'.repeat(300), 300],
    ['👨‍👩‍👧‍👦'.repeat(300), 300],
    [`x${'🇮🇹'.repeat(5_000)}`, 5_001],
    ['🇮'.repeat(999), 500],
    [`${'a'.repeat(127)}👍🏽${'b'.repeat(200)}`, 328],
  ])('are counted as by the server (%#)', (text, count) => {
    expect(charactersIn(text)).toBe(count);
    expect(isLonger(text, count)).toBe(false);
    if (count > 0) expect(isLonger(text, count - 1)).toBe(true);
  });

  it('are not cut through', () => {
    const flags = '🇮🇹'.repeat(400);
    expect(cutTo(flags, 250)).toBe('🇮🇹'.repeat(250));
    expect(cutTo(flags, 400)).toBe(flags);
    expect(cutTo(flags, undefined)).toBe(flags);
  });

  it('take no longer to count than a text is long', () => {
    const looks = jest.spyOn(Intl.Segmenter.prototype, 'segment');
    charactersIn('🇮🇹'.repeat(40_000));
    const lengths = looks.mock.calls.map(([text]) => text.length);
    looks.mockRestore();
    expect(Math.max(...lengths)).toBeLessThan(500);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(3 * 160_000);
  });
});
