import { type KeyboardEvent, useState } from 'react';
import { type DecisionTable, type Place, textAt, withMoved, withText } from './draft';

export const cellId = (row: number, column: number) => `cell-${row}-${column}`;

/** The cells of a rule, from left to right. */
export function placesOf(table: DecisionTable): Place[] {
  return [
    ...table.inputs.map((_, column): Place => ({ of: 'inputs', column })),
    ...table.outputs.map((_, column): Place => ({ of: 'outputs', column })),
    { of: 'description' },
  ];
}

/** The number of a cell's column among all, as `cellId` takes it. */
export function columnOf(table: DecisionTable, place: Place): number {
  if (place.of === 'inputs') return place.column;
  const outputs = table.inputs.length;
  return place.of === 'outputs' ? outputs + place.column : outputs + table.outputs.length;
}

export interface CellEditing {
  onCommit: (text: string, next: { rows: number; columns: number } | null) => void;
  onLeave: () => void;
}

export interface GridWalkOptions {
  table: DecisionTable;
  /** The rule that the keyboard stands on. */
  active: number;
  onActive: (index: number) => void;
  /** Absent: it is only read. */
  onChange?: (table: DecisionTable) => void;
  onUndo?: () => void;
}

export type GridWalk = ReturnType<typeof useGridWalk>;

/** Where the keyboard stands in the grid, which cell is being written, and what the keys do. */
export function useGridWalk({ table, active, onActive, onChange, onUndo }: GridWalkOptions) {
  const [at, setAt] = useState(0);
  const [writing, setWriting] = useState<{ row: number; column: number } | null>(null);
  const places = placesOf(table);
  const last = { row: table.rules.length - 1, column: places.length - 1 };
  const standOn = (row: number, column: number) => {
    onActive(row);
    setAt(column);
  };
  const stand = (row: number, column: number) => {
    const place = [within(row, last.row), within(column, last.column)] as const;
    standOn(...place);
    // After it is drawn: an editor may be closing, or the rule moving.
    requestAnimationFrame(() => document.getElementById(cellId(...place))?.focus());
  };
  const write = (row: number, column: number, text: string) => {
    if (text !== textAt(table.rules[row], places[column])) {
      onChange?.(withText(table, row, places[column], text));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (writing || event.target instanceof HTMLButtonElement) return;
    const step = stepOf(event, { row: active, column: at }, last);
    if (onChange && event.altKey && /^Arrow(Up|Down)$/.test(event.key)) {
      onChange(withMoved(table, active, step![0]));
      stand(step![0], at);
    } else if (onChange && onUndo && event.key === 'z' && (event.ctrlKey || event.metaKey)) {
      onUndo();
    } else if (step && !event.altKey && !event.metaKey) stand(...step);
    else if (onChange && (event.key === 'Enter' || event.key === 'F2')) {
      setWriting({ row: active, column: at });
    } else if (onChange && event.key === 'Delete') write(active, at, '');
    else return;
    event.preventDefault();
  };
  const editorOf = (row: number, column: number): CellEditing | undefined => {
    if (writing?.row !== row || writing.column !== column) return undefined;
    return {
      onCommit: (text, next) => {
        write(row, column, text);
        setWriting(null);
        if (next) stand(row + next.rows, column + next.columns);
      },
      onLeave: () => {
        setWriting(null);
        stand(row, column);
      },
    };
  };
  return {
    places,
    onKeyDown,
    standOn,
    /** Tab reaches this cell. */
    isReachable: (row: number, column: number) =>
      row === Math.min(active, last.row) && column === at,
    /** Absent: it is only read. */
    startWriting: onChange && ((row: number, column: number) => setWriting({ row, column })),
    editorOf,
  };
}

interface Spot {
  row: number;
  column: number;
}

const within = (value: number, last: number) => Math.min(Math.max(value, 0), last);

/** Where a key leads from there; undefined: nowhere. */
function stepOf(
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: Spot,
  last: Spot,
): readonly [number, number] | undefined {
  const steps: Record<string, readonly [number, number]> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [ctrlKey ? 0 : row, 0],
    End: [ctrlKey ? last.row : row, last.column],
  };
  return steps[key];
}
