import type { FastifyInstance } from 'fastify';
import { type Actor, type RequestContext, runInContext } from '../context/index.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What `currentActor()` sees while this request is served. */
    requestContext: RequestContext;
  }
}

/** Has each request run in a context of its own; its actor is `nobody` until somebody is signed in. */
export function enterRequestContext(fastify: FastifyInstance, nobody: Actor): void {
  fastify.decorateRequest('requestContext', null as never);
  fastify.addHook('onRequest', (request, reply, done) => {
    const languages = request.headers['accept-language'];
    const memory = new Map<symbol, unknown>();
    request.requestContext = { actor: nobody, requestId: request.id, languages, memory };
    reply.header('x-request-id', request.id);
    runInContext(request.requestContext, done);
  });
  // Reading the body continues from the socket's events, which know nothing of the context: enter it again.
  fastify.addHook('preValidation', (request, _reply, done) => {
    runInContext(request.requestContext, done);
  });
}
