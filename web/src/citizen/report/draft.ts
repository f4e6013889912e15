import { useSyncExternalStore } from 'react';
import { newKey } from '../../api/use-command';
import { useView } from '../context';
import type { ReportDraft } from '../views';
import { EMPTY_DRAFT } from './rules';

export const REPORT_KINDS = [
  'report',
  'complaint',
  'informationRequest',
  'serviceRequest',
] as const;

/** What somebody has written so far; it survives a reload, a lost connection and the battery. */
interface KeptDraft extends ReportDraft {
  /** What was sent under `key`. */
  sent: string;
}

const KEPT = 'ascolto.report';
const listeners = new Set<() => void>();
let draft: KeptDraft = { ...EMPTY_DRAFT, sent: '' };

/** True as long as nobody has written anything. */
export function isEmpty({ kind, description, address, district, files, who }: ReportDraft) {
  return !kind && !description.trim() && !address && !district && files.length === 0 && !who;
}

/** In the browser, once: what was kept here, else what the server keeps of the steps made without a script. */
export function takeUpDraft(fromServer: ReportDraft): void {
  let kept: Partial<KeptDraft> = {};
  try {
    kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<KeptDraft>;
  } catch {
    // Nothing that can be read: as if there were none.
  }
  const here = { ...EMPTY_DRAFT, sent: '', ...kept };
  keep(isEmpty(here) ? { ...fromServer, sent: '' } : here);
}

function keep(next: KeptDraft): void {
  draft = next;
  try {
    localStorage.setItem(KEPT, JSON.stringify(draft));
  } catch {
    // No room, or a browser that keeps nothing: it lives as long as the page.
  }
  listeners.forEach((listener) => listener());
}

/** The draft as it stands now. */
export function currentDraft(): ReportDraft {
  return draft;
}

export function changeDraft(changes: Partial<ReportDraft>): void {
  keep({ ...draft, refused: null, ...changes });
}

export function forgetDraft(): void {
  keep({ ...EMPTY_DRAFT, sent: '' });
}

/** The key under which `body` is sent: made anew only when it is another report. */
export function keyFor(body: string): string {
  if (draft.sent !== body || draft.key === '') keep({ ...draft, sent: body, key: newKey() });
  return draft.key;
}

export function useDraft(): ReportDraft {
  const view = useView();
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => draft,
    () => (view.page === 'report' ? view.draft : EMPTY_DRAFT),
  );
}
