import type { FastifyInstance } from 'fastify';

/** Requests that come every few seconds and tell nothing. */
const QUIET = new Set(['/health/live', '/health/ready', '/metrics']);

/** One line a request: its route (not its address, which may hold personal data), who asked, how it ended. */
export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown route';
    const level = reply.statusCode >= 500 ? 'error' : QUIET.has(route) ? 'debug' : 'info';
    request.log[level](
      {
        method: request.method,
        route,
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime * 10) / 10,
        actor: request.requestContext?.actor.id,
      },
      'request',
    );
    done();
  });
}
