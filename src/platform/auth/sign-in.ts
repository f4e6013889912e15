import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ModulesContainer } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../context/index.js';
import type { DomainError } from '../errors/index.js';
import type { Access } from './authorization.decorators.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in, once the guard has let somebody pass who is. */
    signedIn?: Actor;
  }
}

/**
 * Finds out who sends a request. The platform knows no accounts: the module that keeps them provides this class, and
 * exports it globally.
 */
export abstract class SignIn {
  /**
   * Null: nobody who is known. Works once for a request, however often it is asked.
   * @throws an error that tells why the credentials are not taken
   */
  abstract actorOf(
    request: FastifyRequest,
    reply: FastifyReply,
    access: Access,
  ): Promise<Actor | null>;

  /** Throws where whoever was found to send the request may not use this route, whatever their roles. */
  abstract requireFit(request: FastifyRequest): void;

  /** Finds out again who sent the request; null once they are signed out. The look keeps no session alive. */
  abstract watch(request: FastifyRequest): () => Promise<Actor | null>;

  /** True when the lists of all groups are the actor's to read. */
  abstract seesAll(actor: Actor): boolean;
}

/** What whoever is known, or not, is answered on a route that they may not call, as the API document names it. */
export type RefusalsOf = (access: Access, method: string, path: string) => DomainError[];

const REFUSALS = Symbol('platform:refusals');

/** On a SignIn: its own errors, and an example of RoleMissing, whose roles it knows. The API document is made of classes that nobody has instantiated. */
export function Refuses(refusals: RefusalsOf): ClassDecorator {
  return (target) => Reflect.defineMetadata(REFUSALS, refusals, target);
}

/** What the SignIn of the product says of itself. */
export function refusalsIn(app: NestFastifyApplication): RefusalsOf {
  for (const { providers } of app.get(ModulesContainer).values()) {
    const metatype = providers.get(SignIn)?.metatype;
    const refusals = metatype && (Reflect.getMetadata(REFUSALS, metatype) as RefusalsOf);
    if (refusals) return refusals;
  }
  return () => [];
}
