import type { FastifyRequest } from 'fastify';
import type { AppConfig } from '../config/index.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** True for requests that change nothing. */
export function onlyReads(request: FastifyRequest): boolean {
  return READING.has(request.method);
}

/**
 * True when the request comes from one of our own pages. Browsers say so in Sec-Fetch-Site, which no page can forge;
 * those that do not (plain http, old ones) send the Origin of whoever asks with every change.
 */
export function comesFromOurPages(request: FastifyRequest, config: AppConfig): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = request.headers;
  return origin !== undefined && ownOrigins(request, config).includes(origin);
}

function ownOrigins(request: FastifyRequest, { publicUrl }: AppConfig): string[] {
  const asked = `${request.protocol}://${request.host}`;
  return publicUrl ? [asked, new URL(publicUrl).origin] : [asked];
}
