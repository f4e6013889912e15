import type { OpenAPIObject } from '@nestjs/swagger';
import { ACCESS, type Access } from '../auth/authorization.decorators.js';
import { type Handler, saidOf } from './documented-handlers.js';

interface Operation {
  operationId?: string;
  description?: string;
  security?: object[];
}

/**
 * Writes into the API document who may call each operation. Where anybody may, a program sends no credentials.
 */
export function describeAccess(handlers: Map<string, Handler>, document: OpenAPIObject): void {
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item) as Operation[]) {
      const handler = handlers.get(operation?.operationId ?? '');
      const access = handler && saidOf<Access>(handler, ACCESS);
      if (!access) continue;
      if (access.kind === 'public') operation.security ??= [];
      operation.description = [operation.description, callersOf(access)]
        .filter(Boolean)
        .join('\n\n');
    }
  }
}

function callersOf(access: Access): string {
  if (access.kind === 'public') return 'Who may call: everybody.';
  if (access.kind === 'signedIn') return 'Who may call: whoever is signed in.';
  return `Who may call: ${access.roles.map((role) => `\`${role}\``).join(', ')}.`;
}
