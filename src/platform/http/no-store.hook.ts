import type { FastifyInstance } from 'fastify';

/** Answers of programs, which hold what people wrote: neither a browser nor a proxy keeps them. */
const ANSWERS = /^\/(api|engine-rest|open311|health|metrics)(\/|\?|$)/;

/**
 * Sends `Cache-Control: no-store` with every answer of the API, whatever it says of itself: public lists and pictures too,
 * so that nothing that was taken back lives on in a memory between.
 */
export function forbidCaching(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply) => {
    // By the route, not by the address: `/%61pi/v1` reaches the same one.
    if (!ANSWERS.test(request.routeOptions.url ?? request.url)) return;
    const said = String(reply.getHeader('cache-control') ?? '');
    if (!said.includes('no-store')) reply.header('cache-control', 'no-store');
  });
}
