import type { Bounds, Done } from './closed-loop.js';

/** One of the two that are compared, as a turn sees it. */
export interface Side {
  /** The process whose CPU time is the side's. */
  pid: number;
  run(workload: string, bounds: Bounds): Promise<Done>;
  /** Drops what a phase made and the next one did not use up. */
  forget?(): Promise<void>;
  /** Makes ready what the next phase uses up; not measured. */
  prepare?(): Promise<void>;
}

/** The product first, then Operaton. */
export type Sides = readonly [Side, Side];
