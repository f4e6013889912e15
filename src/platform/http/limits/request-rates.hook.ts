import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { hasCredentials } from '../../auth/session-cookie.js';
import type { AppConfig } from '../../config/index.js';
import type { RouteOptions } from '../route-options.js';
import { AddressLimits } from './address-limits.js';
import { TooManyFromNetwork } from './limits.errors.js';
import { Turns } from './turns.js';

/** Pages have many files, which cost little. */
const FILES_FOR_A_REQUEST = 10;
/** Who asks too often waits so long for the refusal: a flood slows itself down. */
const REFUSAL_AFTER_MS = 250;
/** Refusals that are held back at the same time; the others go out at once. */
const MOST_HELD_BACK = 500;
/** Requests without an account that wait for their turn. */
const LONGEST_LINE = 300;
/** Credentials that were found good, and are let through while their network sends others that are not. */
const MOST_KNOWN = 10_000;
const KNOWN_FOR_MS = 600_000;

/** Paths that monitors ask, which no flood of other requests may hide. */
const OPERATIONS = /^\/(health\/|metrics$)/;

/**
 * Counts what comes without an account, by network, before anything is done for it; and works on a few of those requests
 * at a time, so that whoever is signed in finds the database and the processor free.
 */
export function limitRequests(fastify: FastifyInstance, config: AppConfig): void {
  const limits = new AddressLimits();
  const turns = new Turns(config.publicRequestsAtOnce, LONGEST_LINE);
  const known = new LRUCache<string, true>({ max: MOST_KNOWN, ttl: KNOWN_FOR_MS });
  const perMinute = config.publicRequestsPerMinute;
  let heldBack = 0;

  fastify.addHook('onRequest', (request, _reply, done) => {
    const use = isKnown(request) ? null : useOf(request, config);
    const wait =
      use !== null
        ? limits.take(use, request.ip, use === 'file' ? FILES_FOR_A_REQUEST * perMinute : perMinute)
        : waitOfUnknown(request);
    if (wait === 0) return done();
    if (heldBack >= MOST_HELD_BACK) return done(new TooManyFromNetwork(wait));
    heldBack += 1;
    setTimeout(() => {
      heldBack -= 1;
      done(new TooManyFromNetwork(wait));
    }, REFUSAL_AFTER_MS);
  });

  function waitOfUnknown(request: FastifyRequest): number {
    const wait = limits.wait('refused', request.ip, perMinute);
    return wait > 0 && !known.has(fingerprint(request)) ? wait : 0;
  }

  /** Reads by whoever is signed in are theirs, not their network's: a whole office may sit behind one address. */
  function isKnown(request: FastifyRequest): boolean {
    return (
      request.method === 'GET' && hasCredentials(request, config) && known.has(fingerprint(request))
    );
  }

  fastify.addHook('onResponse', (request, reply, done) => {
    if (request.signedIn) known.set(fingerprint(request), true);
    else if (isKnown(request)) known.delete(fingerprint(request));
    if (!request.signedIn && reply.statusCode === 401 && hasCredentials(request, config)) {
      limits.take('refused', request.ip, perMinute);
    }
    done();
  });

  // The body is there by now, so that nobody holds a turn by sending slowly; forms are read by their handlers.
  fastify.addHook('preValidation', async (request, reply) => {
    if (!takesTurns(request) || isKnown(request)) return;
    const end = await turns.take();
    endWith(request, reply, end);
  });
  fastify.addHook('onSend', (request, _reply, payload, done) => {
    request.endTurn?.();
    done(null, payload);
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Ends the turn of a request that had to wait for one. */
    endTurn?: () => void;
  }
}

function endWith(request: FastifyRequest, reply: FastifyReply, end: () => void): void {
  request.endTurn = end;
  reply.raw.once('close', end);
  if (reply.raw.destroyed || reply.raw.closed) end();
}

/** Under which count a request falls; null: none, since it comes with credentials that somebody will look at. */
function useOf(request: FastifyRequest, config: AppConfig): string | null {
  const { access, signsIn } = request.routeOptions.config as RouteOptions;
  const path = request.routeOptions.url ?? '';
  if (access === 'public') {
    if (OPERATIONS.test(path)) return 'operations';
    return signsIn ? 'signIn' : 'public';
  }
  if (access === 'signedIn') return hasCredentials(request, config) ? null : 'public';
  return path.startsWith('/api/') ? 'public' : 'file';
}

function takesTurns(request: FastifyRequest): boolean {
  const { access, signsIn } = request.routeOptions.config as RouteOptions;
  return (
    access === 'public' &&
    !signsIn &&
    !OPERATIONS.test(request.routeOptions.url ?? '') &&
    !/^\s*multipart\//i.test(request.headers['content-type'] ?? '')
  );
}

function fingerprint({ headers }: FastifyRequest): string {
  return createHash('sha256')
    .update(`${headers.authorization ?? ''} ${headers.cookie ?? ''}`)
    .digest('base64');
}
