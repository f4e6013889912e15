import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A method of a controller that answers an operation. */
export interface Handler {
  controller: object;
  method: object;
}

/** Where Nest's description of the API keeps what `@ApiOperation` was given. */
const OPERATION = 'swagger/apiOperation';

/** The handlers of all controllers, those they inherit too, by the `operationId` under which the API document has them. */
export function handlersOf(app: NestFastifyApplication): Map<string, Handler> {
  const handlers = new Map<string, Handler>();
  const scanner = new MetadataScanner();
  for (const { controllers } of app.get(ModulesContainer).values()) {
    for (const { metatype } of controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, object>;
      for (const name of scanner.getAllMethodNames(prototype)) {
        const method = prototype[name];
        const said = Reflect.getMetadata(OPERATION, method) as { operationId?: string } | undefined;
        const id = said?.operationId || `${metatype.name}_${name}`;
        handlers.set(id, { controller: metatype, method });
      }
    }
  }
  return handlers;
}

/** What a decorator has written down of a handler, or else of its controller. */
export function saidOf<T>({ controller, method }: Handler, key: string): T | undefined {
  return (Reflect.getMetadata(key, method) ?? Reflect.getMetadata(key, controller)) as
    T | undefined;
}
