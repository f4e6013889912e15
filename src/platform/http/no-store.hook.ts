import type { FastifyInstance } from 'fastify';

/** Answers of programs, which hold what citizens wrote: neither a browser nor a proxy keeps them. */
const ANSWERS = /^\/(api|engine-rest|open311|health|metrics)(\/|\?|$)/;

/** Sends `Cache-Control: no-store` with every answer of the API that says nothing else of itself. */
export function forbidCaching(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply) => {
    if (ANSWERS.test(request.url) && !reply.hasHeader('cache-control')) {
      reply.header('cache-control', 'no-store');
    }
  });
}
