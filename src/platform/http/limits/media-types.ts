import type { FastifyRequest } from 'fastify';
import type { RouteOptions } from '../route-options.js';
import { MediaTypeUnsupported } from './limits.errors.js';

/**
 * Why the body is of a kind that this route does not read; null where it may be. What is sent as JSON is the parser's to judge.
 */
export function mediaTypeFault(
  { headers }: Pick<FastifyRequest, 'headers'>,
  { body, form }: RouteOptions,
): MediaTypeUnsupported | null {
  const encoding = headers['content-encoding']?.trim().toLowerCase();
  if (encoding && encoding !== 'identity') {
    return new MediaTypeUnsupported(
      'Compressed bodies are not read here: leave out Content-Encoding.',
    );
  }
  const type = headers['content-type']?.split(';', 1)[0].trim().toLowerCase() ?? '';
  if (type === 'application/x-www-form-urlencoded' && !form) return new MediaTypeUnsupported();
  const takesFiles = body === 'file' || body === 'files';
  return type.startsWith('multipart/') && !takesFiles ? new MediaTypeUnsupported() : null;
}
