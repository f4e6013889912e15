import { Button } from 'design-react-kit';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from './Problem';
import type { LoadedList } from './use-list';

/** The API counts no further. */
const COUNTED = 10_000;
const SKELETON_ROWS = 8;

export interface Column<T> {
  key: string;
  label: string;
  cell: (item: T) => ReactNode;
  /** `main`: what the row is about, its link. `wide`: left out on narrow screens. */
  weight?: 'main' | 'wide';
}

interface DataListProps<T> {
  /** Says what the table holds. */
  label: string;
  list: LoadedList<T>;
  columns: readonly Column<T>[];
  keyOf: (item: T) => string;
  onOpen: (item: T) => void;
  /** Above the rows: filters, whose values live in the address. */
  filters?: ReactNode;
  /** Why it is empty, and what to do next. */
  empty: ReactNode;
}

/**
 * A table of things one opens: count, filters, more on demand. `j` and `k` move, Enter opens; on a phone each row is a
 * card. The main column should hold a link to the same place, for those who use neither keys nor rows.
 */
export function DataList<T>({
  label,
  list,
  columns,
  keyOf,
  onOpen,
  filters,
  empty,
}: DataListProps<T>) {
  const { t } = useTranslation('parts');
  const body = useRef<HTMLTableSectionElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const rows = [...(body.current?.rows ?? [])];
    const index = rows.findIndex((row) => row.contains(document.activeElement));
    const step = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    rows[Math.min(Math.max(index + step, 0), rows.length - 1)]?.focus();
  };
  const nothing = !list.loading && !list.error && list.items.length === 0;

  return (
    <section className="data-list" aria-label={label} aria-busy={list.loading || list.stale}>
      {filters}
      <p className="data-count" role="status">
        {!list.loading && !list.error && list.count !== undefined && (
          <>
            {list.count > COUNTED
              ? t('list.countMany', { count: COUNTED })
              : t('list.count', { count: list.count })}
          </>
        )}
      </p>
      {list.error && <Problem error={list.error} onRetry={list.retry} />}
      {nothing && <div className="empty">{empty}</div>}
      {(list.loading || list.items.length > 0) && (
        <div className="table-frame" data-stale={list.stale}>
          <table>
            <caption className="visually-hidden">{label}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.key} scope="col" data-weight={column.weight}>
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            {/* Keys of its rows, which bubble up to here. */}
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
            <tbody ref={body} onKeyDown={onKeyDown}>
              {list.loading
                ? Array.from({ length: SKELETON_ROWS }, (_, row) => (
                    <tr key={row} className="skeleton" aria-hidden="true">
                      <td colSpan={columns.length}>
                        <span />
                      </td>
                    </tr>
                  ))
                : list.items.map((item, index) => (
                    <Row
                      key={keyOf(item)}
                      first={index === 0}
                      columns={columns}
                      item={item}
                      onOpen={() => onOpen(item)}
                    />
                  ))}
            </tbody>
          </table>
        </div>
      )}
      {list.more && (
        <Button
          color="primary"
          outline
          className="more"
          onClick={list.more}
          disabled={list.loadingMore}
        >
          {t(list.loadingMore ? 'waiting' : 'list.more')}
        </Button>
      )}
    </section>
  );
}

interface RowProps<T> {
  item: T;
  columns: readonly Column<T>[];
  /** The one that Tab reaches. */
  first: boolean;
  onOpen: () => void;
}

function Row<T>({ item, columns, first, onOpen }: RowProps<T>) {
  return (
    // The row is a shortcut: its main column holds the link that says where it leads.

    <tr
      tabIndex={first ? 0 : -1}
      onClick={(event) => {
        const onControl = (event.target as HTMLElement).closest('a, button, input, label, select');
        if (!onControl && window.getSelection()?.isCollapsed !== false) onOpen();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) onOpen();
      }}
    >
      {columns.map((column) => (
        <td key={column.key} data-label={column.label} data-weight={column.weight}>
          {column.cell(item)}
        </td>
      ))}
    </tr>
  );
}
