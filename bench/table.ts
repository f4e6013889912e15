import Table from 'cli-table3';

/** A table without lines between the rows; the first column holds names, the others numbers. */
export function plainTable(head: string[], rows: string[][]): string {
  const table = new Table({
    head,
    colAligns: head.map((_, index) => (index === 0 ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows);
  return table.toString();
}

/** Three significant digits, and no fewer than the integer has. */
export function digits(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
