import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { DomainError, hasGoneAway } from '../../platform/errors/index.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toCamundaError } from './camunda-error.js';
import { sendExactJson } from './exact-json.js';

const logger = new Logger('CamundaError');

/** Answers every error of /engine-rest in Camunda's form. */
@Catch()
export class CamundaErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerInCamundasForm(error, http.getRequest(), http.getResponse());
  }
}

/** Writes down what nobody expected; whoever has gone away gets no answer. */
export function answerInCamundasForm(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  if (hasGoneAway(request)) {
    reply.raw.destroy();
    return;
  }
  const { status, body } = toCamundaError(error);
  if (status >= 500 && !(error instanceof DomainError)) {
    logger.error(
      `${request.method} ${request.routeOptions.url} (request ${request.id}): ${String(error)}`,
      error instanceof Error ? error.stack : undefined,
    );
  }
  if (reply.sent) return;
  const retryAfter = error instanceof DomainError ? error.details.retryAfterSeconds : undefined;
  if (typeof retryAfter === 'number') reply.header('retry-after', Math.ceil(retryAfter));
  sendExactJson(reply.code(status), { ...body, message: shortened(body.message) });
}

/** No answer about a mistake is large, whatever was sent. */
function shortened(message: string): string {
  return message.length > 2_000
    ? `${message.slice(0, 1_999).replace(/[\ud800-\udbff]$/, '')}…`
    : message;
}
