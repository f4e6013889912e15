import { DomainError, InvalidInput, TooManyRequests } from '../../errors/index.js';

/** 503 `server.busy`: as much is being worked on as this replica can hold; `Retry-After` says when to come again. */
export class ServerBusy extends DomainError {
  static readonly example = new ServerBusy();

  constructor(retryAfterSeconds = 2) {
    super('server.busy', 503, 'The server has its hands full: try again in a moment.', {
      retryAfterSeconds,
    });
  }
}

/** 429 `request.too-many`: this network asks more often than anybody needs to. */
export class TooManyFromNetwork extends TooManyRequests {
  static readonly example = new TooManyFromNetwork(30);

  constructor(retryAfterSeconds: number) {
    super(
      'request.too-many',
      'Too many requests come from your connection: wait, then try again.',
      retryAfterSeconds,
    );
  }
}

/** 413 `request.too-large`: more than the route takes. */
export class BodyTooLarge extends DomainError {
  static readonly example = new BodyTooLarge(256_000);

  constructor(limitBytes: number) {
    super(
      'request.too-large',
      413,
      `The request is larger than ${limitBytes} bytes, the most that is taken here.`,
      { limitBytes },
    );
  }
}

/** 415 `request.unsupported-media-type`: a body of a kind, or in a packing, that the route does not read. */
export class MediaTypeUnsupported extends DomainError {
  static readonly example = new MediaTypeUnsupported();

  constructor(message = 'This media type is not understood here: send application/json.') {
    super('request.unsupported-media-type', 415, message);
  }
}

/** 408 `request.timeout`: the body came too slowly. */
export class BodyTooSlow extends DomainError {
  static readonly example = new BodyTooSlow();

  /** Read by Fastify, which takes errors without it for 500. */
  readonly statusCode = 408;

  constructor() {
    super('request.timeout', 408, 'The request did not arrive in time: send it again.');
  }
}

/** 405 `route.method-not-allowed`; `allow` holds the methods of the address. */
export class MethodNotAllowed extends DomainError {
  constructor(
    method: string,
    readonly allow: string[],
  ) {
    super(
      'route.method-not-allowed',
      405,
      `${method} is not allowed here: use ${allow.join(', ')}.`,
      { allow },
    );
  }
}

/** 400 `request.too-complex`: JSON that is nested deeper, or has more members, than the route takes. */
export class JsonTooComplex extends InvalidInput {
  static readonly example = new JsonTooComplex('The JSON is nested deeper than 20 levels.');

  constructor(message: string) {
    super(message, [{ field: '', code: 'too-complex', message }], 'request.too-complex');
  }
}

/** 400 `request.malformed`: bytes that are no UTF-8, which would be kept as other letters than were sent. */
export class NotUtf8 extends InvalidInput {
  static readonly example = new NotUtf8();

  constructor() {
    const message = 'Send the body in UTF-8.';
    super(message, [{ field: '', code: 'encoding', message }], 'request.malformed');
  }
}
