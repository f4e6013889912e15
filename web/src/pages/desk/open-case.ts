import { useNavigate } from '@tanstack/react-router';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useWide } from '../../parts/use-wide';
import { deskRoute } from './route';

/** Opening the case of a row: beside the list where there is room, on its own page elsewhere. */
export function useOpenCase() {
  const { caso, ...search } = deskRoute.useSearch();
  const navigate = useNavigate();
  const wide = useWide();
  const open = (id: string) =>
    wide
      ? void navigate({ to: '/', search: { ...search, caso: id }, resetScroll: false })
      : void navigate({ to: '/contatti/$id', params: { id } });
  const close = () => void navigate({ to: '/', search, resetScroll: false });
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

/** Escape closes the case that is open, and the focus goes back to its row. */
export function useClosing(caso: string | undefined, close: () => void) {
  const area = useRef<HTMLDivElement>(null);
  const latest = useRef(close);
  latest.current = close;
  const closing = () => {
    const row = area.current?.querySelector<HTMLElement>('tr[data-open]');
    latest.current();
    (row ?? area.current?.querySelector<HTMLElement>('tr[tabindex="0"]'))?.focus();
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
