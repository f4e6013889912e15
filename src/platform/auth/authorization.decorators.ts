import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { Role } from '../context/index.js';
import { routeOptions } from '../http/route-options.js';

export const ACCESS = 'platform:access';

export type Access = { kind: 'public' } | { kind: 'signedIn' } | { kind: 'roles'; roles: Role[] };

/** Anybody may call it. A valid access token is still read, when there is one. */
export function Public(): MethodDecorator & ClassDecorator {
  return saying({ kind: 'public' });
}

/** Whoever is signed in may call it; what they see depends on their groups. */
export function AnySignedIn(): MethodDecorator & ClassDecorator {
  return saying({ kind: 'signedIn' });
}

/** Those with at least one of `roles` may call it. */
export function RequireRoles(...roles: Role[]): MethodDecorator & ClassDecorator {
  return saying({ kind: 'roles', roles });
}

function saying(access: Access): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(ACCESS, access),
    routeOptions({ access: access.kind === 'public' ? 'public' : 'signedIn' }),
  ) as MethodDecorator & ClassDecorator;
}
