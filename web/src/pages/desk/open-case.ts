import { useNavigate } from '@tanstack/react-router';
import { type MouseEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { noteOpened } from '../../app/case-list';
import { useWide } from '../../parts/use-wide';
import { deskRoute } from './route';

/** Opening the case of a row: beside the list where there is room, on its own page elsewhere. */
export function useOpenCase() {
  const { caso, ...search } = deskRoute.useSearch();
  const navigate = useNavigate();
  const wide = useWide();
  const open = (id: string) => {
    noteOpened(id);
    if (!wide) return void navigate({ to: '/contatti/$id', params: { id } });
    holdRow();
    void navigate({ to: '/', search: { ...search, caso: id }, resetScroll: false });
  };
  const close = () => {
    holdRow();
    void navigate({ to: '/', search, resetScroll: false });
  };
  return {
    caso,
    open,
    close,
    /** For the link of a row, which still leads to the page of the case: in another window, or by its menu. */
    onLink: (id: string) => (event: MouseEvent) => {
      if (!wide || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      open(id);
    },
  };
}

/** The row that must stay where it is while the list beside it is drawn anew, and where that is. */
let held: { row: HTMLElement; top: number } | null = null;

/** Remembers the row that is worked on: the one with the focus, else the one whose case is open. */
function holdRow(): void {
  const row =
    document.activeElement?.closest<HTMLElement>('tr[data-index]') ??
    document.querySelector<HTMLElement>('tr[data-open]');
  held = row && { row, top: row.getBoundingClientRect().top };
}

/** A list grows narrower and its rows taller when a case is opened beside it: the row stays under the pointer. */
export function useHeldRow(caso: string | undefined): void {
  useLayoutEffect(() => {
    const kept = held;
    held = null;
    if (!kept) return;
    const settle = () => {
      const moved = kept.row.isConnected ? kept.row.getBoundingClientRect().top - kept.top : 0;
      if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: 'instant' });
      // The next case may stand below what is in sight.
      document.querySelector('tr[data-open]')?.scrollIntoView({ block: 'nearest' });
    };
    settle();
    // Rows of long lists are measured after they were drawn.
    const frame = requestAnimationFrame(settle);
    return () => cancelAnimationFrame(frame);
  }, [caso]);
}

/** Escape closes the case that is open, and the focus goes back to its row. */
export function useClosing(caso: string | undefined, close: () => void) {
  const area = useRef<HTMLDivElement>(null);
  const latest = useRef(close);
  latest.current = close;
  const closing = () => {
    const row = area.current?.querySelector<HTMLElement>('tr[data-open]');
    latest.current();
    (row ?? area.current?.querySelector<HTMLElement>('tr[tabindex="0"]'))?.focus({
      preventScroll: true,
    });
  };
  const run = useRef(closing);
  run.current = closing;
  useEffect(() => {
    if (!caso) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      // A dialog, a menu, a field with a list: Escape is theirs.
      if (document.querySelector('dialog[open]') || target.closest('[aria-expanded="true"], .menu'))
        return;
      if (target.matches('input:not([type="checkbox"]), textarea, select')) return;
      run.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [caso]);
  return { area, closing };
}
