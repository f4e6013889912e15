import { RouteConfig } from '@nestjs/platform-fastify';

/** How large a body a route takes; `bodyLimitOf` says how many bytes that is. */
export type BodySize = 'tiny' | 'small' | 'standard' | 'large' | 'file' | 'files';

/** What the HTTP server must know of a route before it reads anything of the request. */
export interface RouteOptions {
  access?: 'public' | 'signedIn';
  body?: BodySize;
  /** Takes what a page without a script sends (`application/x-www-form-urlencoded`). */
  form?: boolean;
  /** Signs somebody in: counted apart, so that a flood of other requests keeps nobody out. */
  signsIn?: boolean;
}

/** Where Nest keeps what `RouteConfig` was given, for the adapter to hand it to Fastify. */
const KEPT_UNDER = RouteConfig({}).KEY;

/**
 * Tells the HTTP server `options` of the route, beside those it was told already. On a class: of each of its methods,
 * whose own options count more.
 */
export function routeOptions(options: RouteOptions): MethodDecorator & ClassDecorator {
  return ((target: object, _name?: string | symbol, descriptor?: PropertyDescriptor) => {
    if (descriptor) return tell(descriptor.value as object, (known) => ({ ...known, ...options }));
    const prototype = (target as { prototype: object }).prototype;
    for (const method of Object.values(Object.getOwnPropertyDescriptors(prototype))) {
      if (typeof method.value !== 'function') continue;
      tell(method.value as object, (known) => ({ ...options, ...known }));
    }
  }) as MethodDecorator & ClassDecorator;
}

function tell(method: object, change: (known: RouteOptions) => RouteOptions): void {
  const known = (Reflect.getMetadata(KEPT_UNDER, method) ?? {}) as RouteOptions;
  Reflect.defineMetadata(KEPT_UNDER, change(known), method);
}

/** The route signs somebody in: what it takes is small, and it is counted apart. */
export function SigningIn(): MethodDecorator & ClassDecorator {
  return routeOptions({ signsIn: true, body: 'tiny' });
}

/** The route, or each of the class, is that of a page: a browser without a script sends it forms. */
export function TakesForms(): MethodDecorator & ClassDecorator {
  return routeOptions({ form: true });
}

/** The route takes bodies of this size. Without it: `small` where nobody needs to be signed in, else `standard`. */
export function BodyLimit(size: BodySize): MethodDecorator & ClassDecorator {
  return routeOptions({ body: size });
}
