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

/** A process asks for more than any honest one does: what the command did is undone. */
export class LimitExceeded extends Error {
  constructor(
    readonly elementId: string | null,
    message: string,
  ) {
    super(message);
  }
}

/** More activities than one command may run: a loop without a wait state, most likely. */
export class StepBudgetExceeded extends LimitExceeded {
  constructor(elementId: string | null, budget: number) {
    super(
      elementId,
      `The process ran ${budget} steps without coming to rest (last: ${elementId}); it probably loops for ever.`,
    );
  }
}
