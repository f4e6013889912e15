import type { Statement } from './statement.js';
import { together, type Write } from './together.js';

/** A write of one row that waits for what else its command changes in it. */
export interface LateWrite {
  /** The table of the row and the views that show it: a statement that names one of them must find the row written. */
  relations: readonly string[];
  /** Of the row as it is when the write is sent. */
  write(): Write;
}

/** How rows of one kind, such as entries of a journal, are written together. */
export interface RowBatch<R> {
  /** As of a late write; without them no statement of the unit of work sees the rows. */
  relations?: readonly string[];
  /** Of rows in the order of their collecting. */
  write(rows: R[]): Write;
}

interface Kept extends LateWrite {
  named: RegExp;
}

interface Collected {
  named: RegExp | null;
  rows: unknown[];
}

/** The writes that a transaction keeps back, in the order in which they were first asked for. */
export class LateWrites {
  private readonly kept = new Map<string, Kept>();
  private readonly collected = new Map<RowBatch<never>, Collected>();

  /** Instead of the earlier one of the same row, if there is one. */
  keep(row: string, write: LateWrite): void {
    this.kept.set(row, { ...write, named: anyOf(write.relations) });
  }

  /** Beside the others of its kind. */
  collect<R>(batch: RowBatch<R>, row: R): void {
    const { relations } = batch;
    const known = this.collected.get(batch as RowBatch<never>);
    if (known) known.rows.push(row);
    else {
      const named = relations ? anyOf(relations) : null;
      this.collected.set(batch as RowBatch<never>, { named, rows: [row] });
    }
  }

  /** Takes out what must be sent before `text`; without it all that a statement may see. */
  *due(text?: string): Generator<Statement> {
    for (const [row, { named, write }] of this.kept) {
      if (text !== undefined && !named.test(text)) continue;
      this.kept.delete(row);
      yield together([write()]);
    }
    for (const [batch, { named, rows }] of this.collected) {
      if (!named || (text !== undefined && !named.test(text))) continue;
      this.collected.delete(batch);
      yield together([batch.write(rows as never[])]);
    }
  }

  /** Takes out all that is left. What bulk work leaves of many rows is written row by row. */
  *rest(): Generator<Statement> {
    const kept = [...this.kept.values()].map(({ write }) => write());
    const batches = [...this.collected].map(([batch, { rows }]) => batch.write(rows as never[]));
    this.kept.clear();
    this.collected.clear();
    if (kept.length > 1) for (const write of kept.splice(0)) yield together([write]);
    const [first, ...others] = [...kept, ...batches];
    if (first) yield together([first, ...others]);
  }
}

/** Whole words: contact_id is a column, and no row of contact is read for it. */
function anyOf(relations: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${relations.join('|')})\\b`);
}
