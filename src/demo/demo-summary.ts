import type { Ending } from './case-work.js';
import type { FileFacts } from './municipium-file.js';

/** Counts of an import, as the API tells them. */
export interface ImportCounts {
  total: number;
  processed: number;
  taken: number;
  alreadyTaken: number;
  changed: number;
  refused: number;
  withWarnings: number;
}

/** What one run of the demonstration found and did. */
export interface DemoSummary {
  facts: FileFacts;
  counts: ImportCounts;
  refused: number;
  /** Contacts that this run brought to an end, by the way they ended. */
  ended: Record<Ending, number>;
  /** Contacts that had the end of their origin before. */
  alreadyEnded: number;
  /** Contacts that somebody else is working on: left alone. */
  leftToOthers: number;
  /** Contacts that this run made or brought forward. */
  changes: number;
  failures: string[];
  /** Contacts here, by state of origin and then by state. */
  states: Map<string, Map<string, number>>;
  requests: number;
  waitedMs: number;
  importSeconds: number;
  workSeconds: number;
  seconds: number;
}
