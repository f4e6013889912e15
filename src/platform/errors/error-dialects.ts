import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

type ErrorSender = (error: unknown, request: FastifyRequest, reply: FastifyReply) => void;

/** How errors are answered below paths whose form others have fixed, also those that no controller has seen. */
@Injectable()
export class ErrorDialects {
  private readonly known: { prefix: string; send: ErrorSender }[] = [];

  /** Errors of requests below `prefix`, such as `/engine-rest/`, are answered by `send`. */
  speak(prefix: string, send: ErrorSender): void {
    this.known.push({ prefix, send });
  }

  /** Undefined where errors are problems, as everywhere in our own API. */
  of(url: string): ErrorSender | undefined {
    return this.known.find(({ prefix }) => url.startsWith(prefix))?.send;
  }
}
