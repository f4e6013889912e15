import type { Integer } from '../http/field-types.js';

/** One wrong field of the request. */
export class ProblemFieldDto {
  /**
   * Dotted path of the field
   *
   * @example person.email
   */
  field: string;

  /**
   * Stable code
   *
   * @example required
   */
  code: string;

  /** What to do */
  message: string;
}

/** Describes application/problem+json (RFC 9457) in the API document. */
export class ProblemDto {
  /** @example urn:punto-dascolto:problem:contact.not-found */
  type: string;

  /** @example Not Found */
  title: string;

  /** @example 404 */
  status: Integer;

  /**
   * Stable code
   *
   * @example contact.not-found
   */
  code: string;

  detail: string;

  /** Path of the request */
  instance?: string;

  /** Found again in the logs */
  requestId?: string;

  errors?: ProblemFieldDto[];
}
