import { DomainError } from './domain-error.js';

/**
 * What the log says of an error whose message may quote what somebody wrote: its code, or its class with the code that
 * Node.js and PostgreSQL give. The message stands where the words are kept, for those who may read them.
 */
export function errorName(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
