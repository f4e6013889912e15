import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Between two looks for connections that have become idle, in milliseconds. */
const LOOK_AGAIN_MS = 50;

/**
 * Ends kept-alive connections as soon as they have their answer once the server closes. Node closes those that are idle
 * at that moment only: one whose answer is still under way would hold the server open until its keep-alive time ends, and
 * so would one that a browser has opened to have it at hand, and never used.
 */
export function closeIdleConnections(fastify: FastifyInstance): void {
  let closing = false;
  const unused = new Set<Socket>();
  fastify.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  fastify.server.on('request', ({ socket }: IncomingMessage) => unused.delete(socket));
  fastify.addHook('preClose', (done) => {
    closing = true;
    const look = setInterval(() => {
      fastify.server.closeIdleConnections();
      for (const socket of unused) socket.destroy();
    }, LOOK_AGAIN_MS);
    fastify.server.once('close', () => clearInterval(look));
    done();
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close');
    done(null, payload);
  });
}
