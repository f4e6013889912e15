import type { FastifyInstance } from 'fastify';

/** Requests that come every few seconds and tell nothing. */
const QUIET = new Set(['/health/live', '/health/ready', '/metrics']);

/** One line a request: its route (not its address, which may hold personal data), who asked, how it ended. */
export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown route';
    const level = levelOf(reply.statusCode, route);
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

/** A flood that is turned away must not fill the disk with its traces; nor is it an error of ours. */
function levelOf(status: number, route: string): 'error' | 'debug' | 'info' {
  if (status === 429 || status === 503 || QUIET.has(route)) return 'debug';
  return status >= 500 ? 'error' : 'info';
}
