import { AsyncLocalStorage } from 'node:async_hooks';

/** Kinds of actors. What is built on the platform adds those that it knows, as `RoleNames` does. */
export interface ActorKinds {
  user: true;
  worker: true;
  system: true;
}

/**
 * Names of roles: of who runs the server, and of programs that work for it. Whoever keeps the accounts adds its own by
 * declaration, so that a name which nobody declares does not compile.
 */
export interface RoleNames {
  admin: true;
  worker: true;
}
export type Role = keyof RoleNames;

/** Who causes what happens now: somebody signed in, a worker, or the system itself (timers, imports). */
export interface Actor {
  kind: keyof ActorKinds;
  /** Account id, worker id, or a name such as `job-executor`. */
  id: string;
  /** Name shown in the ledger and the audit trail. */
  name: string;
  roles: readonly Role[];
  /** Codes of the groups the actor is a member of. */
  groups: readonly string[];
  /** Absent colleagues whose tasks the actor may do today. */
  standsInFor?: readonly StandIn[];
}

/** Somebody absent, as the ledger names them. */
export interface StandIn {
  id: string;
  name: string;
  /** What the colleague holds today: the deputy does their tasks with it, and nothing else. */
  roles: readonly Role[];
  groups: readonly string[];
}

export interface RequestContext {
  actor: Actor;
  requestId: string;
  /** Languages that whoever asks would like to read, as Accept-Language says them. */
  languages?: string;
  /** Of several requests by which somebody does the same to many things at once. */
  batchId?: string;
  /** What was found out for this request and is asked again in it; work of the product itself has none. */
  memory?: Map<symbol, unknown>;
}

export const SYSTEM_ACTOR: Actor = {
  kind: 'system',
  id: 'system',
  name: 'system',
  roles: [],
  groups: [],
};

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` as caused by `context.actor`. */
export function runInContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** Runs `work` as a part of the product acting by itself, e.g. `systemActor('job-executor')`. */
export function runAsSystem<T>(name: string, work: () => T): T {
  return runInContext({ actor: systemActor(name), requestId: `${name}` }, work);
}

export function systemActor(name: string): Actor {
  return { ...SYSTEM_ACTOR, id: name, name };
}

/** The actor of the current request or job; the system when nobody else is known. */
export function currentActor(): Actor {
  return storage.getStore()?.actor ?? SYSTEM_ACTOR;
}

/** See RequestContext.languages; null: nobody asked for any. */
export function acceptedLanguages(): string | null {
  return storage.getStore()?.languages ?? null;
}

/** Id of the batch that the current request is a part of; null: it stands alone. */
export function currentBatchId(): string | null {
  return storage.getStore()?.batchId ?? null;
}

/** See RequestContext.memory; null: nothing is kept. */
export function contextMemory(): Map<symbol, unknown> | null {
  return storage.getStore()?.memory ?? null;
}

/** Id of the current request, written in logs, audit entries and problem answers. */
export function currentRequestId(): string | null {
  return storage.getStore()?.requestId ?? null;
}
