import { useSyncExternalStore } from 'react';
import { useMe } from '../api/me';

const listeners = new Set<() => void>();
const keyOf = (username: string) => `ascolto.tour.${username}`;

function set(username: string, seen: boolean): void {
  if (seen) localStorage.setItem(keyOf(username), 'seen');
  else localStorage.removeItem(keyOf(username));
  listeners.forEach((listener) => listener());
}

/** Whether the tour is to be shown: until it was seen or skipped, and when it is asked for again. */
export function useTour(): { shown: boolean; finish: () => void; again: () => void } {
  const { username } = useMe();
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(keyOf(username)) === null,
  );
  return { shown, finish: () => set(username, true), again: () => set(username, false) };
}
