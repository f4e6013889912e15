import { SetMetadata } from '@nestjs/common';
import type { Role } from '../context/index.js';

export const ACCESS = 'platform:access';

export type Access = { kind: 'public' } | { kind: 'signedIn' } | { kind: 'roles'; roles: Role[] };

/** Anybody may call it. A valid access token is still read, when there is one. */
export function Public(): MethodDecorator & ClassDecorator {
  return SetMetadata(ACCESS, { kind: 'public' } satisfies Access);
}

/** Whoever is signed in may call it; what they see depends on their points. */
export function AnySignedIn(): MethodDecorator & ClassDecorator {
  return SetMetadata(ACCESS, { kind: 'signedIn' } satisfies Access);
}

/** Those with at least one of `roles` may call it. */
export function RequireRoles(...roles: Role[]): MethodDecorator & ClassDecorator {
  return SetMetadata(ACCESS, { kind: 'roles', roles } satisfies Access);
}
