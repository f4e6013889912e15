/** Ends what was started, the last first, also when the run is interrupted. */
export class CleanUp {
  private readonly steps: (() => Promise<void>)[] = [];
  private running: Promise<void> | undefined;
  private readonly interrupted = (signal: NodeJS.Signals) => {
    void this.run().finally(() => process.kill(process.pid, signal));
  };

  constructor() {
    process.once('SIGINT', this.interrupted).once('SIGTERM', this.interrupted);
  }

  add(step: () => Promise<void>): void {
    this.steps.push(step);
  }

  /** Whoever calls it again waits for the same end: a run that fails because it was interrupted must not cut it short. */
  run(): Promise<void> {
    return (this.running ??= this.runSteps());
  }

  private async runSteps(): Promise<void> {
    process.off('SIGINT', this.interrupted).off('SIGTERM', this.interrupted);
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      await step().catch((error: Error) => console.error(`Clean-up: ${error.message}`));
    }
  }
}
