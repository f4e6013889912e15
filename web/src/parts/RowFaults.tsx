import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { type FieldFault, useFieldText, useProblemText } from './Problem';

interface RowFaultsProps {
  /** What is wrong with which column, with what the row says there where the report tells it. */
  errors: readonly (FieldFault & { value?: string | null })[];
  /** Why the row as a whole is refused. */
  refusal?: { code: string; message: string };
  /** What people call a column; else as the API does. */
  columnName?: (field: string) => string;
}

/** Why a row of a file is refused, in the reader's language: a line for each column, or one for the whole row. */
export function RowFaults({ errors, refusal, columnName = (field) => field }: RowFaultsProps) {
  const { t } = useTranslation('parts');
  const fieldText = useFieldText();
  const problemText = useProblemText();
  if (errors.length === 0) {
    if (!refusal) return null;
    return <>{problemText(new ApiProblem(422, refusal.code, refusal.message))}</>;
  }
  return (
    <ul className="plain">
      {errors.map((fault) => (
        <li key={`${fault.field} ${fault.code}`}>
          <code>{columnName(fault.field)}</code>
          {fault.value && ` ${t('quoted', { text: fault.value })}`}: {fieldText(fault)}
        </li>
      ))}
    </ul>
  );
}
