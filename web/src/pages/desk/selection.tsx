import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface Selection {
  /** Those that are chosen and still on the list. */
  chosen: string[];
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  choose: (ids: readonly string[]) => void;
  clear: () => void;
}

export function useSelection(listed: string[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    chosen: listed.filter((id) => ids.has(id)),
    has: (id) => ids.has(id),
    toggle: (id) =>
      setIds((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    choose: (chosen) => setIds(new Set(chosen)),
    clear: () => setIds(new Set()),
  };
}

export function SelectBox({
  id,
  name,
  selection,
}: {
  id: string;
  name: string;
  selection: Selection;
}) {
  const { t } = useTranslation('desk');
  return (
    <input
      type="checkbox"
      className="row-select"
      aria-label={t('select', { number: name })}
      checked={selection.has(id)}
      onChange={() => selection.toggle(id)}
    />
  );
}

/** `x` chooses the row with the focus, `e` takes, receives or reads it. */
export function useRowKeys<T extends { id: string }>(
  items: T[],
  /** null: nothing is chosen here, nor taken. */
  selection: Selection | null,
  { e }: { e: (item: T) => string | undefined },
) {
  const ref = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ id: string } | null>(null);
  const latest = useRef({ items, selection, e });
  latest.current = { items, selection, e };
  useEffect(() => {
    const element = ref.current!;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key !== 'x' && event.key !== 'e') return;
      const row = (event.target as HTMLElement).closest<HTMLTableRowElement>('tbody tr');
      const item = row && latest.current.items[Number(row.dataset.index)];
      if (!item) return;
      if (latest.current.selection === null) return;
      event.preventDefault();
      if (event.key === 'x') return latest.current.selection.toggle(item.id);
      const id = latest.current.e(item);
      if (id) setWanted({ id });
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, []);
  /** Somebody stands on a row, by focus or pointer. */
  const onRow = () => {
    const body = ref.current?.querySelector('tbody');
    return body?.contains(document.activeElement) === true || body?.matches(':hover') === true;
  };
  /** Or has scrolled down to one. */
  const inUse = () => window.scrollY > 0 || onRow();
  return { ref, wanted, inUse, onRow };
}
