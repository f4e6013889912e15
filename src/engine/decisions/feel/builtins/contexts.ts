import { type Context, type FeelValue, kindOf, not3, type Run, truthOf } from '../values.js';
import { builtin } from './signature.js';

/** Functions of contexts (DMN 1.3, table 81), and `not`. */
export const CONTEXTS = [
  builtin('not(negand: any): boolean', ([negand]) => not3(truthOf(negand))),
  builtin('get value(m: context, key: string): any', ([context, key]) =>
    own(context as Context, key as string),
  ),
  builtin('get entries(m: context): list', ([context], { meter }) => {
    const entries = Object.entries(context as Context);
    meter.spend(entries.length);
    return entries.map(([key, value]) => ({ key, value }));
  }),
  builtin('context(...entries: context): context', (entries, run) => made(entries, run)),
  builtin('context merge(...contexts: context): context', (contexts, { meter }) => {
    const all = (contexts as Context[]).flatMap((each) => Object.entries(each));
    meter.spend(all.length);
    return Object.fromEntries(all);
  }),
  builtin(
    'context put(context: context, key: string, value: any): context',
    ([context, key, value], run) => put(context as Context, [key], value, run),
    'context put(context: context, keys: list, value: any): context',
    ([context, keys, value], run) => put(context as Context, keys as FeelValue[], value, run),
  ),
];

function own(context: Context, key: string): FeelValue {
  return Object.hasOwn(context, key) ? context[key] : null;
}

/** null where an entry has no key or no value, or two have the same key. */
function made(entries: FeelValue[], { meter }: Run): FeelValue {
  const result = new Map<string, FeelValue>();
  for (const entry of entries as Context[]) {
    meter.spend(1);
    const { key } = entry;
    if (typeof key !== 'string' || !Object.hasOwn(entry, 'value') || result.has(key)) return null;
    result.set(key, entry.value);
  }
  return Object.fromEntries(result);
}

function put(context: Context, keys: FeelValue[], value: FeelValue, run: Run): FeelValue {
  const [key, ...rest] = keys;
  if (typeof key !== 'string') return null;
  run.meter.spend(Object.keys(context).length + 1);
  if (rest.length === 0) return { ...context, [key]: value };
  const inner = own(context, key);
  if (kindOf(inner) !== 'context') return null;
  const changed = put(inner as Context, rest, value, run);
  return changed === null ? null : { ...context, [key]: changed };
}
