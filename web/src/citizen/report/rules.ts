import { STEPS, type Refused, type ReportDraft, type StepName } from '../views';
import { charactersIn } from '../../i18n/characters';

/** Most characters of what a citizen writes, as the API takes them. */
export const MAX_TEXT = 4000;
export const MAX_ADDRESS = 500;

export const EMPTY_DRAFT: ReportDraft = {
  kind: '',
  description: '',
  classification: '',
  className: '',
  address: '',
  district: '',
  spot: null,
  files: [],
  sameAs: '',
  who: '',
  name: '',
  email: '',
  phone: '',
  key: '',
  refused: null,
};

const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** What is missing of who somebody is; nothing when it is enough to answer them, or when they stay anonymous. */
function contactFaults({ who, name, email, phone }: ReportDraft): string[] {
  if (!who) return ['who'];
  if (who === 'anonymous') return [];
  if (email.trim() && !EMAIL.test(email.trim())) return ['email'];
  if (phone.trim() && !/\p{Nd}/u.test(phone)) return ['phone'];
  return name.trim() || email.trim() || phone.trim() ? [] : ['reach'];
}

/** All that keeps one from leaving a step; none: it may be left. The same in the browser and on the server. */
export function faultsOf(step: StepName, draft: ReportDraft): string[] {
  const found = foundAt(step, draft);
  const told = draft.refused?.step === step ? draft.refused.faults : [];
  return [...found, ...told.filter((one) => !found.includes(one))];
}

function foundAt(step: StepName, draft: ReportDraft): string[] {
  if (step === 'cosa') {
    return [
      ...(draft.kind ? [] : ['kind']),
      ...(draft.description.trim() ? [] : ['description']),
      ...(charactersIn(draft.description) > MAX_TEXT ? ['tooLong'] : []),
    ];
  }
  if (step === 'dove') {
    const placed = draft.address.trim() || draft.spot || draft.district;
    return [
      ...(draft.kind === 'report' && !placed ? ['place'] : []),
      ...(charactersIn(draft.address) > MAX_ADDRESS ? ['addressTooLong'] : []),
      ...(draft.spot?.question ? [draft.spot.question.code] : []),
    ];
  }
  return step === 'contatti' ? contactFaults(draft) : [];
}

/** What the API finds wrong with a point; it has no field of its own. */
export const OF_THE_POINT = [
  'point-elsewhere',
  'null-island',
  'swapped',
  'outside-municipality',
  'far-from-municipality',
] as const;

type ApiFault = Readonly<{ field: string; code: string }>;

/** By the API's field: the step that asks for it, and the name of the fault there. */
const TOLD_AT: readonly [field: RegExp, step: StepName, fault: (code: string) => string][] = [
  [/^kind$/, 'cosa', () => 'kind'],
  [/^description$/, 'cosa', (code) => (code === 'too-long' ? 'tooLong' : 'description')],
  [/^location(\.|$)/, 'dove', placeFault],
  [/^attachments/, 'foto', () => 'file'],
  [/^(sameAs|ref)$/, 'foto', () => 'sameAs'],
  [/^citizen\.email$/, 'contatti', () => 'email'],
  [/^citizen\.phone$/, 'contatti', () => 'phone'],
  [/^citizen/, 'contatti', () => 'reach'],
];

function placeFault(code: string): string {
  if (code === 'too-long') return 'addressTooLong';
  return [...OF_THE_POINT, 'street-elsewhere'].find((one) => one === code) ?? 'place';
}

/** At which step the API's faults are told: the first that has one; null: none asks for what is wrong. */
export function refusedAt(errors: readonly ApiFault[]): Refused | null {
  const told = errors.flatMap(({ field, code }) => {
    const [, step, fault] = TOLD_AT.find(([pattern]) => pattern.test(field)) ?? [];
    return step && fault ? [{ step, fault: fault(code) }] : [];
  });
  const step = STEPS.find((one) => told.some((fault) => fault.step === one));
  if (!step) return null;
  return { step, faults: told.filter((one) => one.step === step).map(({ fault }) => fault) };
}

/** The first step that misses something; null: the report can be sent. */
export function missingStep(draft: ReportDraft): StepName | null {
  const steps = ['cosa', 'dove', 'foto', 'contatti'] as const;
  return steps.find((step) => faultsOf(step, draft).length > 0) ?? null;
}
