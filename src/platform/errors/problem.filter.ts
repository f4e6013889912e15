import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '../config/index.js';
import { PROBLEM_MEDIA_TYPE, toProblem } from './problem.js';

/** Answers every error of our own API as application/problem+json; writes down what nobody expected. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly config: AppConfig) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(
      error,
      http.getRequest<FastifyRequest>(),
      http.getResponse<FastifyReply>(),
      this.config.uploadLimitBytes,
    );
  }
}

const logger = new Logger('Problem');

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
  const problem = toProblem(error);
  if (problem.status >= 500) {
    logger.error(
      `${problem.code} (request ${request.id}): ${error instanceof Error ? error.message : String(error)}`,
      error instanceof Error ? error.stack : undefined,
    );
  }
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  if (problem.code === 'request.too-large') {
    const isForm = request.headers['content-type']?.startsWith('multipart/form-data');
    const limit = isForm ? uploadLimitBytes : request.routeOptions?.bodyLimit;
    if (limit !== undefined) {
      problem.detail = `The request is larger than ${limit} bytes, the most that is taken here.`;
      problem.limitBytes = limit;
    }
  }
  problem.instance = request.url?.split('?', 1)[0];
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
    .send(JSON.stringify(problem));
}
