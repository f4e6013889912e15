/** Stops the start, and says everything that has to be put right. */
export class BrokenHooks extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'BrokenHooks';
  }
}
