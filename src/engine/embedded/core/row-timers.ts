/**
 * The library's timers interface, without timers: what is due is a row of `timer_job`, fired by the job
 * executor. A library timer would keep its instance in memory and cannot be armed beyond 24.8 days.
 */
export class RowTimers {
  readonly executing: unknown[] = [];

  constructor(readonly now: () => Date) {}

  register(): this {
    return this;
  }

  setTimeout(): object {
    return {};
  }

  clearTimeout(): undefined {
    return undefined;
  }
}
