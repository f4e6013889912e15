import type { Schemas } from '../../api/client';

export type Receipt = Schemas['ReportReceiptDto'];

/** Kept for this tab alone: the code opens the request, and others may use this computer after. */
const KEPT = 'ascolto.receipt';

export function keepReceipt(receipt: Receipt): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(receipt));
  } catch {
    // Shown once then.
  }
}

export function keptReceipt(): Receipt | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Receipt | null;
  } catch {
    return null;
  }
}
