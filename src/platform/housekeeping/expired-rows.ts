import { question } from '../hooks/index.js';

export const DAY_MS = 86_400_000;

/** Rows that have served their purpose, and how long they are kept. */
export interface ExpiredRows {
  keepMs: number;
  /** A statement that removes them; `$1` is the instant before which they go. */
  text: string;
}

/** What each owner of tables wants to be removed, asked once an hour on each replica. */
export const expiredRows = question<void, readonly ExpiredRows[]>('rows.expired').byName();
