import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { DomainError } from '../../platform/errors/index.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toCamundaError } from './camunda-error.js';
import { sendExactJson } from './exact-json.js';

/** Answers every error of /engine-rest in Camunda's form; writes down what nobody expected. */
@Catch()
export class CamundaErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(CamundaErrorFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    const { status, body } = toCamundaError(error);
    if (status >= 500 && !(error instanceof DomainError)) {
      this.logger.error(
        `${request.method} ${request.routeOptions.url} (request ${request.id}): ${String(error)}`,
        error instanceof Error ? error.stack : undefined,
      );
    }
    if (reply.sent) return;
    const retryAfter = error instanceof DomainError ? error.details.retryAfterSeconds : undefined;
    if (typeof retryAfter === 'number') reply.header('retry-after', Math.ceil(retryAfter));
    sendExactJson(reply.code(status), body);
  }
}
