import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { AppConfig } from '../../config/index.js';
import { ServerBusy } from './limits.errors.js';
import { networkOf } from './network.js';

/** Connections beyond the limit that are still answered; those after them are dropped. */
const ANSWERED_BEYOND = 100;
/** An answer that nobody takes any of for so long is given up. */
const SLOW_READER_MS = 60_000;
/** Between two looks for connections that keep others out, in milliseconds. */
const LOOK_FOR_IDLE_MS = 1_000;

/**
 * Bounds what is open at the same time: connections in all, and half of them for one network. Beyond that, connections
 * that only wait for a next request are closed, and a request on a new one is answered 503.
 */
export function limitConnections(
  fastify: FastifyInstance,
  { maxConnections, headersTimeoutMs }: Pick<AppConfig, 'maxConnections' | 'headersTimeoutMs'>,
): void {
  const { server } = fastify;
  const byNetwork = new Map<string, number>();
  const refused = new WeakSet<Socket>();
  let open = 0;
  let lookedAt = 0;
  server.maxConnections = maxConnections + ANSWERED_BEYOND;
  server.on('connection', (socket: Socket) => {
    const network = networkOf(socket.remoteAddress ?? '');
    const ofNetwork = (byNetwork.get(network) ?? 0) + 1;
    open += 1;
    byNetwork.set(network, ofNetwork);
    socket.once('close', () => {
      open -= 1;
      const left = (byNetwork.get(network) ?? 1) - 1;
      if (left > 0) byNetwork.set(network, left);
      else byNetwork.delete(network);
    });
    if (open <= maxConnections && ofNetwork <= maxConnections / 2) return;
    refused.add(socket);
    socket.setTimeout(headersTimeoutMs);
    if (performance.now() - lookedAt < LOOK_FOR_IDLE_MS) return;
    lookedAt = performance.now();
    server.closeIdleConnections();
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!refused.has(request.raw.socket)) return done();
    reply.header('connection', 'close');
    done(new ServerBusy());
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (!String(reply.getHeader('content-type')).startsWith('text/event-stream')) {
      // Node sets the connection's own time again when the answer is out.
      request.raw.socket?.setTimeout?.(SLOW_READER_MS);
    }
    done(null, payload);
  });
}
