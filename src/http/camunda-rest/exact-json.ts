import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';

/**
 * camunda-external-task-client-js takes a body for JSON only when the content type is `application/json` to the
 * letter, and Fastify adds a charset to it, except to bytes.
 */
function toBytes(reply: FastifyReply, body: unknown): Buffer {
  void reply.header('content-type', 'application/json');
  return Buffer.from(JSON.stringify(body));
}

export function sendExactJson(reply: FastifyReply, body: unknown): void {
  void reply.send(toBytes(reply, body));
}

/** Writes what a controller answers; nothing stays nothing (204), a text stays a text. */
@Injectable()
export class ExactJsonInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next
      .handle()
      .pipe(
        map((body: unknown) =>
          body === undefined || typeof body === 'string' ? body : toBytes(reply, body),
        ),
      );
  }
}
