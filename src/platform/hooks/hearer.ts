import type { AnyHook } from './hook.js';

/** A method that hears or answers a hook, on the provider it belongs to. */
export interface Hearer<G = never, A = unknown> {
  hook: AnyHook;
  /** Class and method, for messages. */
  who: string;
  className: string;
  /** Its place or its name; null where the hook asks for none. */
  as: string | null;
  detail: unknown;
  /** False where a decorator names a method that the class has not. */
  exists: boolean;
  call(given: G): Promise<A>;
}
