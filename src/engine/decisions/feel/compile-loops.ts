import { type Code, type Compile, operandsOf } from './code.js';
import type { Scope } from './scope.js';
import { child, descendants, nameOf, type Syntax } from './syntax.js';
import {
  and3,
  Callable,
  type Context,
  type FeelValue,
  includes,
  kindOf,
  or3,
  Range,
  type Run,
  type Truth,
  truthOf,
} from './values.js';

interface Iteration {
  name: string;
  /** null: there is nothing to go through, and no result. */
  over: (scope: Scope, run: Run) => Iterable<FeelValue> | null;
}

/** `for a in ..., b in ... return ...`: the last name changes fastest, later ones may read earlier ones. */
export function compileFor(node: Syntax, compile: Compile): Code {
  const iterations = iterationsOf(node, compile);
  const body = operandsOf(node).at(-1)!;
  const code = compile(body);
  const partial = [...descendants(body)].some((each) => nameOf(each) === 'partial');
  return (scope, run) => {
    const results: FeelValue[] = [];
    const through = walk(iterations, scope, run, (inner) => {
      if (partial) run.meter.spend(results.length);
      results.push(code(partial ? inner.with({ partial: [...results] }) : inner, run));
    });
    return through ? results : null;
  };
}

/** `some` and `every`: what is not known for one element stays unknown, unless another settles it. */
export function compileQuantified(node: Syntax, compile: Compile): Code {
  const iterations = iterationsOf(node, compile);
  const condition = compile(operandsOf(node).at(-1)!);
  const every = Boolean(child(node, 'every'));
  return (scope, run) => {
    let result: Truth = every;
    const through = walk(iterations, scope, run, (inner) => {
      const holds = truthOf(condition(inner, run));
      result = every ? and3(result, holds) : or3(result, holds);
    });
    return through ? result : null;
  };
}

function walk(
  iterations: readonly Iteration[],
  scope: Scope,
  run: Run,
  visit: (scope: Scope) => void,
): boolean {
  const [first, ...rest] = iterations;
  if (!first) {
    visit(scope);
    return true;
  }
  const values = first.over(scope, run);
  if (!values) return false;
  for (const value of values) {
    run.meter.spend(1);
    if (!walk(rest, scope.with({ [first.name]: value }), run, visit)) return false;
  }
  return true;
}

function iterationsOf(node: Syntax, compile: Compile): Iteration[] {
  return operandsOf(child(node, 'InExpressions')!).map((each) => {
    const [name, given] = operandsOf(each);
    const ends = (given.kind === 'IterationContext' ? operandsOf(given) : [given]).map((end) =>
      compile(end),
    );
    return {
      name: nameOf(name),
      over: (scope, run) => {
        const values = ends.map((end) => end(scope, run));
        return values.length > 1 ? numbers(values[0], values[1]) : elements(values[0]);
      },
    };
  });
}

function elements(value: FeelValue): Iterable<FeelValue> | null {
  switch (kindOf(value)) {
    case 'null':
      return null;
    case 'list':
      return value as FeelValue[];
    case 'range': {
      const { start, end, startIncluded, endIncluded } = value as Range;
      if (!Number.isInteger(start) || !Number.isInteger(end)) return null;
      const [from, to] = [start as number, end as number];
      return numbers(startIncluded ? from : from + 1, endIncluded ? to : to - 1, 'up');
    }
    default:
      return [value];
  }
}

/** Whole numbers, up or down; null unless both are. */
function numbers(from: FeelValue, to: FeelValue, only?: 'up'): Iterable<number> | null {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) return null;
  const start = from as number;
  const end = to as number;
  return (function* () {
    if (start <= end) for (let n = start; n <= end; n++) yield n;
    else if (only !== 'up') for (let n = start; n >= end; n--) yield n;
  })();
}

/** `list[2]`, `list[-1]`, `list[item > 2]`, `list[name = "x"]`: of one value alone, as of a list of one. */
export function compileFilter(node: Syntax, compile: Compile): Code {
  const [of, by] = operandsOf(node);
  const target = compile(of);
  const filter = compile(by);
  return (scope, run) => {
    const value = target(scope, run);
    if (kindOf(value) === 'null') return null;
    const list = Array.isArray(value) ? (value as FeelValue[]) : [value];
    const [first] = list;
    const sample = filter(itemScope(scope, first ?? null), run);
    if (typeof sample === 'number') return at(list, sample);
    run.meter.spend(1 + list.length);
    return list.filter((item) => {
      const result = filter(itemScope(scope, item), run);
      return result instanceof Range ? includes(result, item, run.meter) === true : result === true;
    });
  };
}

function itemScope(scope: Scope, item: FeelValue): Scope {
  const own = kindOf(item) === 'context' ? (item as Context) : {};
  return scope.with(own, true).with({ item }, true);
}

function at(list: FeelValue[], position: number): FeelValue {
  if (position === 0) return null;
  return list.at(position < 0 ? position : position - 1) ?? null;
}

export function compileFunction(node: Syntax, compile: Compile): Code {
  const parameters = child(node, 'FormalParameters');
  const names = parameters
    ? operandsOf(parameters).map((each) => nameOf(child(each, 'ParameterName')!))
    : [];
  const body = compile(child(node, 'FunctionBody')!);
  return (scope) =>
    new Callable('function', (args, run) => {
      run.meter.spend(1);
      const given =
        'positional' in args
          ? Object.fromEntries(args.positional.map((value, index) => [names[index], value]))
          : args.named;
      const fits =
        Object.keys(given).length === names.length &&
        names.every((name) => Object.hasOwn(given, name));
      if (fits) return body(scope.with(given), run);
      run.fault ??= `A function of (${names.join(', ')}) is not called with these arguments.`;
      return null;
    });
}
