/** Pages from which one goes to a case and comes back to the next. */
const LISTS = ['/', '/cerca'] as const;
type List = (typeof LISTS)[number];

const KEY = 'last-list';

interface Place {
  to: List;
  /** Filters, and what is open, as the address has them. */
  search: Record<string, unknown>;
}

/** Keeps where the reader is, if that is a list. */
export function noteList({ pathname, search }: { pathname: string; search: object }): void {
  const to = LISTS.find((path) => path === pathname);
  if (to) sessionStorage.setItem(KEY, JSON.stringify({ to, search }));
}

/** The list that was open last in this tab; the search, where none was. */
export function lastList(): Place {
  const kept = sessionStorage.getItem(KEY);
  return kept ? (JSON.parse(kept) as Place) : { to: '/cerca', search: {} };
}
