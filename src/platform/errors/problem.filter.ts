import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '../config/index.js';
import { DomainError } from './domain-error.js';
import { ErrorDialects } from './error-dialects.js';
import { PROBLEM_MEDIA_TYPE, toProblem } from './problem.js';
import { shortProblem } from './short-problem.js';

/** Answers every error of our own API as application/problem+json; writes down what nobody expected. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly config: AppConfig,
    private readonly dialects: ErrorDialects,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { url } = http.getRequest<FastifyRequest>();
    const dialect = this.dialects.of(url ?? '');
    if (dialect) return dialect(error, http.getRequest(), http.getResponse());
    sendProblem(
      error,
      http.getRequest<FastifyRequest>(),
      http.getResponse<FastifyReply>(),
      this.config.uploadLimitBytes,
    );
  }
}

const logger = new Logger('Problem');

/** Longest path that is told back. */
const MAX_INSTANCE = 500;

/** True when the client ended the connection before its request was there: nobody is left to answer, and nothing broke. */
export function hasGoneAway({ raw }: FastifyRequest): boolean {
  return raw.destroyed === true && !raw.complete;
}

/**
 * Sends `error` as a problem; for places that Nest's filters do not reach.
 * `uploadLimitBytes`: the limit of a file in a form, told to whoever goes past it.
 */
export function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  uploadLimitBytes?: number,
): void {
  if (hasGoneAway(request)) {
    reply.raw.destroy();
    return;
  }
  const problem = toProblem(error);
  // A refusal of our own that says when to come again is no fault.
  if (problem.status >= 500 && !(error instanceof DomainError && problem.status === 503)) {
    logger.error(
      `${problem.code} (request ${request.id}): ${error instanceof Error ? error.message : String(error)}`,
      error instanceof Error ? error.stack : undefined,
    );
  }
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  if (problem.code === 'request.too-large' && problem.limitBytes === undefined) {
    const isForm = request.headers['content-type']?.startsWith('multipart/form-data');
    const limit = isForm ? uploadLimitBytes : request.routeOptions?.bodyLimit;
    if (limit !== undefined) {
      problem.detail = `The request is larger than ${limit} bytes, the most that is taken here.`;
      problem.limitBytes = limit;
    }
  }
  problem.instance = request.url?.split('?', 1)[0].slice(0, MAX_INSTANCE);
  problem.requestId = request.id;
  if (typeof problem.retryAfterSeconds === 'number') {
    reply.header('retry-after', String(Math.max(1, Math.ceil(problem.retryAfterSeconds))));
  }
  if (problem.status === 401 && !reply.hasHeader('www-authenticate')) {
    reply.header('www-authenticate', 'Bearer realm="punto-dascolto"');
  }
  reply
    .code(problem.status)
    .header('content-type', `${PROBLEM_MEDIA_TYPE}; charset=utf-8`)
    .header('cache-control', 'no-store')
    .send(shortProblem(problem));
}
