import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { currentActor } from '../context/index.js';
import { UnitOfWork } from '../database/index.js';
import { InvalidInput } from '../errors/index.js';
import { BATCH_HEADER, BATCHED, COMMAND, IDEMPOTENCY_HEADER } from './command.decorator.js';
import { hashRequest, heldBy, IdempotencyKeys, type StoredReply } from './idempotency-keys.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reply headers that a replay must carry as well. */
const KEPT_HEADERS = ['location', 'etag'];

/** Opens the unit of work at the edge for `@Command()` methods, and keeps their replies by Idempotency-Key. */
@Injectable()
export class CommandInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: IdempotencyKeys,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!this.reflector.get<boolean>(COMMAND, context.getHandler())) return next.handle();
    const http = context.switchToHttp();
    const request: FastifyRequest = http.getRequest();
    if (this.reflector.get<boolean>(BATCHED, context.getHandler())) enterBatch(request);
    return from(this.run(request, http.getResponse(), next));
  }

  private run(request: FastifyRequest, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    // handle() must be called inside the unit of work, and anew for each attempt of it.
    const handle = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    const key = request.headers[IDEMPOTENCY_HEADER];
    if (request.method !== 'POST' || typeof key !== 'string' || isMultipart(request)) {
      return this.unitOfWork.run(handle);
    }
    const actor = currentActor();
    const requestHash = hashRequest(request.method, request.url, request.body);
    return this.unitOfWork.run(async () => {
      const stored = await this.keys.take(actor.id, key, requestHash, heldBy(actor));
      if (stored) return replay(stored, reply);
      const result: unknown = await handle();
      this.keys.store(actor.id, key, {
        status: reply.statusCode,
        headers: keptHeaders(reply),
        body: result === undefined ? null : JSON.stringify(result),
      });
      return result;
    });
  }
}

/** @throws InvalidInput */
function enterBatch(request: FastifyRequest): void {
  const given = request.headers[BATCH_HEADER];
  if (given === undefined) return;
  if (typeof given !== 'string' || !UUID.test(given)) {
    const message = 'Batch-Id must be a UUID.';
    throw new InvalidInput(message, [{ field: 'Batch-Id', code: 'invalid', message }]);
  }
  request.requestContext.batchId = given.toLowerCase();
}

function replay(stored: StoredReply, reply: FastifyReply): unknown {
  reply.code(stored.status).headers(stored.headers).header('idempotency-replayed', 'true');
  return stored.body === null ? undefined : JSON.parse(stored.body);
}

function keptHeaders(reply: FastifyReply): Record<string, string> {
  const set = KEPT_HEADERS.filter((name) => reply.hasHeader(name));
  return Object.fromEntries(set.map((name) => [name, String(reply.getHeader(name))]));
}

/** Its body is a stream that is read by the handler, so it cannot be compared beforehand. */
function isMultipart(request: FastifyRequest): boolean {
  return request.headers['content-type']?.startsWith('multipart/') ?? false;
}
