import { useSyncExternalStore } from 'react';
import type { PlaceSpot } from '../../parts/place/place';
import { newKey } from '../../api/use-command';

export const REPORT_KINDS = [
  'report',
  'complaint',
  'informationRequest',
  'serviceRequest',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What somebody has written so far; it survives a reload, a lost connection and the battery. */
export interface Draft {
  kind: ReportKind | '';
  description: string;
  classification: string;
  /** In words, as it was chosen. */
  className: string;
  address: string;
  district: string;
  spot: PlaceSpot | null;
  files: { claim: string; fileName: string }[];
  sameAs: string;
  /** '' as long as it was not chosen. */
  who: 'named' | 'anonymous' | '';
  name: string;
  email: string;
  phone: string;
  /** Of the attempt to send what `sent` holds: the same again is the same report. */
  key: string;
  sent: string;
}

const EMPTY: Draft = {
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
  sent: '',
};

const KEPT = 'ascolto.report';
const listeners = new Set<() => void>();
let draft: Draft = read();

function read(): Draft {
  try {
    return { ...EMPTY, ...(JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Draft>) };
  } catch {
    return EMPTY;
  }
}

function keep(next: Draft): void {
  draft = next;
  try {
    localStorage.setItem(KEPT, JSON.stringify(draft));
  } catch {
    // No room, or a browser that keeps nothing: it lives as long as the page.
  }
  listeners.forEach((listener) => listener());
}

/** The draft as it stands now. */
export function currentDraft(): Draft {
  return draft;
}

export function changeDraft(changes: Partial<Draft>): void {
  keep({ ...draft, ...changes });
}

export function forgetDraft(): void {
  keep(EMPTY);
}

/** The key under which `body` is sent: made anew only when it is another report. */
export function keyFor(body: string): string {
  if (draft.sent !== body || draft.key === '') keep({ ...draft, sent: body, key: newKey() });
  return draft.key;
}

export function useDraft(): Draft {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => draft,
  );
}
