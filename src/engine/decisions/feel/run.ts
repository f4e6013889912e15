import { LRUCache } from 'lru-cache';
import type { Code } from './code.js';
import { compile } from './compile.js';
import { compileCellTest, type Test } from './compile-tests.js';
import { FeelStepsExceeded, Meter, INLINE_STEPS } from './limits.js';
import { Scope } from './scope.js';
import { type Grammar, parse } from './syntax.js';
import type { Context, FeelValue, Run } from './values.js';

export type FeelScope = Readonly<Record<string, FeelValue>>;

const codes = new LRUCache<string, Code>({ max: 5_000 });
const tests = new LRUCache<string, Test>({ max: 5_000 });

/** A name that is read as one word without being known beforehand. */
const PLAIN = /^[\p{L}_?][\p{L}\p{N}_]*$/u;

interface Ready {
  root: Scope;
  /** Names that hold spaces or operators. */
  names: string[];
}

/** Made once for each scope, however many texts are evaluated in it. */
const scopes = new WeakMap<FeelScope, Ready>();

function readyScope(scope: FeelScope): Ready {
  let known = scopes.get(scope);
  if (!known) {
    const names = Object.keys(scope).filter((name) => !PLAIN.test(name));
    scopes.set(scope, (known = { root: new Scope(scope as Context), names }));
  }
  return known;
}

export interface Computed {
  value: FeelValue;
  /** A name that the scope does not have. */
  missing: string | null;
  /** Why a part of it could not be evaluated: a pattern that cannot be read, a function that is not there. */
  fault: string | null;
}

/** Evaluates an expression. Throws FeelStepsExceeded, and what `parse` throws. */
export function compute(text: string, scope: FeelScope, meter = new Meter(INLINE_STEPS)): Computed {
  const { root, names } = readyScope(scope);
  spendOnReading(text, names, meter);
  const code = ready(codes, text, 'expression', names, (node) => compile(node));
  return evaluated(meter, (run) => code(root, run));
}

/** Whether `input` passes a cell; `value` is true, false, or null where that is not known. */
export function test(
  text: string,
  input: FeelValue,
  scope: FeelScope,
  meter = new Meter(INLINE_STEPS),
): Computed {
  const { root, names } = readyScope(scope);
  spendOnReading(text, names, meter);
  const passes = ready(tests, text, 'unary tests', names, (node) => compileCellTest(node, compile));
  const given = root.with({ '?': input });
  return evaluated(meter, (run) => passes(input, given, run));
}

/** A text among names with spaces is read again each time. */
function spendOnReading(text: string, names: readonly string[], meter: Meter): void {
  if (names.length > 0) meter.spend(2 * text.length + names.length);
}

function ready<T extends object>(
  cache: LRUCache<string, T>,
  text: string,
  grammar: Grammar,
  names: readonly string[],
  make: (node: ReturnType<typeof parse>) => T,
): T {
  if (names.length > 0) return make(parse(text, grammar, names));
  let code = cache.get(text);
  if (!code) cache.set(text, (code = make(parse(text, grammar))));
  return code;
}

function evaluated(meter: Meter, work: (run: Run) => FeelValue): Computed {
  const run: Run = { meter, missing: null, fault: null };
  try {
    const value = work(run) ?? null;
    return { value, missing: run.missing, fault: run.fault };
  } catch (error) {
    // The stack is a limit as well: functions that call themselves, and lists nested without end.
    if (error instanceof RangeError) throw new FeelStepsExceeded();
    throw error;
  }
}
