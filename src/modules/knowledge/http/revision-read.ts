import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { InvalidInput } from '../../../platform/errors/index.js';

/** Who reads the knowledge base; what of it is decided by `readableBy`. */
export const READERS = [
  'operator',
  'networkDirection',
  'decisionMaker',
  'manager',
  'admin',
] as const;
/** Who writes articles; those of which points is decided by ArticleService. */
export const WRITERS = ['operator', 'networkDirection', 'admin'] as const;

/** The revision the caller has read, from the body or `If-Match: "3"`. Throws InvalidInput naming `revision`. */
function revisionRead(revision: unknown, ifMatch: string | undefined): number {
  // Whether it is a number is for the body's own rules to say.
  if (revision !== undefined) return revision as number;
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch?.trim() ?? '');
  if (match) return Number(match[1]);
  const message = 'Say which revision you have read: in If-Match or in `revision`.';
  throw new InvalidInput(message, [{ field: 'revision', code: 'required', message }]);
}

/** A parameter of a controller's method: the revision that the caller has read. */
export const RevisionRead = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const { body, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    return revisionRead((body as { revision?: unknown } | null)?.revision, headers['if-match']);
  },
);

/** Says in the API document that the revision may also come as If-Match. */
export const TakesIfMatch = (): MethodDecorator =>
  ApiHeader({ name: 'If-Match', required: false, description: 'The revision, quoted.' });
