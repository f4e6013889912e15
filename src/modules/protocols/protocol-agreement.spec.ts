import { ProtocolAgreement } from './protocol-agreement.entity.js';
import { holdingTerm, requireTerms } from './terms.js';

const monday = new Date('2026-03-02T09:00:00Z');
const tuesday = new Date('2026-03-03T09:00:00Z');
const friday = new Date('2026-03-06T09:00:00Z');

function draft(changes: Partial<ProtocolAgreement> = {}): ProtocolAgreement {
  return Object.assign(new ProtocolAgreement(), {
    code: 'savena-manutenzione',
    version: 1,
    title: 'Savena e la Manutenzione',
    responsibilities: 'Il Quartiere ascolta, la Manutenzione interviene.',
    classifications: [],
    kinds: [],
    terms: { answerTerm: 'P10D' },
    firstParty: 'savena',
    secondParty: 'manutenzione',
    firstSignedAt: null,
    secondSignedAt: null,
    inForceFrom: null,
    inForceUntil: null,
    ...changes,
  });
}

function sign(agreement: ProtocolAgreement, party: string, by: string): void {
  agreement.sign(party, { account: by, by, at: monday, textHash: agreement.textHash });
}

describe('A protocol', () => {
  it('is drafted, signed by both, in force from its day, then superseded', () => {
    const agreement = draft();
    expect(agreement.stateAt(monday)).toBe('draft');
    sign(agreement, 'manutenzione', 'Bruno');
    expect(agreement.stateAt(monday)).toBe('draft');
    expect(() => agreement.enforce(tuesday)).toThrow(
      expect.objectContaining({ code: 'protocol.invalid-transition' }),
    );
    sign(agreement, 'savena', 'Anna');
    agreement.enforce(tuesday);
    expect(agreement.stateAt(monday)).toBe('signed');
    expect(agreement.stateAt(tuesday)).toBe('inForce');
    agreement.supersede(friday);
    expect(agreement.stateAt(tuesday)).toBe('inForce');
    expect(agreement.stateAt(friday)).toBe('superseded');
  });

  it('is signed once by each party and by nobody else', () => {
    const agreement = draft();
    expect(() => sign(agreement, 'navile', 'x')).toThrow(expect.objectContaining({ status: 400 }));
    sign(agreement, 'savena', 'Anna');
    expect(() => sign(agreement, 'savena', 'Anna')).toThrow(
      expect.objectContaining({ status: 409 }),
    );
    expect(agreement.unsigned).toEqual(['manutenzione']);
  });

  it('within the whole network is signed twice', () => {
    const agreement = draft({ firstParty: '*', secondParty: '*' });
    sign(agreement, '*', 'Regia');
    expect(agreement.signedByBoth).toBe(false);
    sign(agreement, '*', 'Giunta');
    expect(agreement.signedByBoth).toBe(true);
  });

  it('is not signed by one account for both parties, nor with another text than it has', () => {
    const agreement = draft();
    sign(agreement, 'savena', 'Anna');
    expect(() => sign(agreement, 'manutenzione', 'Anna')).toThrow(
      expect.objectContaining({ code: 'protocol.same-signer' }),
    );
    const read = agreement.textHash;
    agreement.terms = { answerTerm: 'P9D' };
    expect(() =>
      agreement.sign('manutenzione', { account: 'Bruno', by: 'Bruno', at: monday, textHash: read }),
    ).toThrow(expect.objectContaining({ code: 'protocol.text-changed' }));
  });

  it.each([
    { title: 'Altro' },
    { responsibilities: 'Altro' },
    { classifications: ['01'] },
    { kinds: ['report'] },
    { terms: { answerTerm: 'P11D' } },
    { terms: { answerTerm: 'P10D', worksNoticeTerm: 'P1D' } },
    { terms: { answerTerm: 'P10D', termCalendar: 'calendarDays' } },
    { terms: { answerTerm: 'P10D', warningPercent: 70 } },
    { terms: { answerTerm: 'P10D', thresholds: [50] } },
    { terms: { answerTerm: 'P10D', suspensionCauses: [] } },
  ] as Partial<ProtocolAgreement>[])('changed as a draft loses its signatures: %j', (change) => {
    const agreement = draft();
    const before = agreement.textHash;
    sign(agreement, 'savena', 'Anna');
    expect(agreement.change(change)).toEqual(['savena']);
    expect(agreement.textHash).not.toBe(before);
    expect(agreement.unsigned).toEqual(['savena', 'manutenzione']);
    expect([agreement.firstSignedHash, agreement.firstSignedAccount]).toEqual([null, null]);
  });

  it('keeps its signatures when nothing of its text changes, and its text once it has its day', () => {
    const agreement = draft();
    sign(agreement, 'savena', 'Anna');
    expect(agreement.change({ terms: { answerTerm: 'P10D' } })).toEqual([]);
    expect(agreement.unsigned).toEqual(['manutenzione']);
    sign(agreement, 'manutenzione', 'Bruno');
    agreement.enforce(tuesday);
    expect(() => agreement.change({ title: 'Altro' })).toThrow(
      expect.objectContaining({ code: 'protocol.invalid-transition' }),
    );
  });

  it.each([
    [{}, {}, true],
    [{ classifications: ['01'] }, {}, false],
    [{ classifications: ['01'] }, { classifications: ['01.02'] }, false],
    [{ classifications: ['01', '02'] }, { classifications: ['02'] }, true],
    [{ kinds: ['report'] }, {}, false],
    [{ kinds: ['report'] }, { kinds: ['report', 'complaint'] }, true],
    [{ kinds: ['report'] }, { kinds: ['complaint'] }, false],
  ] as [Partial<ProtocolAgreement>, Partial<ProtocolAgreement>, boolean][])(
    'on %j and one on %j overlap: %s',
    (one, other, expected) => {
      expect(draft(one).overlaps(draft(other))).toBe(expected);
      expect(draft(other).overlaps(draft(one))).toBe(expected);
    },
  );

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
      thresholds: [80],
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
      thresholds: [50],
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
    expect(requireTerms({ thresholds: [80, 50] })).toEqual({ thresholds: [50, 80] });
    const cause = { code: 'snow', name: 'Neve', nameEn: 'Snow' };
    for (const terms of [
      { answerTerm: 'P2W' },
      { answerTerm: 5 },
      { tea: 'PT5M' },
      { thresholds: [50, 50] },
      { thresholds: [100] },
      { thresholds: [10, 20, 30, 40, 50, 60] },
      { suspensionCauses: [cause, cause] },
      { suspensionCauses: 'snow' },
    ]) {
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
