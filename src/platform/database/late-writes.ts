import type { Statement } from './statement.js';

/** A write of one row that waits for what else its command changes in it. */
export interface LateWrite {
  /** The table of the row and the views that show it: a statement that names one of them must find the row written. */
  relations: readonly string[];
  /** Of the row as it is when the write is sent. */
  statement(): Statement;
}

interface Kept extends LateWrite {
  /** Whole words: contact_id is a column, and no row of contact is read for it. */
  named: RegExp;
}

/** The writes that a transaction keeps back, in the order in which they were first asked for. */
export class LateWrites {
  private readonly kept = new Map<string, Kept>();

  /** Instead of the earlier one of the same row, if there is one. */
  keep(row: string, write: LateWrite): void {
    this.kept.set(row, { ...write, named: new RegExp(`\\b(?:${write.relations.join('|')})\\b`) });
  }

  /** Takes out what must be sent before `text`; without it all. */
  *due(text?: string): Generator<Statement> {
    for (const [row, { named, statement }] of this.kept) {
      if (text !== undefined && !named.test(text)) continue;
      this.kept.delete(row);
      yield statement();
    }
  }
}
