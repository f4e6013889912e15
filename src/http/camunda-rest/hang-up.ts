import type { FastifyReply } from 'fastify';

/** Aborts when the client closes the connection before it is answered. */
export function hangUpOf(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  const response = reply.raw;
  // Of the request itself, `close` comes as soon as its body was read.
  response.once('close', () => {
    if (!response.writableEnded) controller.abort();
  });
  if (response.destroyed) controller.abort();
  return controller.signal;
}
