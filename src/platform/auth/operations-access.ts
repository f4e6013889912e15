import { createHash, timingSafeEqual } from 'node:crypto';
import { type BlockList, isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppConfig, networksOf } from '../config/index.js';

/** Addresses of whoever watches the server; everything else asks as a person or a program does. */
const OPERATIONS_PATHS = /^\/(health\/ready|metrics)(\?|$)/;

/**
 * Who may read figures and causes of the server: OPERATIONS_KEY as a bearer token, an address in OPERATIONS_NETWORKS,
 * or an administrator. The figures tell an attacker what a load does, and the causes what is missing.
 */
@Injectable()
export class OperationsAccess {
  private readonly key: Buffer | null;
  private readonly networks: BlockList | null;

  constructor(config: AppConfig) {
    this.key = config.operationsKey ? hashOf(config.operationsKey) : null;
    this.networks = config.operationsNetworks ? networksOf(config.operationsNetworks) : null;
  }

  /** True when the request needs no account for its path: it has the key, or comes from one of the networks. */
  admits(request: FastifyRequest): boolean {
    return (
      OPERATIONS_PATHS.test(request.routeOptions.url ?? request.url) &&
      (this.hasKey(request) || this.isNear(request))
    );
  }

  /** The same, or an administrator who is signed in. */
  allows(request: FastifyRequest): boolean {
    return this.admits(request) || (request.signedIn?.roles.includes('admin') ?? false);
  }

  private hasKey(request: FastifyRequest): boolean {
    const [, given] = /^bearer +(\S+) *$/i.exec(request.headers.authorization ?? '') ?? [];
    // Of the hashes, which have one length: the comparison tells nothing of the key's own.
    return this.key !== null && given !== undefined && timingSafeEqual(this.key, hashOf(given));
  }

  private isNear({ ip }: FastifyRequest): boolean {
    return this.networks?.check(ip, isIP(ip) === 6 ? 'ipv6' : 'ipv4') ?? false;
  }
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
