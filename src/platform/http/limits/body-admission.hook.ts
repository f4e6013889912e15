import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SignInRequired } from '../../auth/auth.errors.js';
import { hasCredentials } from '../../auth/session-cookie.js';
import type { AppConfig } from '../../config/index.js';
import type { RouteOptions } from '../route-options.js';
import { bodyLimitOf } from './body-sizes.js';
import { BytesInFlight } from './bytes-in-flight.js';
import { BodyTooLarge, BodyTooSlow } from './limits.errors.js';
import { mediaTypeFault } from './media-types.js';

/** Bodies from here on are read from those alone who have been found to be signed in. */
const LARGE_BYTES = 64_000;

/**
 * Decides about a request's body before a byte of it is read: whether the route takes so much, whether anybody may send
 * it, whether there is room. A body of ordinary size must then arrive in time.
 * `signIn` finds out who sends it, and throws when that is nobody.
 */
export function admitBodies(
  fastify: FastifyInstance,
  config: AppConfig,
  signIn: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): void {
  const bodies = new BytesInFlight(config.bodiesInFlightBytes);
  const uploads = new BytesInFlight(config.uploadsInFlightBytes);

  fastify.addHook('onRoute', (route) => {
    route.bodyLimit = bodyLimitOf(route.config as RouteOptions | undefined, config);
  });

  fastify.addHook('onRequest', (request, reply, done) => {
    if (!hasBody(request)) return done();
    const route = request.routeOptions.config as RouteOptions;
    if (route.access === undefined) return done();
    const limit = bodyLimitOf(route, config);
    const length = declaredLength(request) ?? limit;
    if (length > limit) return done(new BodyTooLarge(limit));
    const signedIn = route.access === 'signedIn';
    if (signedIn && !hasCredentials(request, config)) return done(new SignInRequired());
    const fault = mediaTypeFault(request, route);
    if (fault) return done(fault);
    try {
      const streamed = route.body === 'file' || route.body === 'files';
      const giveBack = (streamed ? uploads : bodies).reserve(length, signedIn);
      reply.raw.once('close', giveBack);
    } catch (error) {
      return done(error as Error);
    }
    if (!isForm(request)) expectInTime(request, reply, config.bodyTimeoutMs, length);
    done();
  });

  fastify.addHook('preParsing', async (request, reply) => {
    if (!hasBody(request)) return;
    const { access } = request.routeOptions.config as RouteOptions;
    if (access !== 'signedIn') return;
    const length = declaredLength(request);
    if (length === undefined || length > LARGE_BYTES || isForm(request)) {
      await signIn(request, reply);
    }
  });
}

/** Larger bodies, and those of raw files, have the time of the whole request. */
function expectInTime(
  request: FastifyRequest,
  reply: FastifyReply,
  withinMs: number,
  length: number,
): void {
  if (length > LARGE_BYTES * 8) return;
  const timer = setTimeout(() => {
    // The parser that reads the body hears of it as of any other failure of the stream, and answers it.
    if (!request.raw.complete && !reply.sent) request.raw.emit('error', new BodyTooSlow());
  }, withinMs);
  request.raw.once('end', () => clearTimeout(timer));
  reply.raw.once('close', () => clearTimeout(timer));
}

function hasBody({ headers }: FastifyRequest): boolean {
  if (headers['transfer-encoding'] !== undefined) return true;
  return headers['content-length'] !== undefined && headers['content-length'] !== '0';
}

/** Undefined where the body comes in chunks, and nobody says how long it will be. */
function declaredLength({ headers }: FastifyRequest): number | undefined {
  return headers['transfer-encoding'] === undefined ? Number(headers['content-length']) : undefined;
}

function isForm({ headers }: FastifyRequest): boolean {
  return /^\s*multipart\//i.test(headers['content-type'] ?? '');
}
