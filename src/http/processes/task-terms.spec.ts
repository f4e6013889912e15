import { NO_END } from '../../engine/api/index.js';
import { narrowed } from './task-terms.js';

/** A Thursday in winter, at one in Rome. */
const NOW = new Date('2026-11-26T12:00:00Z');

describe('the term that a list of tasks is narrowed to', () => {
  it('ends with the local day, and with the Sunday of the week', () => {
    expect(narrowed({ term: 'today' }, NOW)).toEqual({
      dueFrom: NOW,
      dueBefore: new Date('2026-11-26T23:00:00Z'),
    });
    expect(narrowed({ term: 'week' }, NOW).dueBefore).toEqual(new Date('2026-11-29T23:00:00Z'));
  });

  it('has a day of 25 hours when the summer ends', () => {
    const saturday = new Date('2026-10-24T10:00:00Z');
    expect(narrowed({ colour: 'amber' }, saturday).dueBefore).toEqual(
      new Date('2026-10-25T23:00:00Z'),
    );
  });

  it('is painted in colours that leave no gap and have no overlap', () => {
    const [red, amber, green] = (['red', 'amber', 'green'] as const).map((colour) =>
      narrowed({ colour }, NOW),
    );
    expect(red).toEqual({ dueFrom: undefined, dueBefore: NOW });
    expect(amber.dueFrom).toEqual(red.dueBefore);
    expect(green.dueFrom).toEqual(amber.dueBefore);
    expect(green.dueBefore).toEqual(new Date(NO_END));
    expect(narrowed({ colour: 'grey' }, NOW)).toEqual({ dueFrom: green.dueBefore });
  });

  it('fits all that is asked for, and nothing where that excludes each other', () => {
    const both = narrowed({ term: 'week', colour: 'amber', before: '2026-11-27T00:00:00Z' }, NOW);
    expect(both).toEqual({ dueFrom: NOW, dueBefore: new Date('2026-11-27T00:00:00Z') });
    const none = narrowed({ term: 'none', colour: 'red' }, NOW);
    expect(none.dueBefore!.getTime()).toBeLessThan(NOW.getTime());
    expect(narrowed({ term: 'suspended', before: '2026-11-27T00:00:00Z' }, NOW)).toEqual(none);
    for (const term of ['none', 'suspended'] as const)
      expect(narrowed({ term, colour: 'grey' }, NOW)).toEqual({ termState: term });
    const { dueFrom, dueBefore } = narrowed({ term: 'today', colour: 'grey' }, NOW);
    expect(dueFrom!.getTime()).toBeGreaterThan(dueBefore!.getTime());
  });
});
