import { NotFoundException } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { MethodNotAllowed } from './limits.errors.js';

/**
 * Answers 405 with `Allow` where the address is known, and the method is not. Addresses with a wildcard say nothing about
 * what is below them.
 */
export function refuseOtherMethods(fastify: FastifyInstance): void {
  const known: { pattern: RegExp; methods: Set<string> }[] = [];
  const byUrl = new Map<string, Set<string>>();

  fastify.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    let methods = byUrl.get(url);
    if (!methods) {
      byUrl.set(url, (methods = new Set()));
      known.push({ pattern: patternOf(url), methods });
    }
    for (const one of [method].flat()) methods.add(one);
  });

  fastify.addHook('onRequest', (request, reply, done) => {
    const { url } = request.routeOptions;
    const path = request.url.split('?', 1)[0];
    const isAnother = byUrl.has(path) && url !== path;
    if (!request.is404 && url !== '/*' && !isAnother) return done();
    // An address that is registered as it stands (`/points/figures`) is not also any other (`/points/:code`).
    const fitting = byUrl.has(path)
      ? [byUrl.get(path)!]
      : known.filter(({ pattern }) => pattern.test(path)).map(({ methods }) => methods);
    const allowed = new Set(fitting.flatMap((methods) => [...methods]));
    if (allowed.size === 0 || allowed.has(request.method)) {
      // Nothing is read for an address that does not exist.
      return done(
        request.is404 ? new NotFoundException(`Cannot ${request.method} ${path}`) : undefined,
      );
    }
    const allow = [...allowed].sort();
    reply.header('allow', allow.join(', '));
    done(new MethodNotAllowed(request.method, allow));
  });
}

function patternOf(url: string): RegExp {
  const parts = url
    .split('/')
    .map((part) =>
      part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
    );
  return new RegExp(`^${parts.join('/')}/?$`);
}
