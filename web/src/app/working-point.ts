import { useSyncExternalStore } from 'react';
import { useMe } from '../api/me';

const listeners = new Set<() => void>();
const keyOf = (username: string) => `ascolto.point.${username}`;

/** Whoever belongs to several points and chose none works for all of them. */
export const ALL_POINTS = '';

function useChosen(): string {
  const { username, points } = useMe();
  const kept = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(keyOf(username)),
  );
  return kept !== null && points.includes(kept) ? kept : ALL_POINTS;
}

/**
 * The point one works for now: kept for each user in this browser, always one of theirs, the first where none was
 * chosen; null for those who are members of none.
 */
export function useWorkingPoint(): [point: string | null, choose: (point: string) => void] {
  const { username, points } = useMe();
  const chosen = useChosen();
  const choose = (point: string) => {
    localStorage.setItem(keyOf(username), point);
    listeners.forEach((listener) => listener());
  };
  return [chosen === ALL_POINTS ? (points[0] ?? null) : chosen, choose];
}

/** The point that lists of work are narrowed to; undefined: all of one's own. */
export function useListedPoint(): string | undefined {
  return useChosen() || undefined;
}
