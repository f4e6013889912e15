import { useReducer, useRef } from 'react';
import type { LoadedList } from './use-list';

interface Shown<T> {
  /** Which list it is, with its filters. */
  of: string;
  /** The items as they were loaded, and how many pages they are. */
  source: readonly T[];
  pages: number;
  items: T[];
  gone: ReadonlySet<string>;
  moved: boolean;
}

export interface SteadyList<T> extends LoadedList<T> {
  /** Keys of rows that are shown still, and have left the list. */
  gone: ReadonlySet<string>;
  /** Another order, or other rows, wait to be shown. */
  moved: boolean;
  /** Shows the list as it is. */
  settle: () => void;
}

/**
 * Keeps the rows of a list where they are while somebody works on one of them (`held`): what is loaded meanwhile changes a
 * row in place, what has left the list stays and is marked, what is new waits until `settle` or until nobody holds it.
 * `of` names the list with its filters: another one is shown as it comes.
 */
export function useSteadyList<T>(
  list: LoadedList<T>,
  { keyOf, held, of }: { keyOf: (item: T) => string; held: () => boolean; of: string },
): SteadyList<T> {
  const [, again] = useReducer((times: number) => times + 1, 0);
  const shown = useRef<Shown<T> | null>(null);
  const name = `${of}${list.stale ? ' (old)' : ''}`;
  const before = shown.current;
  if (before?.of !== name) shown.current = fresh(name, list);
  else if (before.source !== list.items)
    shown.current = held() ? kept(before, list, keyOf) : fresh(name, list);
  const { items, gone, moved } = shown.current!;
  return {
    ...list,
    items,
    gone,
    moved,
    settle: () => {
      shown.current = null;
      again();
    },
  };
}

function fresh<T>(of: string, { items, pages }: LoadedList<T>): Shown<T> {
  return { of, source: items, pages, items, gone: new Set(), moved: false };
}

function kept<T>(before: Shown<T>, list: LoadedList<T>, keyOf: (item: T) => string): Shown<T> {
  const loaded = new Map(list.items.map((item) => [keyOf(item), item]));
  const known = new Set(before.items.map(keyOf));
  const items = before.items.map((item) => loaded.get(keyOf(item)) ?? item);
  // What a page more brought stands below what was there.
  const lastKnown = list.items.findLastIndex((item) => known.has(keyOf(item)));
  const below = list.items.slice(lastKnown + 1);
  const added = list.pages > before.pages ? below : [];
  const unknown = list.items.filter((item) => !known.has(keyOf(item)));
  const order = list.items.map(keyOf).filter((key) => known.has(key));
  const asBefore = before.items.map(keyOf).filter((key) => loaded.has(key));
  return {
    of: before.of,
    source: list.items,
    pages: list.pages,
    items: [...items, ...added],
    gone: goneOf(items, loaded, keyOf, list.more !== undefined),
    moved:
      before.moved ||
      unknown.length > added.length ||
      order.some((key, index) => key !== asBefore[index]) ||
      missing(items, loaded, keyOf).length > 0,
  };
}

function missing<T>(items: T[], loaded: ReadonlyMap<string, T>, keyOf: (item: T) => string): T[] {
  return items.filter((item) => !loaded.has(keyOf(item)));
}

/** Rows at the end of a list that goes on were only pushed beyond what is loaded. */
function goneOf<T>(
  items: T[],
  loaded: ReadonlyMap<string, T>,
  keyOf: (item: T) => string,
  goesOn: boolean,
): ReadonlySet<string> {
  const lastLoaded = items.findLastIndex((item) => loaded.has(keyOf(item)));
  const sure = goesOn ? items.slice(0, lastLoaded + 1) : items;
  return new Set(missing(sure, loaded, keyOf).map(keyOf));
}
