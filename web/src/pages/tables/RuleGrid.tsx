import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionTable, Place } from './draft';
import type { Fault } from './faults';
import { type GridWalk, type GridWalkOptions, useGridWalk } from './grid-walk';
import { RuleCell } from './RuleCell';

interface RuleGridProps extends GridWalkOptions {
  label: string;
  /** Shows the texts as they are written, beside the words. */
  codes: boolean;
  faults?: readonly Fault[];
  /** Told beside the number of a rule. */
  noteOf?: (index: number) => ReactNode;
}

/** The table as a grid: arrows move, Enter writes, Alt with arrows moves the rule. */
export function RuleGrid(props: RuleGridProps) {
  const { label, table, onChange } = props;
  const walk = useGridWalk(props);
  return (
    <div className="table-frame rule-grid">
      {/* A table whose cells are walked and written by the keyboard is a grid. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table role="grid" aria-label={label} aria-readonly={!onChange}>
        <Head table={table} />
        {/* Keys of its cells, which bubble up to here. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody onKeyDown={walk.onKeyDown}>
          {table.rules.map((_, row) => (
            <RuleRow key={row} {...{ props, walk, row }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RuleRowProps {
  props: RuleGridProps;
  walk: GridWalk;
  row: number;
}

function RuleRow({ props, walk, row }: RuleRowProps) {
  const { t } = useTranslation('tables');
  const { table, active, codes, faults, noteOf } = props;
  return (
    <tr role="row" data-active={row === active}>
      <th role="rowheader" scope="row">
        <span className="rule-word">{t('rule')} </span>
        {row + 1}
        {noteOf?.(row)}
      </th>
      {walk.places.map((place, column) => (
        <RuleCell
          key={column}
          {...{ table, row, column, place, codes }}
          rule={table.rules[row]}
          fault={faults?.find((one) => one.row === row && same(one.place, place))}
          reachable={walk.isReachable(row, column)}
          onStand={() => walk.standOn(row, column)}
          onWrite={walk.startWriting && (() => walk.startWriting?.(row, column))}
          editor={walk.editorOf(row, column)}
        />
      ))}
    </tr>
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
              <code>{name}</code>, {types(type ?? null)}
            </small>
          </th>
        ))}
      </tr>
    </thead>
  );
}
