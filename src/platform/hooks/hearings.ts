import 'reflect-metadata';
import type { AnyHook, Hook } from './hook.js';

const HEARINGS = 'platform:hearings';
const DECLARED = 'platform:hooks';

/** That a method of a class hears or answers a hook. */
export interface Hearing {
  hook: AnyHook;
  /** Its place or its name, where the hook asks for one. */
  as: string | null;
  method: string | symbol;
  /** What else the decorator was told. */
  detail?: unknown;
}

/** What the method says of itself: nothing, where the hook asks for nothing. */
type As<P extends string> = [P] extends [never] ? [] : [as: P];

type MethodOf<G, A> = <M extends (given: G) => Promise<A>>(
  target: object,
  method: string | symbol,
  descriptor: TypedPropertyDescriptor<M>,
) => void;

/**
 * Calls the method of a provider when this happens, in the same transaction. Where the order matters `as` is the
 * method's place in it.
 */
export function Hears<G, P extends string>(
  hook: Hook<G, void, P>,
  ...[as]: As<NoInfer<P>>
): MethodOf<G, void> {
  return (target, method) => addHearing(target.constructor, { hook, as: as ?? null, method });
}

/** Has the method of a provider answer a question; `as` is its name where several answer. */
export function Answers<G, A, P extends string>(
  hook: Hook<G, A, P>,
  ...[as]: As<NoInfer<P>>
): MethodOf<G, A> {
  return (target, method) => addHearing(target.constructor, { hook, as: as ?? null, method });
}

/** On the module where these happen or are asked: what nobody declares nobody can hear. */
export function Declares(...hooks: AnyHook[]): ClassDecorator {
  return (type) => Reflect.defineMetadata(DECLARED, [...declaredBy(type), ...hooks], type);
}

/** For decorators that are built on these. */
export function addHearing(type: object, added: Hearing): void {
  const others = hearingsOf(type).filter(
    ({ hook, as, method }) => hook !== added.hook || as !== added.as || method !== added.method,
  );
  Reflect.defineMetadata(HEARINGS, [...others, added], type);
}

/** Those of the class and of what it extends. */
export function hearingsOf(type: object): Hearing[] {
  return (Reflect.getMetadata(HEARINGS, type) as Hearing[] | undefined) ?? [];
}

export function declaredBy(type: object): AnyHook[] {
  return (Reflect.getMetadata(DECLARED, type) as AnyHook[] | undefined) ?? [];
}
