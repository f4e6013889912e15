import { nextPhase, phaseOn, phaseSince } from './rollout-phase.js';

const BOTH = { experimentalFrom: '2026-03-01', regularFrom: '2026-06-01' };

describe('the phase of a scope and kind', () => {
  it.each([
    ['2026-02-28', BOTH, 'notLive', null, { phase: 'experimental', from: '2026-03-01' }],
    ['2026-03-01', BOTH, 'experimental', '2026-03-01', { phase: 'regular', from: '2026-06-01' }],
    ['2026-05-31', BOTH, 'experimental', '2026-03-01', { phase: 'regular', from: '2026-06-01' }],
    ['2026-06-01', BOTH, 'regular', '2026-06-01', null],
    ['2030-01-01', { experimentalFrom: null, regularFrom: null }, 'notLive', null, null],
    [
      '2026-05-31',
      { experimentalFrom: '2026-03-01', regularFrom: null },
      'experimental',
      '2026-03-01',
      null,
    ],
    [
      '2026-06-01',
      { experimentalFrom: null, regularFrom: '2026-06-01' },
      'regular',
      '2026-06-01',
      null,
    ],
    ['2026-06-01', null, 'regular', null, null],
  ])('on %s under %j is %s', (day, planned, phase, since, next) => {
    expect(phaseOn(day, planned)).toBe(phase);
    expect(phaseSince(day, planned)).toBe(since);
    expect(nextPhase(day, planned)).toEqual(next);
  });
});
