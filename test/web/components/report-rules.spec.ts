import {
  EMPTY_DRAFT,
  faultsOf,
  missingStep,
  refusedAt,
} from '../../../web/src/citizen/report/rules';
import type { ReportDraft } from '../../../web/src/citizen/views';

const draft = (changes: Partial<ReportDraft>): ReportDraft => ({ ...EMPTY_DRAFT, ...changes });

describe('the steps of a report', () => {
  it('are not left while the point is asked back', () => {
    const question = { code: 'far-from-municipality', swapped: null, confirmable: false } as const;
    const spot = { lat: 45.46, lon: 9.19 };
    const kind = 'report' as const;
    expect(faultsOf('dove', draft({ kind, spot: { ...spot, question } }))).toEqual([question.code]);
    expect(faultsOf('dove', draft({ kind, spot }))).toEqual([]);
  });

  it.each([
    ['location.lat', 'far-from-municipality', 'dove', 'far-from-municipality'],
    ['location.district', 'street-elsewhere', 'dove', 'street-elsewhere'],
    ['location.address', 'too-long', 'dove', 'addressTooLong'],
    ['location', 'required', 'dove', 'place'],
    ['description', 'too-long', 'cosa', 'tooLong'],
    ['description', 'required', 'cosa', 'description'],
    ['attachments.0', 'gone', 'foto', 'file'],
    ['sameAs', 'not-nearby', 'foto', 'sameAs'],
    ['citizen.email', 'is-email', 'contatti', 'email'],
    ['citizen.phone', 'no-digits', 'contatti', 'phone'],
  ] as const)('tell what the API finds wrong with %s (%s) at %s', (field, code, step, fault) => {
    expect(refusedAt([{ field, code }])).toEqual({ step, faults: [fault] });
  });

  it('tell it at the first step that has one, and lead to it', () => {
    const refused = refusedAt([
      { field: 'citizen.email', code: 'is-email' },
      { field: 'location.lat', code: 'swapped' },
    ]);
    expect(refused).toEqual({ step: 'dove', faults: ['swapped'] });
    const written = draft({
      kind: 'report',
      description: 'Una buca.',
      district: 'savena',
      who: 'anonymous',
    });
    expect(missingStep(written)).toBeNull();
    expect(missingStep({ ...written, refused })).toBe('dove');
    expect(refusedAt([{ field: 'language', code: 'not-allowed' }])).toBeNull();
  });
});
