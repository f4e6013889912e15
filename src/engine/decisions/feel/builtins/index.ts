import { CONTEXTS } from './contexts.js';
import { LISTS } from './lists.js';
import { NUMBERS } from './numbers.js';
import { RANGES } from './ranges.js';
import type { Builtin } from './signature.js';
import { TEXTS } from './texts.js';
import { TIMES } from './times.js';

export type { Builtin, Overload, Parameter } from './signature.js';
export { canBind, takes } from './signature.js';

/** Every function of FEEL, by name. */
export const BUILTINS: ReadonlyMap<string, Builtin> = new Map(
  [...TEXTS, ...LISTS, ...NUMBERS, ...TIMES, ...RANGES, ...CONTEXTS].map((each) => [
    each.name,
    each,
  ]),
);
