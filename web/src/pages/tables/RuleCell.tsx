import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CellEditor } from './CellEditor';
import { type DecisionTable, type Place, type Rule, textAt } from './draft';
import { type Fault, useFaultText } from './faults';
import { type CellEditing, cellId } from './grid-walk';
import { columnAt, labelOf, useWords } from './cell-words';

interface RuleCellProps {
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
  editor?: CellEditing;
}

/** A cell of the grid: in words, or as it is being written. */
export function RuleCell(props: RuleCellProps) {
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

function startsPart(place: Place): boolean {
  return place.of === 'description' || (place.of === 'outputs' && place.column === 0);
}
