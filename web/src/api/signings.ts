import { useSyncExternalStore } from 'react';

/** How often somebody has signed in on this page: what was refused before the last time is over. */
let signings = 0;
const listeners = new Set<() => void>();

export function signingsNow(): number {
  return signings;
}

export function announceSignIn(): void {
  signings += 1;
  listeners.forEach((listener) => listener());
}

/** Calls `listener` after each sign-in; answers what ends that. */
export function onSignIn(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useSignings(): number {
  return useSyncExternalStore(onSignIn, signingsNow, signingsNow);
}
