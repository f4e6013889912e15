/** An error that nothing in the process catches. */
export class UncaughtProcessError extends Error {
  constructor(
    readonly elementId: string | null,
    readonly code: string | null,
    message: string,
  ) {
    super(message);
  }
}

/** More activities than one command may run: a loop without a wait state, most likely. */
export class StepBudgetExceeded extends Error {
  constructor(
    readonly elementId: string | null,
    budget: number,
  ) {
    super(
      `The process ran ${budget} steps without coming to rest (last: ${elementId}); it probably loops for ever.`,
    );
  }
}
