import { DomainError } from '../../../platform/errors/index.js';

/** 400, as Camunda's MismatchingMessageCorrelationException: nothing waits for the message, or too much does. */
export class MessageMismatch extends DomainError {
  static readonly example = new MessageMismatch(
    "'paid'",
    'No process definition or execution matches the parameters',
  );

  constructor(asked: string, reason: string) {
    super(
      'message.mismatch',
      400,
      `org.camunda.bpm.engine.MismatchingMessageCorrelationException: Cannot correlate message ${asked}: ${reason}`,
    );
  }
}
