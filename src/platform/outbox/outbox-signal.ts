import { Injectable } from '@nestjs/common';

/** Tells the dispatcher of this replica that there is something to deliver. Any number of calls make one wake-up. */
@Injectable()
export class OutboxSignal {
  private raised = false;
  private wake: () => void = () => undefined;

  raise(): void {
    this.raised = true;
    this.wake();
  }

  /** Resolves at the next `raise()` (also one since the last wait), or after `milliseconds`. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.raised) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.raised = false;
  }
}
