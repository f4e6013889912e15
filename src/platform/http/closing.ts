import type { FastifyInstance } from 'fastify';

/** Between two looks for connections that have become idle, in milliseconds. */
const LOOK_AGAIN_MS = 50;

/**
 * Ends kept-alive connections as soon as they have their answer once the server closes. Node closes those that are idle
 * at that moment only: one whose answer is still under way would hold the server open until its keep-alive time ends.
 */
export function closeIdleConnections(fastify: FastifyInstance): void {
  let closing = false;
  fastify.addHook('preClose', (done) => {
    closing = true;
    const look = setInterval(() => fastify.server.closeIdleConnections(), LOOK_AGAIN_MS);
    fastify.server.once('close', () => clearInterval(look));
    done();
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close');
    done(null, payload);
  });
}
