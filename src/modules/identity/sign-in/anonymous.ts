import type { Actor } from '../../../platform/context/index.js';

declare module '../../../platform/context/request-context.js' {
  interface ActorKinds {
    citizen: true;
  }
}

/** Whoever asks without signing in. */
export const ANONYMOUS: Actor = {
  kind: 'citizen',
  id: 'anonymous',
  name: 'anonymous',
  roles: [],
  groups: [],
};
