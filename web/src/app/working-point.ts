import { useSyncExternalStore } from 'react';
import { useMe } from '../api/me';

const listeners = new Set<() => void>();
const keyOf = (username: string) => `ascolto.point.${username}`;

/**
 * The point one works for now: kept for each user in this browser, always one of theirs; null for those who are
 * members of none.
 */
export function useWorkingPoint(): [point: string | null, choose: (point: string) => void] {
  const { username, points } = useMe();
  const kept = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(keyOf(username)),
  );
  const point = kept !== null && points.includes(kept) ? kept : (points[0] ?? null);
  const choose = (chosen: string) => {
    localStorage.setItem(keyOf(username), chosen);
    listeners.forEach((listener) => listener());
  };
  return [point, choose];
}
