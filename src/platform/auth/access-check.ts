import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS } from './authorization.decorators.js';

/** Keys under which Nest keeps a handler's route (not exported by its public face). */
const PATH_METADATA = 'path';
const METHOD_METADATA = 'method';

/** Refuses to start while an endpoint does not say who may call it: a forgotten rule must not mean "everybody". */
@Injectable()
export class AccessCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => this.isOpenRoute(prototype[name], metatype))
        .map((name) => `${metatype.name}.${name} (${routeOf(prototype[name])})`);
    });
    if (open.length > 0) {
      throw new Error(
        'These endpoints do not say who may call them; add @RequireRoles(...), @AnySignedIn() or @Public(): ' +
          open.join(', '),
      );
    }
  }

  private isOpenRoute(
    handler: () => unknown,
    controller: NewableFunction | (() => unknown),
  ): boolean {
    if (!Reflect.hasMetadata(PATH_METADATA, handler)) return false;
    return !this.reflector.getAllAndOverride(ACCESS, [handler, controller as () => unknown]);
  }
}

function routeOf(handler: () => unknown): string {
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
  return `${method} ${String(Reflect.getMetadata(PATH_METADATA, handler))}`;
}
