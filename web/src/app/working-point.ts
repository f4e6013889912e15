import { useSyncExternalStore } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../api/me';
import { pointsQuery } from '../api/reference';

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
 * The point one works for now: kept for each user in this browser, always an open one of theirs, the first where none was
 * chosen; null for those who are members of none.
 */
export function useWorkingPoint(): [point: string | null, choose: (point: string) => void] {
  const { username } = useMe();
  const points = useOpenPoints();
  const chosen = useChosen();
  const choose = (point: string) => {
    localStorage.setItem(keyOf(username), point);
    listeners.forEach((listener) => listener());
  };
  return [points.includes(chosen) ? chosen : (points[0] ?? null), choose];
}

/** One's own points without those that are closed: their work has passed on, and nothing is registered there. */
export function useOpenPoints(): string[] {
  const { points: own } = useMe();
  const points = useQuery({ ...pointsQuery, enabled: own.length > 1 }).data ?? [];
  return own.filter((code) => points.find((point) => point.code === code)?.closedAt == null);
}

/** The point that lists of work are narrowed to; undefined: all of one's own. */
export function useListedPoint(): string | undefined {
  return useChosen() || undefined;
}
