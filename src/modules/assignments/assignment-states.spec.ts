import fc from 'fast-check';
import {
  ASSIGNMENT_STATES,
  ASSIGNMENT_TYPES,
  isOpen,
  requireTransition,
  stateTableFaults,
  TRANSITIONS,
} from './assignment-states.js';

describe('The transition tables of assignments', () => {
  it('are sound', () => {
    expect(stateTableFaults()).toEqual([]);
  });

  it.each([
    ['a target without a row', { work: { proposed: ['accepted'] } }, /accepted, which has no row/],
    [
      'an end that leads on',
      { work: { proposed: ['read'], read: ['proposed'] } },
      /read is an end/,
    ],
    ['a dead end', { work: { proposed: ['received'], received: [] } }, /no end.*received/],
    [
      'an island',
      { work: { proposed: ['read'], read: [], expired: [] } },
      /expired cannot be reached/,
    ],
  ] as const)('are refused with %s', (_what, tables, fault) => {
    expect(stateTableFaults(tables).join('\n')).toMatch(fault);
  });

  it('let an information be read, never accepted, declined or answered', () => {
    expect(() => requireTransition('information', 'proposed', 'read')).not.toThrow();
    for (const state of ['received', 'accepted', 'declined', 'answered', 'expired'] as const) {
      expect(() => requireTransition('information', 'proposed', state)).toThrow(
        expect.objectContaining({ code: 'assignment.invalid-transition', status: 409 }),
      );
    }
  });

  it('let nothing be answered that was not accepted', () => {
    expect(() => requireTransition('competence', 'accepted', 'answered')).not.toThrow();
    expect(() => requireTransition('competence', 'proposed', 'answered')).toThrow();
    expect(() => requireTransition('inquiry', 'received', 'answered')).toThrow();
  });

  it('never lead out of an end, whatever is tried', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ASSIGNMENT_TYPES),
        fc.array(fc.constantFrom(...ASSIGNMENT_STATES), { maxLength: 12 }),
        (type, wishes) => {
          let state: (typeof ASSIGNMENT_STATES)[number] = 'proposed';
          for (const wish of wishes) {
            const allowed: boolean = TRANSITIONS[type][state]?.includes(wish) ?? false;
            if (!isOpen(state)) expect(allowed).toBe(false);
            if (allowed) state = wish;
          }
          expect(TRANSITIONS[type][state]).toBeDefined();
        },
      ),
    );
  });
});
