import { NotFoundException } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { MethodNotAllowed } from './limits.errors.js';

/**
 * Answers 405 with `Allow` where the address is known, and the method is not. Addresses with a wildcard say nothing about
 * what is below them.
 */
export function refuseOtherMethods(fastify: FastifyInstance): void {
  const known = new Map<string, Address>();

  fastify.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    let address = known.get(url);
    if (!address) known.set(url, (address = addressOf(url)));
    for (const one of [method].flat()) address.methods.add(one);
  });
  // Which addresses are written out where another has parameters: known once all are.
  fastify.addHook('onReady', (done) => {
    const all = [...known.values()];
    for (const address of all)
      address.closer = all.filter((other) => isCloser(other, address)).sort(byParameters);
    done();
  });

  fastify.addHook('onRequest', (request, reply, done) => {
    const path = request.url.split('?', 1)[0];
    const { url = '' } = request.routeOptions;
    // The pages answer whatever nothing else does.
    const isUnknown = request.is404 || url === '/*';
    const reached = isUnknown ? undefined : known.get(url);
    if (!isUnknown && !reached) return done();
    const fitting = reached
      ? reached.closer.filter(({ pattern }) => pattern.test(path))
      : [...known.values()].filter(({ pattern }) => pattern.test(path)).sort(byParameters);
    // What is written out (`/points/figures`) is not also any other (`/points/:code`).
    const [address] = fitting;
    if (reached && !address) return done();
    if (!address || address.methods.has(request.method)) {
      // Nothing is read for an address that does not exist.
      return done(
        request.is404 ? new NotFoundException(`Cannot ${request.method} ${path}`) : undefined,
      );
    }
    const allow = [...address.methods].sort();
    reply.header('allow', allow.join(', '));
    done(new MethodNotAllowed(request.method, allow));
  });
}

interface Address {
  pattern: RegExp;
  segments: string[];
  parameters: number;
  methods: Set<string>;
  /** Addresses that fit some of the same paths, with fewer parameters. */
  closer: Address[];
}

function addressOf(url: string): Address {
  const segments = url.split('/');
  const parameters = segments.filter(isParameter).length;
  return { pattern: patternOf(url), segments, parameters, methods: new Set(), closer: [] };
}

function isParameter(segment: string): boolean {
  return segment.startsWith(':');
}

function byParameters(one: Address, other: Address): number {
  return one.parameters - other.parameters;
}

function isCloser(one: Address, other: Address): boolean {
  if (one.parameters >= other.parameters || one.segments.length !== other.segments.length)
    return false;
  return one.segments.every(
    (segment, at) =>
      segment === other.segments[at] || isParameter(segment) || isParameter(other.segments[at]),
  );
}

function patternOf(url: string): RegExp {
  const parts = url
    .split('/')
    .map((part) =>
      part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
    );
  return new RegExp(`^${parts.join('/')}/?$`);
}
