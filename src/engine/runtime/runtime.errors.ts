/** Stops the start: two classes say that they implement the topic. */
export class DuplicateHandler extends Error {
  constructor(
    readonly topic: string,
    readonly classNames: string[],
  ) {
    super(
      `The topic ${topic} has ${classNames.length} handlers, ${classNames.join(' and ')}: keep one @TaskHandler('${topic}').`,
    );
    this.name = 'DuplicateHandler';
  }
}

/** Stops the start: processes call topics that nobody implements. */
export class MissingHandlers extends Error {
  constructor(readonly topics: string[]) {
    super(
      `No handler for ${topics.join(', ')}: provide a class with @TaskHandler for each, or correct camunda:topic in the process.`,
    );
    this.name = 'MissingHandlers';
  }
}

/** Stops the start: a class carries @TaskHandler and has no `handle`. */
export class NotAHandler extends Error {
  constructor(topic: string, className: string) {
    super(`${className} carries @TaskHandler('${topic}') and has no method handle(task).`);
    this.name = 'NotAHandler';
  }
}
