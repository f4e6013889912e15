import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { DEFAULT_ZONE, isZone, zoneIn } from './local-zone.js';

const LOADER = path.resolve(import.meta.dirname, '../../../test/setup/register-typescript.mjs');
const CLOCK = path.join(import.meta.dirname, 'index.ts');

describe('the zone of local days', () => {
  it.each(['Europe/Rome', 'Europe/London', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])(
    'may be %s',
    (name) => {
      expect(isZone(name)).toBe(true);
      expect(zoneIn({ TIME_ZONE: ` ${name} ` })).toBe(name);
    },
  );

  it.each(['', 'Rome', '+01:00', 'Europe/Nowhere', "Europe/Rome' --", undefined])(
    'is the default for %j',
    (TIME_ZONE) => {
      expect(isZone(TIME_ZONE ?? '')).toBe(false);
      expect(zoneIn({ TIME_ZONE })).toBe(DEFAULT_ZONE);
    },
  );

  it('is read as the process starts', async () => {
    const script = `const { localDay, firstInstantOf } = await import(${JSON.stringify(CLOCK)});
      console.log(localDay(new Date('2026-11-25T23:30:00Z')), firstInstantOf('2026-11-25').toISOString());`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', LOADER, '--input-type=module', '-e', script],
      { env: { ...process.env, TIME_ZONE: 'Europe/London' } },
    );
    expect(stdout.trim()).toBe('2026-11-25 2026-11-25T00:00:00.000Z');
  });
});
