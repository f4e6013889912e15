import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

export const COMMAND = 'platform:command';
export const IDEMPOTENCY_HEADER = 'idempotency-key';

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
      schema: { type: 'string', maxLength: 200 },
    }),
  );
}
