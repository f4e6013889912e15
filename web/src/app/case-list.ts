import { useEffect, useSyncExternalStore } from 'react';

/** Cases of the list that was looked at last, in its order: what follows a case, and what stands before it. */
const KEY = 'case-list';
const MOST = 1_000;

const listeners = new Set<() => void>();
let kept: readonly string[] | null = null;
let opened: string | null = null;

function idsOfList(): readonly string[] {
  kept ??= JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as string[];
  return kept;
}

/** Keeps the cases of a list that is on the page; two tasks of one case are one. */
export function useNoteCases(ids: readonly (string | null)[]): void {
  const given = [...new Set(ids.filter((id) => id !== null))].slice(0, MOST).join(' ');
  useEffect(() => {
    kept = given === '' ? [] : given.split(' ');
    sessionStorage.setItem(KEY, JSON.stringify(kept));
    listeners.forEach((listener) => listener());
  }, [given]);
}

export interface Neighbours {
  previous?: string;
  next?: string;
  /** Its place, from 1, of how many are loaded. */
  place: number;
  count: number;
}

/** The cases around one, in the list that it was opened from; null where it is none of that list. */
export function useNeighbours(id: string): Neighbours | null {
  const ids = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, idsOfList);
  const at = ids.indexOf(id);
  if (at < 0) return null;
  return { previous: ids[at - 1], next: ids[at + 1], place: at + 1, count: ids.length };
}

/** The case whose row one comes back to. */
export function noteOpened(id: string): void {
  opened = id;
}

/** The case that was opened from a list and is left now, once. */
export function takeOpened(): string | null {
  const id = opened;
  opened = null;
  return id;
}
