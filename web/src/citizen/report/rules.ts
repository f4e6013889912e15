import type { ReportDraft, StepName } from '../views';
import { charactersIn } from '../characters';

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
};

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

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
    ];
  }
  return step === 'contatti' ? contactFaults(draft) : [];
}

/** The first step that misses something; null: the report can be sent. */
export function missingStep(draft: ReportDraft): StepName | null {
  const steps = ['cosa', 'dove', 'contatti'] as const;
  return steps.find((step) => faultsOf(step, draft).length > 0) ?? null;
}
