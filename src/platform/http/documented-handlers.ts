import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A method of a controller that answers an operation. */
export interface Handler {
  controller: object;
  method: object;
}

/** Where Nest's description of the API keeps what `@ApiOperation` was given. */
const OPERATION = 'swagger/apiOperation';

/** The handlers of all controllers, by the `operationId` under which the API document has them. */
export function handlersOf(app: NestFastifyApplication): Map<string, Handler> {
  const handlers = new Map<string, Handler>();
  for (const { controllers } of app.get(ModulesContainer).values()) {
    for (const { metatype } of controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const members = Object.getOwnPropertyDescriptors(metatype.prototype as object);
      for (const [name, { value }] of Object.entries(members)) {
        if (typeof value !== 'function' || name === 'constructor') continue;
        const said = Reflect.getMetadata(OPERATION, value) as { operationId?: string } | undefined;
        const id = said?.operationId || `${metatype.name}_${name}`;
        handlers.set(id, { controller: metatype, method: value as object });
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
