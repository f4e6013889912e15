/** Only what never comes takes so long: a busy machine is no reason to fail. */
const PATIENCE_MS = 120_000;
const PAUSE_MS = 50;

/** Asks again until `condition` answers neither undefined nor false. Fails with `what` when it never does. */
export async function eventually<T>(
  what: string,
  condition: () => Promise<T | undefined | false>,
): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await condition();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > deadline) throw new Error(`It did not come to pass: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Tries again until `check` throws nothing; fails as its last run did. */
export async function eventuallyHolds(check: () => unknown): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return void (await check());
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
