import { useEffect, useState, useSyncExternalStore } from 'react';

/** Cases of the list that was looked at last, in its order: what follows a case, and what stands before it. */
const KEY = 'case-list';
const MOST = 1_000;

export interface Opened {
  id: string;
  /** Where its row stood in the window, in pixels; null where it was opened from no row. */
  top: number | null;
}

const listeners = new Set<() => void>();
let kept: readonly string[] | null = null;
let opened: Opened | null = null;

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
  const row = document.activeElement?.closest('tr[data-index]');
  opened = { id, top: row?.getBoundingClientRect().top ?? null };
}

/** The case that was opened from a list before this page of a list was: its row takes the focus. */
export function useReturn(): Opened | null {
  const [returned] = useState(() => opened);
  useEffect(() => {
    opened = null;
  }, []);
  return returned;
}

/** The row of it, among items that stand for cases. */
export function rowOf(
  returned: Opened | null,
  items: readonly { id: string; contactId: string | null }[],
): { key: string; top: number | null } | undefined {
  const item = returned && items.find(({ contactId }) => contactId === returned.id);
  return item ? { key: item.id, top: returned.top } : undefined;
}
