import { asDomainError, type DomainError } from '../errors/index.js';
import { COMMAND } from './command.decorator.js';
import {
  IdempotencyKeyInvalid,
  IdempotencyKeyReused,
  IdempotencyRightsEnded,
} from './idempotency.errors.js';

/** Somebody else was faster; the command was undone and may be sent again. */
const LOST_RACE = asDomainError({ code: '40001' });

/** What CommandInterceptor and the unit of work answer a command, as the API document names it. */
export function commandProblems(handler: object, method: string): DomainError[] {
  if (Reflect.getMetadata(COMMAND, handler) !== true) return [];
  if (method !== 'post') return [LOST_RACE];
  return [
    LOST_RACE,
    IdempotencyKeyInvalid.example,
    IdempotencyRightsEnded.example,
    IdempotencyKeyReused.example,
  ];
}
