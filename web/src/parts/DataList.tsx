import { Button } from 'design-react-kit';
import { type ReactNode, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from './Problem';
import { useMoreOnScroll, useWindowedRows } from './rows';
import type { SteadyList } from './steady';
import type { LoadedList } from './use-list';

/** The API counts no further. */
const COUNTED = 10_000;
const SKELETON_ROWS = 8;

export interface Column<T> {
  key: string;
  label: string;
  cell: (item: T) => ReactNode;
  /** `main`: what the row is about, its link. `wide`: the first to be left out where a table is narrow. */
  weight?: 'main' | 'wide';
}

interface DataListProps<T> {
  /** Says what the table holds. */
  label: string;
  list: LoadedList<T> & Partial<Pick<SteadyList<T>, 'gone'>>;
  columns: readonly Column<T>[];
  keyOf: (item: T) => string;
  onOpen: (item: T) => void;
  /** The row of what is open beside the list. */
  openKey?: string;
  /** The row that the focus comes back to when the page is opened again. */
  returnTo?: { key: string; top: number | null };
  /** Above the rows: filters, whose values live in the address. */
  filters?: ReactNode;
  /** Why it is empty, and what to do next. */
  empty: ReactNode;
}

/**
 * A table of things one opens: count, filters, more as one scrolls or on demand. `j` and `k` move, Enter opens; on a phone
 * each row is a card. Of long lists only the rows near the window exist; which ones of how many they are is told to those
 * who hear the page. The main column should hold a link to the same place, for those who use neither keys nor rows.
 */
export function DataList<T>(props: DataListProps<T>) {
  const { label, list, filters, empty } = props;
  const { t } = useTranslation('parts');
  const end = useMoreOnScroll(list.loadingMore ? undefined : list.more);
  const nothing = !list.loading && !list.error && list.items.length === 0;
  return (
    <section className="data-list" aria-label={label} aria-busy={list.loading || list.stale}>
      {filters}
      <p className="data-count" role="status">
        {!list.loading && !list.error && list.count !== undefined && <Count count={list.count} />}
      </p>
      {list.error && <Problem error={list.error} onRetry={list.retry} />}
      {nothing && <div className="empty">{empty}</div>}
      <DataTable {...props} />
      {list.more && (
        <Button
          innerRef={end}
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

function Count({ count }: { count: number }) {
  const { t } = useTranslation('parts');
  return count > COUNTED ? t('list.countMany', { count: COUNTED }) : t('list.count', { count });
}

function DataTable<T>(props: DataListProps<T>) {
  const { label, list, columns, keyOf, onOpen, openKey, returnTo } = props;
  const { items, loading } = list;
  const body = useRef<HTMLTableSectionElement>(null);
  const rows = useWindowedRows({
    body,
    count: items.length,
    keyAt: useCallback((index: number) => keyOf(items[index]), [keyOf, items]),
    more: list.loadingMore ? undefined : list.more,
    returnTo,
  });
  if (!loading && items.length === 0) return null;
  return (
    <div className="table-frame" data-stale={list.stale}>
      <table aria-rowcount={rowCount(list)}>
        <caption className="visually-hidden">{label}</caption>
        <Head columns={columns} />
        {/* Keys of its rows, which bubble up to here. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody ref={body} onKeyDown={rows.onKeyDown} onFocus={rows.onFocus}>
          {loading && <Skeleton columns={columns.length} />}
          {!loading &&
            rows.parts.map((part) =>
              'height' in part ? (
                <Gap key={part.key} height={part.height} columns={columns.length} />
              ) : (
                <Row
                  key={part.key}
                  index={part.index}
                  measure={rows.measure}
                  stop={part.index === rows.stop}
                  open={part.key === openKey}
                  gone={list.gone?.has(part.key) ?? false}
                  columns={columns}
                  item={items[part.index]}
                  onOpen={() => onOpen(items[part.index])}
                />
              ),
            )}
        </tbody>
      </table>
    </div>
  );
}

function Head<T>({ columns }: Pick<DataListProps<T>, 'columns'>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ key, weight, label }) => (
          <th key={key} scope="col" data-column={key} data-weight={weight}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Skeleton({ columns }: { columns: number }) {
  return Array.from({ length: SKELETON_ROWS }, (_, row) => (
    <tr key={row} className="skeleton" aria-hidden="true">
      <td colSpan={columns}>
        <span />
      </td>
    </tr>
  ));
}

/** Stands for rows that do not exist. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr className="row-gap" aria-hidden="true">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

interface RowProps<T> {
  item: T;
  columns: readonly Column<T>[];
  /** Among all rows that are loaded. */
  index: number;
  measure?: (row: HTMLTableRowElement | null) => void;
  /** The one that Tab reaches. */
  stop: boolean;
  /** What it stands for is open beside the list. */
  open: boolean;
  /** It has left the list, and stands there still. */
  gone: boolean;
  onOpen: () => void;
}

/** How many rows there are with the heading; -1: more than were counted. */
function rowCount({ count, items, more }: LoadedList<unknown>): number {
  if (count === undefined) return more ? -1 : items.length + 1;
  return count >= COUNTED ? -1 : Math.max(count, items.length) + 1;
}

function Row<T>({ item, columns, index, measure, stop, open, gone, onOpen }: RowProps<T>) {
  const { t } = useTranslation('parts');
  return (
    // The row is a shortcut: its main column holds the link that says where it leads.

    <tr
      ref={measure}
      data-index={index}
      data-open={open || undefined}
      data-gone={gone || undefined}
      aria-rowindex={index + 2}
      aria-current={open || undefined}
      tabIndex={stop ? 0 : -1}
      onClick={(event) => {
        const onControl = (event.target as HTMLElement).closest('a, button, input, label, select');
        if (!onControl && window.getSelection()?.isCollapsed !== false) onOpen();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) onOpen();
      }}
    >
      {columns.map((column) => (
        <td
          key={column.key}
          data-column={column.key}
          data-label={column.label}
          data-weight={column.weight}
        >
          {column.cell(item)}
          {gone && column.weight === 'main' && <span className="quiet"> {t('list.gone')}</span>}
        </td>
      ))}
    </tr>
  );
}
