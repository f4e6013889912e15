import { setImmediate as turn } from 'node:timers/promises';
import { ESLint } from 'eslint';
import { atInstant, atPresent, Clock, livesInThePast, MovableClock } from './clock.js';

const PAST = new Date('2026-03-01T08:00:00Z');
const LATER = new Date('2026-03-02T08:00:00Z');
const PRESENT = new Date('2026-04-30T10:00:00Z');

describe('the clock of a context', () => {
  const clock = new MovableClock();
  clock.setTo(PRESENT);

  it('answers the instant of the context to all that it awaits, and the present beside it', async () => {
    const seen = await Promise.all([
      atInstant(PAST, async () => {
        await turn();
        return clock.now();
      }),
      atInstant(LATER, async () => {
        await turn();
        return [clock.now(), clock.present(), livesInThePast()];
      }),
      turn().then(() => [clock.now(), livesInThePast()]),
    ]);
    expect(seen).toEqual([PAST, [LATER, PRESENT, true], [PRESENT, false]]);
  });

  it('may be nested, and left again', () => {
    const seen = atInstant(PAST, () => [
      atInstant(LATER, () => clock.now()),
      atPresent(() => clock.now()),
      clock.now(),
    ]);
    expect(seen).toEqual([LATER, PRESENT, PAST]);
    expect(clock.now()).toEqual(PRESENT);
  });

  it('hands out instants that nobody can change for others', () => {
    const instant = new Date(PAST);
    atInstant(instant, () => {
      instant.setFullYear(1999);
      clock.now().setFullYear(1998);
      expect(clock.now()).toEqual(PAST);
    });
  });

  it('follows the real time by default', () => {
    const before = Date.now();
    const now = new Clock().now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});

describe('the lint', () => {
  const eslint = new ESLint();

  it.each([
    'export const at = new Date();',
    'export const at = Date.now();',
    'export const at = Date();',
    "export const text = 'SELECT now()';",
    'export const text = `INSERT INTO x VALUES (${1}, CURRENT_TIMESTAMP)`;',
    "export const text = 'at timestamptz DEFAULT clock_timestamp()';",
    'export const at = DateTime.now();',
    'export const at = DateTime.local();',
  ])('refuses %s', async (code) => {
    const [result] = await eslint.lintText(code, { filePath: 'src/modules/contacts/x.ts' });
    expect(result.messages.map(({ ruleId }) => ruleId)).toEqual(['no-restricted-syntax']);
  });

  it('takes what asks the clock', async () => {
    const code =
      'export const text = (clock: { now(): Date }) => `${clock.now().toISOString()} now`;';
    const [result] = await eslint.lintText(code, { filePath: 'src/modules/contacts/x.ts' });
    expect(result.messages).toEqual([]);
  });
});
