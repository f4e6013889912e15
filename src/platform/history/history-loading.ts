import { Injectable } from '@nestjs/common';

/** How far history has come that is being loaded: entries are entered first, then replayed to the present. */
export type HistoryPhase = 'none' | 'entering' | 'replaying';

/**
 * Says whether this server is loading history: a demonstration's past (docs/adr/0042). Until its entries stand, what dates
 * no entry before the last takes none of the present; until all of it has reached the present, work that recurs would
 * take what is past for overdue, and waits.
 */
@Injectable()
export class HistoryLoading {
  private current: HistoryPhase = 'none';
  private waiting = new Set<() => void>();

  get phase(): HistoryPhase {
    return this.current;
  }

  set phase(phase: HistoryPhase) {
    this.current = phase;
    if (phase === 'entering') return;
    for (const resume of this.waiting) resume();
    this.waiting.clear();
  }

  /** How many wait for the entries. */
  get waiters(): number {
    return this.waiting.size;
  }

  /** Resolves when the entries stand, or after `milliseconds`; true in the first case. */
  async entered(milliseconds: number): Promise<boolean> {
    if (this.current !== 'entering') return true;
    await new Promise<void>((resolve) => {
      const resume = () => {
        clearTimeout(timer);
        this.waiting.delete(resume);
        resolve();
      };
      const timer = setTimeout(resume, milliseconds);
      this.waiting.add(resume);
    });
    return this.phase !== 'entering';
  }
}
