import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

export const COMMAND = 'platform:command';
export const IDEMPOTENCY_HEADER = 'idempotency-key';

/** As the API document says it; see IdempotencyKeys.take. */
export const IDEMPOTENCY_KEY = {
  type: 'string',
  minLength: 1,
  maxLength: 200,
  pattern: '^[!-~]+$',
} as const;

export const BATCHED = 'platform:batched';
export const BATCH_HEADER = 'batch-id';

/** Marks a command that is done to many things at once: requests of one `Batch-Id` tell each person once. */
export function Batched(): MethodDecorator {
  return applyDecorators(
    SetMetadata(BATCHED, true),
    ApiHeader({
      name: 'Batch-Id',
      required: false,
      description:
        'The same for all requests by which you do this to many: whoever is notified is notified once.',
      schema: { type: 'string', format: 'uuid' },
    }),
  );
}

/**
 * Marks a controller method that writes. Its whole run is one unit of work; a POST with an `Idempotency-Key` is
 * carried out once, and its reply is given again to whoever repeats it.
 */
export function Command(): MethodDecorator {
  return applyDecorators(
    SetMetadata(COMMAND, true),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'POST only: the same key with the same request is carried out once',
      schema: IDEMPOTENCY_KEY,
    }),
  );
}
