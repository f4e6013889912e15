/** One wrong field of an input: `field` is a dotted path (`person.email`), `message` says what to do. */
export interface FieldError {
  field: string;
  message: string;
  /** Stable machine code, e.g. `required`, `unknown-code`, `too-long`. */
  code: string;
}

export interface DomainErrorDetails {
  fields?: FieldError[];
  /** The BPMN element, task or row the error is about, where there is one. */
  elementId?: string;
  [extra: string]: unknown;
}

/** Stands for an id wherever the API document shows what an answer looks like. */
export const EXAMPLE_ID = '0b6c1d0e-6f4e-4c55-9a0b-6d2f8f1f3a77';

/**
 * An expected failure: it has a stable `code`, an HTTP `status` and a message that says what to do.
 * Each dialect (REST, Open311, Camunda) maps it once; anything else is a defect and answers 500.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
    readonly details: DomainErrorDetails = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** 400: the input is not of the asked form. `fields` names every wrong one. */
export class InvalidInput extends DomainError {
  constructor(message: string, fields: FieldError[], code = 'request.invalid') {
    super(code, 400, message, { fields });
  }
}

/** 404: nothing by that id that the caller may see. */
export class NotFound extends DomainError {
  constructor(what: string, id: string) {
    super(`${what}.not-found`, 404, `No ${what} with id ${id}.`, { id });
  }

  /** As the API document shows it, where nothing of this kind is found. */
  static of(what: string): NotFound {
    return new NotFound(what, EXAMPLE_ID);
  }
}

/** 409: somebody else was first, or the state does not allow it. */
export class Conflict extends DomainError {
  constructor(code: string, message: string, details: DomainErrorDetails = {}) {
    super(code, 409, message, details);
  }
}

/** 403: the caller is known and may not. */
export class Forbidden extends DomainError {
  constructor(code: string, message: string, details: DomainErrorDetails = {}) {
    super(code, 403, message, details);
  }
}

/** 422: well formed, and against a rule of the domain. */
export class RuleBroken extends DomainError {
  constructor(code: string, message: string, details: DomainErrorDetails = {}) {
    super(code, 422, message, details);
  }
}

/** 401: nobody, or nobody we know, is asking. */
export class Unauthenticated extends DomainError {
  constructor(code: string, message: string) {
    super(code, 401, message);
  }
}

/** 429: too often; `retryAfterSeconds` also goes out as Retry-After. */
export class TooManyRequests extends DomainError {
  constructor(code: string, message: string, retryAfterSeconds: number) {
    super(code, 429, message, { retryAfterSeconds });
  }
}
