import { requireTransition, stateTableFaults, TRANSITIONS } from './article-states.js';

describe('the states of an article', () => {
  it('have a sound table', () => {
    expect(stateTableFaults()).toEqual([]);
  });

  it.each([
    [{ ...TRANSITIONS, proposed: ['draft'] }, 'approved cannot be reached from draft'],
    [{ ...TRANSITIONS, withdrawn: ['lost'] }, 'lost is not a state'],
    [
      { ...TRANSITIONS, superseded: ['withdrawn'], withdrawn: ['superseded'] },
      'no end can be reached from superseded',
    ],
  ])('tell the fault of a table that is not: %j', (table, fault) => {
    expect(stateTableFaults(table)).toContain(fault);
  });

  it('never lead from a draft straight into use, nor back out of an end', () => {
    expect(() => requireTransition('draft', 'approved')).toThrow('cannot become approved');
    expect(() => requireTransition('superseded', 'approved')).toThrow('cannot become approved');
    expect(() => requireTransition('proposed', 'approved')).not.toThrow();
  });
});
