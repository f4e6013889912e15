import { useMemo, useSyncExternalStore } from 'react';
import { useView } from './context';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

type Search = Record<string, string | undefined>;

export function searchOf(search: Search): string {
  const given = Object.entries(search).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  const text = new URLSearchParams(given).toString();
  return text ? `?${text}` : '';
}

/** What the address asks for; the same document shows it all. */
export function useAddress(): Search {
  const { search } = useView();
  const now = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => search,
  );
  return useMemo(() => Object.fromEntries(new URLSearchParams(now)), [now]);
}

/** Changes the address within the document, as a link would; `replace` leaves no way back to the one before. */
export function go(search: Search, options: { replace?: boolean; stay?: boolean } = {}): void {
  const url = `${window.location.pathname}${searchOf(search)}`;
  if (options.replace) window.history.replaceState(null, '', url);
  else window.history.pushState(null, '', url);
  if (!options.stay) window.scrollTo(0, 0);
  listeners.forEach((listener) => listener());
}
