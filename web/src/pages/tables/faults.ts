import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../api/problem';
import { type DecisionTable, type Place, textAt } from './draft';

/** What the server says of one cell, or of the table where `row` is null. */
export interface Fault {
  /** From 0. */
  row: number | null;
  place: Place | null;
  /** What stood there when it was refused; null: nobody knows. */
  text: string | null;
  /** A stable code, `refused` where only the message tells. */
  code: string;
  message: string;
}

interface ServerProblem {
  field: string | null;
  code: string;
  text: string | null;
  message: string;
}

const CELL = /^(?:table\.)?rules\.(\d+)\.(?:(inputs|outputs)\.(\d+)|description)$/;

/** The places that a refusal names. */
export function faultsOf({ body }: ApiProblem): Fault[] {
  const problems = (body.problems ?? []) as ServerProblem[];
  const told: ServerProblem[] =
    problems.length > 0 ? problems : (body.errors ?? []).map((error) => ({ ...error, text: null }));
  return told.map(({ field, code, text, message }) => {
    const found = field === null ? null : CELL.exec(field);
    const [, row, of, column] = found ?? [];
    const place: Place | null = !found
      ? null
      : of
        ? { of: of as 'inputs', column: Number(column) }
        : { of: 'description' };
    return { row: found ? Number(row) : null, place, text, code, message };
  });
}

/** Those that still hold: a cell that was written anew since is asked again by the server. */
export function openFaults(faults: readonly Fault[], table: DecisionTable): Fault[] {
  return faults.filter(({ row, place, text }) => {
    if (row === null || place === null || text === null) return true;
    const rule = table.rules[row];
    return rule !== undefined && textAt(rule, place).trim() === text.trim();
  });
}

/** A fault in the reader's language, with what to do. */
export function useFaultText(): (fault: Pick<Fault, 'code' | 'text' | 'message'>) => string {
  const { t, i18n } = useTranslation('tables');
  return ({ code, text, message }) =>
    i18n.exists(`fault.${code}`, { ns: 'tables' })
      ? t(`fault.${code as 'unreadable'}`, { text: text ?? '', detail: message })
      : message;
}
