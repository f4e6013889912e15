import { acceptedRows } from './accepted-rows.js';

describe('rows that somebody else accepts', () => {
  const all = Array.from({ length: 25 }, (_, index) => index + 1);
  let sizes: number[];
  const read = async (after: number | null, size: number) => {
    sizes.push(size);
    return all.slice(after ?? 0, (after ?? 0) + size);
  };
  const every = (step: number) => async (rows: number[]) => rows.filter((row) => row % step === 0);

  beforeEach(() => (sizes = []));

  it('are read once where all are accepted', async () => {
    expect(await acceptedRows(3, read, every(1))).toEqual([1, 2, 3]);
    expect(sizes).toEqual([3]);
  });

  it('are read on, each time more of them, until there are enough', async () => {
    expect(await acceptedRows(3, read, every(5))).toEqual([5, 10, 15]);
    expect(sizes).toEqual([3, 6, 12]);
  });

  it('are fewer where there are no more', async () => {
    expect(await acceptedRows(3, read, every(10))).toEqual([10, 20]);
    expect(await acceptedRows(25, read, every(26))).toEqual([]);
    expect(await acceptedRows(3, async () => [], every(1))).toEqual([]);
  });
});
