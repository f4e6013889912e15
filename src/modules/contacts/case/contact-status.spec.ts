import {
  CONTACT_STATUSES,
  isEnd,
  requireTransition,
  TRANSITIONS,
  transitionTableFaults,
  type ContactStatus,
} from './contact-status.js';
import { InvalidTransition } from '../contacts.errors.js';

describe('the transition table of contacts', () => {
  it('is sound', () => {
    expect(transitionTableFaults()).toEqual([]);
  });

  it('lets exactly the declared steps happen', () => {
    for (const from of CONTACT_STATUSES) {
      for (const to of CONTACT_STATUSES) {
        const step = () => requireTransition(from, to);
        if (TRANSITIONS[from].includes(to)) expect(step).not.toThrow();
        else expect(step).toThrow(InvalidTransition);
      }
    }
  });

  it('leads from every open status to cancellation, and out of no end', () => {
    for (const status of CONTACT_STATUSES) {
      if (isEnd(status)) expect(TRANSITIONS[status]).toEqual([]);
      else expect(TRANSITIONS[status]).toContain('cancelled');
    }
  });

  it('sends a contact whose answer did not satisfy back to be understood', () => {
    expect(() => requireTransition('verifying', 'understanding')).not.toThrow();
    expect(() => requireTransition('closed', 'understanding')).toThrow(
      expect.objectContaining({ code: 'contact.invalid-transition', status: 409 }),
    );
  });

  describe('finds the faults of another table', () => {
    const faultsWith = (changes: Partial<Record<ContactStatus | string, readonly string[]>>) =>
      transitionTableFaults({ ...TRANSITIONS, ...(changes as Record<string, readonly string[]>) });

    it('a status that nothing leads to', () => {
      expect(faultsWith({ answering: ['closed'] })).toEqual([
        'verifying cannot be reached from registered',
      ]);
    });

    it('a status out of which no end leads', () => {
      expect(faultsWith({ verifying: [] })).toEqual(['no end can be reached from verifying']);
    });

    it('an end that leads on', () => {
      expect(faultsWith({ closed: ['understanding'] })).toEqual(['closed is an end and leads on']);
    });

    it('names that are no statuses', () => {
      expect(faultsWith({ verifying: ['closed', 'understanding', 'forgotten'] })).toContain(
        'verifying leads to forgotten, which is not a status',
      );
    });
  });
});
