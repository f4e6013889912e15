import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { DomainError, type FieldError } from './domain-error.js';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** The body of every answer that is not a success (RFC 9457). */
export interface Problem {
  /** `urn:punto-dascolto:problem:` and the code. */
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  instance?: string;
  requestId?: string;
  errors?: FieldError[];
  [extra: string]: unknown;
}

/** Codes for what the HTTP server itself refuses, by status. */
const HTTP_CODES: Record<number, string> = {
  400: 'request.malformed',
  401: 'auth.required',
  403: 'auth.forbidden',
  404: 'route.not-found',
  405: 'route.method-not-allowed',
  406: 'request.not-acceptable',
  408: 'request.timeout',
  413: 'request.too-large',
  414: 'request.address-too-long',
  415: 'request.unsupported-media-type',
  429: 'request.too-many',
  431: 'request.headers-too-large',
  503: 'server.unavailable',
};

const HTTP_DETAILS: Record<number, string> = {
  413: 'The request body is larger than this server takes.',
  415: 'This media type is not understood here: send application/json.',
};

/** What PostgreSQL says of values that no column of that type can hold: the caller's mistake. */
const UNUSABLE_VALUES = new Set(['22P02', '22P05', '22021', '22003', '22007', '22008']);
const LOST_RACES = new Set(['40001', '40P01', '23505', '23P01']);
/** A row that another one must belong to is not there (any more). */
const MISSING_REFERENCE = '23503';
const BUSY = new Set(['55P03', '57014', '53300']);
const DATABASE_GONE = new Set(['57P01', '57P02', '57P03', '57P05', '25P03', '25P04']);
const NETWORK_GONE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);
const CONNECTION_LOST =
  /^Connection terminated|^Client has encountered a connection error|^timeout exceeded when trying to connect|^Query read timeout|^Client was closed|^Cannot use a pool after/;

/**
 * Maps whatever was thrown to a problem. Only expected failures tell what happened; of anything else the
 * answer says nothing (`status` 500), so the caller of this function must log it.
 */
export function toProblem(error: unknown): Problem {
  if (error instanceof DomainError) return domainProblem(error);
  if (error instanceof HttpException) return httpProblem(error.getStatus(), error.message);
  const { code, statusCode, message } = error as {
    code?: unknown;
    statusCode?: unknown;
    message?: unknown;
  };
  if (typeof code === 'string') {
    if (code.startsWith('FST_') && typeof statusCode === 'number' && statusCode < 500) {
      return httpProblem(statusCode, String(message));
    }
    const known = databaseProblem(code);
    if (known) return known;
  }
  if (CONNECTION_LOST.test(String(message))) return unavailable();
  return problem(500, 'server.error', 'An unexpected error happened; it has been written down.');
}

/** What `toProblem` makes of an error that is none of ours, as one. */
export function asDomainError(error: unknown): DomainError {
  const { code, status, detail, type: _type, title: _title, ...extras } = toProblem(error);
  return new DomainError(code, status, detail, extras);
}

function domainProblem(error: DomainError): Problem {
  const { fields, ...extras } = error.details;
  return {
    ...extras,
    ...problem(error.status, error.code, error.message),
    ...(fields ? { errors: fields } : {}),
  };
}

function httpProblem(status: number, message: string): Problem {
  const code = HTTP_CODES[status] ?? (status < 500 ? 'request.refused' : 'server.error');
  return problem(status, code, HTTP_DETAILS[status] ?? message);
}

function databaseProblem(code: string): Problem | null {
  if (UNUSABLE_VALUES.has(code)) {
    return problem(400, 'request.invalid', 'The request holds a value that cannot be stored.');
  }
  if (LOST_RACES.has(code)) {
    return problem(409, 'request.conflict', 'Somebody else changed the same at the same time.');
  }
  if (code === MISSING_REFERENCE) {
    return problem(409, 'request.conflict', 'The request names something that does not exist.');
  }
  if (BUSY.has(code)) {
    return {
      ...problem(503, 'database.busy', 'The database is busy: try again in a moment.'),
      retryAfterSeconds: 1,
    };
  }
  if (code.startsWith('08') || DATABASE_GONE.has(code) || NETWORK_GONE.has(code)) {
    return unavailable();
  }
  return null;
}

function unavailable(): Problem {
  return {
    ...problem(503, 'database.unavailable', 'The database cannot be reached: try again shortly.'),
    retryAfterSeconds: 2,
  };
}

function problem(status: number, code: string, detail: string): Problem {
  return {
    type: `urn:punto-dascolto:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail,
  };
}
