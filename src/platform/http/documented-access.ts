import type { OpenAPIObject } from '@nestjs/swagger';
import { ACCESS, type Access } from '../auth/authorization.decorators.js';
import { type Handler, saidOf } from './documented-handlers.js';

/** Writes into the API document which operations need no account: a program sends no credentials there. */
export function describeAccess(handlers: Map<string, Handler>, document: OpenAPIObject): void {
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item) as {
      operationId?: string;
      security?: object[];
    }[]) {
      const handler = handlers.get(operation?.operationId ?? '');
      if (handler && saidOf<Access>(handler, ACCESS)?.kind === 'public') operation.security ??= [];
    }
  }
}
