import { ProtocolAgreement } from './protocol-agreement.entity.js';
import { holdingTerm, requireTerms } from './terms.js';

const monday = new Date('2026-03-02T09:00:00Z');
const tuesday = new Date('2026-03-03T09:00:00Z');
const friday = new Date('2026-03-06T09:00:00Z');

function draft(changes: Partial<ProtocolAgreement> = {}): ProtocolAgreement {
  return Object.assign(new ProtocolAgreement(), {
    firstParty: 'savena',
    secondParty: 'manutenzione',
    firstSignedAt: null,
    secondSignedAt: null,
    inForceFrom: null,
    inForceUntil: null,
    ...changes,
  });
}

describe('A protocol', () => {
  it('is drafted, signed by both, in force from its day, then superseded', () => {
    const agreement = draft();
    expect(agreement.stateAt(monday)).toBe('draft');
    agreement.sign('manutenzione', 'Bruno', monday);
    expect(agreement.stateAt(monday)).toBe('draft');
    expect(() => agreement.enforce(tuesday)).toThrow(
      expect.objectContaining({ code: 'protocol.invalid-transition' }),
    );
    agreement.sign('savena', 'Anna', monday);
    agreement.enforce(tuesday);
    expect(agreement.stateAt(monday)).toBe('signed');
    expect(agreement.stateAt(tuesday)).toBe('inForce');
    agreement.supersede(friday);
    expect(agreement.stateAt(tuesday)).toBe('inForce');
    expect(agreement.stateAt(friday)).toBe('superseded');
  });

  it('is signed once by each party and by nobody else', () => {
    const agreement = draft();
    expect(() => agreement.sign('navile', 'x', monday)).toThrow(
      expect.objectContaining({ status: 400 }),
    );
    agreement.sign('savena', 'Anna', monday);
    expect(() => agreement.sign('savena', 'Anna', monday)).toThrow(
      expect.objectContaining({ status: 409 }),
    );
    expect(agreement.unsigned).toEqual(['manutenzione']);
  });

  it('within the whole network is signed twice', () => {
    const agreement = draft({ firstParty: '*', secondParty: '*' });
    agreement.sign('*', 'Regia', monday);
    expect(agreement.signedByBoth).toBe(false);
    agreement.sign('*', 'Giunta', monday);
    expect(agreement.signedByBoth).toBe(true);
  });

  it('never comes into force when another takes its place before its day', () => {
    const agreement = draft({ firstSignedAt: monday, secondSignedAt: monday, inForceFrom: friday });
    agreement.supersede(tuesday);
    expect(agreement.stateAt(friday)).toBe('superseded');
  });
});

describe('The terms that hold', () => {
  const given = { answerTerm: 'P15D', termCalendar: 'workingDays', warningPercent: '80' };

  it("are the process's where the protocol is silent", () => {
    expect(holdingTerm('answerTerm', {}, given)).toEqual({
      term: 'P15D',
      calendar: 'workingDays',
      warningPercent: 80,
    });
  });

  it("are the protocol's where it speaks", () => {
    const agreed = {
      answerTerm: 'P10D',
      termCalendar: 'calendarDays',
      warningPercent: 50,
    } as const;
    expect(holdingTerm('answerTerm', agreed, given)).toEqual({
      term: 'P10D',
      calendar: 'calendarDays',
      warningPercent: 50,
    });
  });

  it.each([
    ['stepTerm', { termCalendar: 'workingDays' }, 'stepTerm'],
    ['answerTerm', { ...given, termCalendar: 'moonDays' }, 'termCalendar'],
    ['answerTerm', { ...given, warningPercent: '0' }, 'warningPercent'],
  ] as const)('name what the process got wrong: %s in %j', (name, wrong, field) => {
    expect(() => holdingTerm(name, {}, wrong)).toThrow(
      expect.objectContaining({ details: { fields: [expect.objectContaining({ field })] } }),
    );
  });

  it('of a draft are checked one by one', () => {
    expect(requireTerms({ answerTerm: 'P2W', termCalendar: 'calendarDays' })).toEqual({
      answerTerm: 'P2W',
      termCalendar: 'calendarDays',
    });
    for (const terms of [{ answerTerm: 'P2W' }, { answerTerm: 5 }, { tea: 'PT5M' }]) {
      expect(() => requireTerms(terms)).toThrow(
        expect.objectContaining({
          details: {
            fields: [expect.objectContaining({ field: expect.stringMatching(/^terms\./) })],
          },
        }),
      );
    }
  });
});
