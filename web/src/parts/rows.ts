import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

/** Shorter lists stand there whole: nothing is gained by leaving rows out. */
const WHOLE_UP_TO = 100;
const ROW_HEIGHT = 44;
/** Between the cards of a phone, in pixels (styles/lists.css). */
const CARD_GAP = 8;
const CARDS = window.matchMedia('(max-width: 40rem)');
/** Rows kept beyond both edges of the window. */
const BEYOND = 15;
/** More is asked for so long before the end comes into sight, in pixels. */
const AHEAD = '800px';
/** What has a use of its own for letters, or stands in front of the list. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable], dialog, [role="dialog"], [role="menu"], [role="tree"], .case-pane';

interface Rows {
  body: RefObject<HTMLTableSectionElement>;
  count: number;
  keyAt: (index: number) => string;
  /** Loads more rows; absent: there are none, or they are on their way. */
  more?: () => void;
  /** The row that the focus comes back to once its list is there, and where it stood in the window. */
  returnTo?: { key: string; top: number | null };
}

export type Part = { key: string; index: number } | { key: string; height: number };

/**
 * The rows of a table that exist now, with gaps for those that do not, and the keys that move among all of them. The row
 * with the focus always exists, wherever one scrolls.
 */
export function useWindowedRows(rows: Rows) {
  const { body, count } = rows;
  const [stop, setStop] = useState(0);
  const kept = Math.min(stop, Math.max(count - 1, 0));
  const { parts, measure, scrollTo } = useWindow(rows, kept);
  const go = useGoing(rows, (index) => setStop(index), scrollTo);
  useReturning(rows, go);
  // From the page itself `j` and `k` lead into the list, to the row where one was.
  useEntering(body, () => go(kept));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = indexOf(event.target);
    if (step === undefined || at === null) return;
    event.preventDefault();
    go(at + step);
  };
  return {
    parts,
    measure,
    stop: kept,
    onKeyDown,
    onFocus: (event: FocusEvent) => setStop(indexOf(event.target) ?? 0),
  };
}

/** `kept`: the row that exists in any case. */
function useWindow({ body, count, keyAt }: Rows, kept: number) {
  const [top, setTop] = useState(0);
  const whole = count <= WHOLE_UP_TO;
  const virtualizer = useWindowVirtualizer({
    count,
    enabled: !whole,
    estimateSize: () => ROW_HEIGHT,
    overscan: BEYOND,
    gap: CARDS.matches ? CARD_GAP : 0,
    scrollMargin: top,
    getItemKey: keyAt,
    rangeExtractor: useCallback(
      (range: Range) => [...new Set([...defaultRangeExtractor(range), kept])].sort((a, b) => a - b),
      [kept],
    ),
  });
  useLayoutEffect(() => {
    const element = body.current;
    if (element) setTop(element.getBoundingClientRect().top + window.scrollY);
  }, [body, count, whole]);
  return {
    parts: whole
      ? Array.from({ length: count }, (_, index): Part => ({ key: keyAt(index), index }))
      : withGaps(virtualizer.getVirtualItems(), top, virtualizer.getTotalSize(), keyAt),
    measure: whole ? undefined : virtualizer.measureElement,
    scrollTo: (index: number) => virtualizer.scrollToIndex(index, { align: 'center' }),
  };
}

const rowAt = (body: RefObject<HTMLElement>, index: number) =>
  body.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`) ?? null;

/** Takes the focus to a row, at once or as soon as it exists. */
function useGoing(
  { body, count, more }: Rows,
  setStop: (index: number) => void,
  scrollTo: (index: number) => void,
): (index: number) => void {
  const wanted = useRef<number | null>(null);
  const focus = (index: number): boolean => {
    const row = rowAt(body, index);
    row?.focus();
    return row !== null;
  };
  // The row that was asked for by key may come to exist only now.
  useEffect(() => {
    if (wanted.current !== null && focus(wanted.current)) wanted.current = null;
  });
  return (index) => {
    if (index >= count && more) {
      wanted.current = count;
      more();
      return;
    }
    const target = Math.min(Math.max(index, 0), count - 1);
    setStop(target);
    if (focus(target)) return;
    wanted.current = target;
    scrollTo(target);
  };
}

function useReturning({ body, count, keyAt, returnTo }: Rows, go: (index: number) => void): void {
  const returned = useRef(false);
  useEffect(() => {
    if (returned.current || returnTo === undefined || count === 0) return;
    returned.current = true;
    const index = Array.from({ length: count }, (_, at) => keyAt(at)).indexOf(returnTo.key);
    if (index < 0) return;
    go(index);
    const row = rowAt(body, index);
    if (row && returnTo.top !== null)
      window.scrollBy({ top: row.getBoundingClientRect().top - returnTo.top, behavior: 'instant' });
    // Once, when the rows are there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [returnTo?.key, count]);
}

function useEntering(body: RefObject<HTMLElement>, enter: () => void): void {
  const latest = useRef(enter);
  latest.current = enter;
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'j' && event.key !== 'k') return;
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if ((event.target as HTMLElement).closest(OWN_KEYS)) return;
      // Of several lists on a page, the first.
      const first = document.querySelector('tr[data-index]');
      if (!first || !body.current?.contains(first)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [body]);
}

function withGaps(
  shown: readonly { index: number; start: number; end: number }[],
  top: number,
  total: number,
  keyAt: (index: number) => string,
): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { index, start, end } of shown) {
    const height = start - top - at;
    if (height > 0) parts.push({ key: `gap-before-${index}`, height });
    parts.push({ key: keyAt(index), index });
    at = end - top;
  }
  if (total > at) parts.push({ key: 'gap-after', height: total - at });
  return parts;
}

function indexOf(target: EventTarget): number | null {
  const row = (target as HTMLElement).closest<HTMLElement>('tr[data-index]');
  return row ? Number(row.dataset.index) : null;
}

/** For what stands below the rows: as soon as it comes near while one scrolls, more is loaded. */
export function useMoreOnScroll(more?: () => void): (element: HTMLElement | null) => void {
  const latest = useRef(more);
  latest.current = more;
  const [element, setElement] = useState<HTMLElement | null>(null);
  const waits = more !== undefined;
  useEffect(() => {
    if (!element || !waits) return;
    // Whoever has not scrolled has not asked for more.
    let scrolled = window.scrollY > 0;
    let near = false;
    const load = () => {
      if (scrolled && near) latest.current?.();
    };
    const observer = new IntersectionObserver(
      ([entry]) => {
        near = entry.isIntersecting;
        load();
      },
      { rootMargin: AHEAD },
    );
    const onScroll = () => {
      if (scrolled) return;
      scrolled = true;
      load();
    };
    observer.observe(element);
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', onScroll);
    };
  }, [element, waits]);
  return setElement;
}
