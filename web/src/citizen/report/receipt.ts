import { useSyncExternalStore } from 'react';
import type { ReceiptView } from '../views';
import { useReport } from './use-report';

export type Receipt = ReceiptView;

/** Kept for this tab alone: the code opens the request, and others may use this computer after. */
const KEPT = 'ascolto.receipt';
const listeners = new Set<() => void>();
let receipt: Receipt | null = null;

/** In the browser, once: what this tab keeps, else what the server told. */
export function takeUpReceipt(fromServer: Receipt | null): void {
  try {
    receipt = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Receipt | null;
  } catch {
    // Shown once then.
  }
  receipt ??= fromServer;
}

export function keepReceipt(next: Receipt | null): void {
  receipt = next;
  try {
    if (next) sessionStorage.setItem(KEPT, JSON.stringify(next));
    else sessionStorage.removeItem(KEPT);
  } catch {
    // Shown once then.
  }
  listeners.forEach((listener) => listener());
}

export function useReceipt(): Receipt | null {
  const view = useReport();
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => receipt,
    () => view.receipt,
  );
}
