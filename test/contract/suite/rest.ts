/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */
import type { Values } from './fixture.js';

/** A server that speaks /engine-rest, and who asks it. */
export interface Rest {
  /** @param path below /engine-rest, with its query */
  send(method: string, path: string, body?: unknown): Promise<{ status: number; body: any }>;
}

/** The body of what must succeed. */
export async function done(rest: Rest, method: string, path: string, body?: unknown): Promise<any> {
  const answer = await rest.send(method, path, body);
  if (answer.status >= 300)
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Values in Camunda's form; lists and maps go as JSON, what has a type of its own as it is. */
export function toTyped(values: Values = {}): Record<string, object> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typedOf(value)]));
}

function typedOf(value: unknown): object {
  if (value === null || typeof value !== 'object') return { value };
  if ('type' in value && 'value' in value) return value;
  return { type: 'Json', value: JSON.stringify(value) };
}

/**
 * A typed variable as fixtures write it: numbers, texts, flags and null plain, lists and maps as such. Lists that an
 * engine made itself are objects of Java in Operaton and JSON here: both are read as the list.
 */
export function plainOf({ type, value }: { type: string; value: unknown }): unknown {
  if (type === 'Json') return JSON.parse(value as string);
  if (['Integer', 'String', 'Boolean', 'Null', 'Object', 'Double'].includes(type)) return value;
  return { type, value };
}
