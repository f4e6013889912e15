import type { FastifyRequest } from 'fastify';

/** The address of something below /engine-rest, as Camunda writes it into the links of its answers. */
export function selfLink(request: FastifyRequest, path: string) {
  const href = `${request.protocol}://${request.host}/engine-rest/${path}`;
  return [{ method: 'GET', href, rel: 'self' }];
}
