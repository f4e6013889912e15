import { CUT_ROW } from '../../../platform/csv/index.js';
import type { ImportMapping, RowIssue, SourceRow } from './import-values.js';
import { adviceFor } from './issue-advice.js';

const SPLIT: RowIssue = {
  severity: 'error',
  column: null,
  code: CUT_ROW.code,
  message:
    'The next row has fewer cells than the heading, and lacks what is required: a line break in a cell without quotes seems to have split this row in two.',
  advice: adviceFor(CUT_ROW.code),
};

/**
 * The rows, of which the first part of one that a line break has split is refused: the second part is refused for what
 * it lacks, and the first would be taken with half of its text, which no later import completes.
 */
export async function* refusingSplit(
  rows: AsyncIterable<SourceRow>,
  mapping: ImportMapping,
): AsyncGenerator<SourceRow> {
  let before: SourceRow | null = null;
  for await (const row of rows) {
    if (before) {
      if (isRestOf(before, row) && lacksNeeded(row, mapping)) before.issues.push(SPLIT);
      yield before;
    }
    before = row;
  }
  if (before) yield before;
}

/** True when the two rows, put together, have no more cells than the heading: the cell that was split is in both. */
function isRestOf(before: SourceRow, row: SourceRow): boolean {
  const columns = row.values.size + row.blank.size;
  const isNext = row.leftOut.size > 0 && row.number === before.number + 1;
  return isNext && before.leftOut.size + row.leftOut.size >= columns - 1;
}

/** True when the row is refused for what it leaves out: see RowReader. */
function lacksNeeded({ blank, leftOut }: SourceRow, { columns }: ImportMapping): boolean {
  const fieldsOf = (column: string) => (columns ? (columns[column] ?? []) : [column]);
  const isOf = (field: string) => (column: string) => fieldsOf(column).some((one) => one === field);
  return (
    [...blank].some(isOf('externalId')) ||
    [...blank].some(isOf('receivedAt')) ||
    [...leftOut].some(isOf('description'))
  );
}
