/** Stops the start: processes call topics that nobody implements. */
export class MissingHandlers extends Error {
  constructor(readonly topics: string[]) {
    super(
      `No handler for ${topics.join(', ')}: provide a class with @TaskHandler for each, or correct camunda:topic in the process.`,
    );
    this.name = 'MissingHandlers';
  }
}
