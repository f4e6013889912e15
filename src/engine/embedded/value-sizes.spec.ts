import { sizeOf } from './value-sizes.js';

describe('the size of a value', () => {
  it.each<[unknown]>([
    ['words'],
    [12.5],
    [null],
    [['a', 'b', 'c']],
    [{ name: 'Anna', tags: ['x'], deep: { er: [true, { no: 'yes' }] } }],
    [Array.from({ length: 1_000 }, (_, id) => ({ id, text: 'some words of a person' }))],
  ])('is about that of its JSON: %#', (value) => {
    const length = JSON.stringify(value).length;
    const size = sizeOf(value, 1_000_000);
    expect(size).toBeGreaterThanOrEqual(length);
    expect(size).toBeLessThan(length * 2 + 10);
  });

  it('is not counted further than is asked', () => {
    const { proxy, read } = counting(Array.from({ length: 100_000 }, () => 'ten letters'));
    expect(sizeOf(proxy, 1_000)).toBeGreaterThan(1_000);
    expect(read()).toBeLessThan(100);
  });

  it('is without end where a value is nested deeper than can be written', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
    expect(sizeOf(nested(100), 10_000)).toBeLessThan(10_000);
    expect(sizeOf(nested(101), 10_000)).toBe(Infinity);
    expect(sizeOf(nested(3_000), 10_000)).toBe(Infinity);
  });
});

/** Counts how many items are looked at. */
function counting(list: string[]) {
  let reads = 0;
  const proxy = new Proxy(list, {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
      return Reflect.get(target, key) as unknown;
    },
  });
  return { proxy, read: () => reads };
}
