import { migrations } from '../../../migrations/index.js';
import { classOf, expectedNames, ForwardMigration } from './forward-migration.js';

class Phones1764000000007 extends ForwardMigration {
  async up(): Promise<void> {}
}

describe('migrations of a folder', () => {
  it('are found with ascending timestamps, each once', () => {
    const timestamps = migrations.map(({ name }) => name.slice(-13));
    expect(timestamps.length).toBeGreaterThan(50);
    expect(timestamps).toEqual([...new Set(timestamps)].sort());
  });

  it('are named after their files', () => {
    expect([...expectedNames(['1764000000007-citizen-phone.ts'])]).toEqual([
      ['1764000000007-citizen-phone.ts', 'CitizenPhone1764000000007'],
    ]);
    expect(() => expectedNames(['176400-phones.ts'])).toThrow('13 digits');
    expect(classOf('f.ts', 'Phones1764000000007', { Phones1764000000007 })).toBe(
      Phones1764000000007,
    );
    expect(() => classOf('f.ts', 'Streets1764000000007', { Phones1764000000007 })).toThrow(
      'Streets1764000000007',
    );
    expect(() => classOf('f.ts', 'Date', { Date })).toThrow('ForwardMigration');
  });

  it('have each a timestamp of their own', () => {
    expect(() => expectedNames(['1764000000007-a.ts', '1764000000007-b.ts'])).toThrow(
      '1764000000007-b.ts has the timestamp of 1764000000007-a.ts',
    );
  });

  it('are not undone: what to do instead is said', async () => {
    await expect(new Phones1764000000007().down()).rejects.toThrow('restore a backup');
  });
});
