import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CellEditor } from './CellEditor';
import { type DecisionTable, type Place, type Rule, textAt, withMoved, withText } from './draft';
import { type Fault, useFaultText } from './faults';
import { inputColumn, outputColumn, useVocabulary } from './vocabulary';

interface RuleGridProps {
  label: string;
  table: DecisionTable;
  /** Shows the texts as they are written, beside the words. */
  codes: boolean;
  faults?: readonly Fault[];
  /** Told beside the number of a rule. */
  noteOf?: (index: number) => ReactNode;
  /** The rule that the keyboard stands on. */
  active: number;
  onActive: (index: number) => void;
  /** Absent: it is only read. */
  onChange?: (table: DecisionTable) => void;
  onUndo?: () => void;
}

export const cellId = (row: number, column: number) => `cell-${row}-${column}`;

/** The number of a cell's column among all, as `cellId` takes it. */
export function columnOf(table: DecisionTable, place: Place): number {
  if (place.of === 'inputs') return place.column;
  const outputs = table.inputs.length;
  return place.of === 'outputs' ? outputs + place.column : outputs + table.outputs.length;
}

/** The table as a grid: arrows move, Enter writes, Alt with arrows moves the rule. */
export function RuleGrid(props: RuleGridProps) {
  const { label, table, active, onActive, onChange, onUndo } = props;
  const { t } = useTranslation('tables');
  const [at, setAt] = useState(0);
  const [writing, setWriting] = useState<{ row: number; column: number } | null>(null);
  const places: Place[] = [
    ...table.inputs.map((_, column): Place => ({ of: 'inputs', column })),
    ...table.outputs.map((_, column): Place => ({ of: 'outputs', column })),
    { of: 'description' },
  ];
  const last = { row: table.rules.length - 1, column: places.length - 1 };
  const stand = (row: number, column: number) => {
    const place = [
      Math.min(Math.max(row, 0), last.row),
      Math.min(Math.max(column, 0), last.column),
    ];
    onActive(place[0]);
    setAt(place[1]);
    // After it is drawn: an editor may be closing, or the rule moving.
    requestAnimationFrame(() => document.getElementById(cellId(place[0], place[1]))?.focus());
  };
  const write = (row: number, column: number, text: string) => {
    if (text !== textAt(table.rules[row], places[column])) {
      onChange?.(withText(table, row, places[column], text));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (writing || event.target instanceof HTMLButtonElement) return;
    const steps: Record<string, readonly [number, number]> = {
      ArrowUp: [active - 1, at],
      ArrowDown: [active + 1, at],
      ArrowLeft: [active, at - 1],
      ArrowRight: [active, at + 1],
      Home: [event.ctrlKey ? 0 : active, 0],
      End: [event.ctrlKey ? last.row : active, last.column],
    };
    const step = steps[event.key];
    if (onChange && event.altKey && /^Arrow(Up|Down)$/.test(event.key)) {
      onChange(withMoved(table, active, step[0]));
      stand(step[0], at);
    } else if (onChange && onUndo && event.key === 'z' && (event.ctrlKey || event.metaKey)) {
      onUndo();
    } else if (step && !event.altKey && !event.metaKey) stand(...step);
    else if (onChange && (event.key === 'Enter' || event.key === 'F2')) {
      setWriting({ row: active, column: at });
    } else if (onChange && event.key === 'Delete') write(active, at, '');
    else return;
    event.preventDefault();
  };

  return (
    <div className="table-frame rule-grid">
      {/* A table whose cells are walked and written by the keyboard is a grid. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table role="grid" aria-label={label} aria-readonly={!onChange}>
        <Head table={table} />
        {/* Keys of its cells, which bubble up to here. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody onKeyDown={onKeyDown}>
          {table.rules.map((rule, row) => (
            <tr key={row} role="row" data-active={row === active}>
              <th role="rowheader" scope="row">
                <span className="rule-word">{t('rule')} </span>
                {row + 1}
                {props.noteOf?.(row)}
              </th>
              {places.map((place, column) => (
                <Cell
                  key={column}
                  {...{ table, rule, row, place }}
                  column={column}
                  codes={props.codes}
                  fault={props.faults?.find((one) => one.row === row && same(one.place, place))}
                  reachable={row === Math.min(active, last.row) && column === at}
                  onStand={() => {
                    onActive(row);
                    setAt(column);
                  }}
                  onWrite={onChange && (() => setWriting({ row, column }))}
                  editor={
                    writing?.row === row && writing.column === column
                      ? {
                          onCommit: (text, next) => {
                            write(row, column, text);
                            setWriting(null);
                            if (next) stand(row + next.rows, column + next.columns);
                          },
                          onLeave: () => {
                            setWriting(null);
                            stand(row, column);
                          },
                        }
                      : undefined
                  }
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function same(one: Place | null, other: Place): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function Head({ table: { inputs, outputs } }: { table: DecisionTable }) {
  const { t } = useTranslation('tables');
  const types = (type: string | null) => (type ? t(`type.${type as 'string'}`) : t('type.any'));
  return (
    <thead>
      <tr role="row">
        <th role="columnheader" scope="col" rowSpan={2}>
          {t('rule')}
        </th>
        {inputs.length > 0 && (
          <th role="columnheader" scope="colgroup" colSpan={inputs.length}>
            {t('when')}
          </th>
        )}
        <th role="columnheader" scope="colgroup" colSpan={outputs.length} className="rule-then">
          {t('then')}
        </th>
        <th role="columnheader" scope="col" rowSpan={2} className="rule-then">
          {t('why')}
        </th>
      </tr>
      <tr role="row">
        {[
          ...inputs.map(({ label, expression, type }) => ({ label, name: expression, type })),
          ...outputs.map(({ label, name, type }) => ({ label, name, type })),
        ].map(({ label, name, type }, at) => (
          <th
            key={at}
            role="columnheader"
            scope="col"
            className={at === inputs.length ? 'rule-then' : undefined}
          >
            {label ?? name}
            <small>
              <code>{name}</code>, {types(type)}
            </small>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface CellProps {
  table: DecisionTable;
  rule: Rule;
  row: number;
  column: number;
  place: Place;
  codes: boolean;
  fault?: Fault;
  /** By Tab. */
  reachable: boolean;
  onStand: () => void;
  onWrite?: () => void;
  editor?: {
    onCommit: (text: string, next: { rows: number; columns: number } | null) => void;
    onLeave: () => void;
  };
}

function Cell(props: CellProps) {
  const { table, rule, row, column, place, codes, fault, editor } = props;
  const { t } = useTranslation('tables');
  const faultText = useFaultText();
  const text = textAt(rule, place);
  const words = useWords(table, place, text);
  const name = labelOf(table, place, t('why'));
  const id = cellId(row, column);
  const stood = useRef(false);
  return (
    // The keys are the grid's.
    <td
      id={id}
      role="gridcell"
      data-label={name}
      tabIndex={props.reachable ? 0 : -1}
      aria-invalid={fault ? true : undefined}
      aria-describedby={fault ? `${id}-fault` : undefined}
      className={startsPart(place) ? 'rule-then' : undefined}
      onFocus={(event) => {
        if (event.target === event.currentTarget) props.onStand();
      }}
      onPointerDown={(event) => {
        stood.current = document.activeElement === event.currentTarget;
      }}
      // The first click stands on it, the second writes: so it goes with a finger, too.
      onClick={() => {
        if (!editor && stood.current) props.onWrite?.();
      }}
    >
      {editor ? (
        <CellEditor
          label={t('cell', { rule: row + 1, column: name })}
          text={text}
          column={columnAt(table, place)}
          list={place.of === 'inputs'}
          {...editor}
        />
      ) : (
        <>
          {words === null ? <code>{text}</code> : words || <Empty place={place} />}
          {codes && words && words !== text && place.of !== 'description' && (
            <small>
              <code>{text}</code>
            </small>
          )}
        </>
      )}
      {fault && (
        <span id={`${id}-fault`} className="field-error">
          {faultText(fault)}
        </span>
      )}
    </td>
  );
}

/** What an empty cell means. */
function Empty({ place: { of } }: { place: Place }) {
  const { t } = useTranslation('tables');
  return <span className="quiet">{t(`empty.${of}`)}</span>;
}

/** A text of a cell in words; null: it is read as it is written. */
export function useWords(table: DecisionTable, place: Place, text: string): string | null {
  const vocabulary = useVocabulary();
  const { i18n } = useTranslation();
  if (place.of === 'description') return inLanguage(text, i18n.language);
  const column = columnAt(table, place)!;
  return place.of === 'inputs' ? vocabulary.test(column, text) : vocabulary.result(column, text);
}

/** Italian, then ` / ` and English; Italian stands in where there is no English. */
export function inLanguage(description: string, language: string): string {
  const at = description.indexOf(' / ');
  if (at < 0) return description;
  return language.startsWith('en') ? description.slice(at + 3) : description.slice(0, at);
}

export function columnAt(table: DecisionTable, place: Place) {
  if (place.of === 'description') return null;
  return place.of === 'inputs'
    ? inputColumn(table.inputs[place.column])
    : outputColumn(table.outputs[place.column]);
}

export function labelOf(table: DecisionTable, place: Place, why: string): string {
  return columnAt(table, place)?.label ?? why;
}

function startsPart(place: Place): boolean {
  return place.of === 'description' || (place.of === 'outputs' && place.column === 0);
}
