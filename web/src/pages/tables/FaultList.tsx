import { useTranslation } from 'react-i18next';
import { Icon } from '../../parts/Icon';
import type { DecisionTable } from './draft';
import { type Fault, useFaultText } from './faults';
import { labelOf } from './cell-words';
import { cellId, columnOf } from './grid-walk';

interface FaultListProps {
  table: DecisionTable;
  faults: readonly Fault[];
}

/** Why a table was refused: each cell a button that leads to it. */
export function FaultList({ table, faults }: FaultListProps) {
  const { t } = useTranslation('tables');
  const faultText = useFaultText();
  if (faults.length === 0) return null;
  return (
    <div className="problem" role="alert">
      <Icon name="it-error" />
      <div>
        <p>{t('refused', { count: faults.length })}</p>
        <ul>
          {faults.map((fault, index) => {
            const { row, place } = fault;
            if (row === null || place === null) return <li key={index}>{faultText(fault)}</li>;
            const where = t('cell', { rule: row + 1, column: labelOf(table, place, t('why')) });
            return (
              <li key={index}>
                <button
                  type="button"
                  className="link-button"
                  onClick={() =>
                    document.getElementById(cellId(row, columnOf(table, place)))?.focus()
                  }
                >
                  {where}
                </button>
                : {faultText(fault)}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
