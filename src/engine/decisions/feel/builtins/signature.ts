import { STEPS_OF_A_NODE } from '../limits.js';
import {
  type Arguments,
  Callable,
  type FeelValue,
  type Kind,
  kindOf,
  type Run,
} from '../values.js';

/** `any` takes null too; `ordered`: a number, a text, a moment or a duration; `moment`: a day, with or without a time. */
export type ParameterType =
  Exclude<Kind, 'null'> | 'any' | 'value' | 'ordered' | 'point or range' | 'moment' | 'duration';

export interface Parameter {
  name: string;
  type: ParameterType;
  optional: boolean;
  /** Takes all that follow, or one list in their place. */
  variadic: boolean;
}

export type Implementation = (args: FeelValue[], run: Run) => FeelValue;

/** One way to call a function. */
export interface Overload {
  parameters: Parameter[];
  /** null: not known beforehand. */
  result: Kind | null;
  work: Implementation;
}

export interface Builtin {
  name: string;
  overloads: Overload[];
  callable: Callable;
}

/**
 * A function from its signature: `name(a: number, b?: string, ...c: any): result`. Null or a value of another type in
 * the place of an argument gives null (DMN 1.3, 10.3.4), and `work` does not see it.
 */
export function builtin(...given: (string | Implementation)[]): Builtin {
  const overloads: Overload[] = [];
  let name = '';
  for (let at = 0; at < given.length; at += 2) {
    const [, called, inside, result] = SIGNATURE.exec(given[at] as string)!;
    name = called;
    const parameters = inside ? inside.split(',').map(parameterOf) : [];
    const kind = result === 'any' ? null : (result as Kind);
    overloads.push({ parameters, result: kind, work: given[at + 1] as Implementation });
  }
  return { name, overloads, callable: new Callable(name, callOf(name, overloads)) };
}

const SIGNATURE = /^([^(]+)\((.*)\): (.+)$/;

function parameterOf(text: string): Parameter {
  const [name, type] = text.trim().split(': ');
  const variadic = name.startsWith('...');
  const optional = name.endsWith('?');
  return {
    name: name.replace(/^\.\.\.|\?$/g, ''),
    type: type as ParameterType,
    optional,
    variadic,
  };
}

function callOf(name: string, overloads: Overload[]): Callable['call'] {
  return (args, run) => {
    let fits = false;
    for (const { parameters, work } of overloads) {
      const given = bound(parameters, args);
      if (!given) continue;
      fits = true;
      run.meter.spend(STEPS_OF_A_NODE * takenFrom(parameters, given));
      const taken = accepted(parameters, given);
      if (taken) return work(taken, run) ?? null;
    }
    if (!fits) run.fault ??= `"${name}" is not called with these arguments.`;
    return null;
  };
}

/** How many values are looked at. */
function takenFrom(parameters: readonly Parameter[], given: readonly FeelValue[]): number {
  const rest = given.at(-1);
  return parameters.at(-1)?.variadic && Array.isArray(rest) ? rest.length : given.length;
}

/** True when a call with that many arguments, or those names, can be meant. */
export function canBind(
  parameters: readonly Parameter[],
  given: number | readonly string[],
): boolean {
  if (typeof given === 'number') {
    const required = parameters.filter(({ optional, variadic }) => !optional && !variadic).length;
    return given >= required && (given <= parameters.length || !!parameters.at(-1)?.variadic);
  }
  return (
    given.every((name) => parameters.some((parameter) => parameter.name === name)) &&
    parameters.every(({ name, optional }) => optional || given.includes(name))
  );
}

/** The values in the order of the parameters; undefined where an optional one is absent. */
function bound(parameters: readonly Parameter[], args: Arguments): FeelValue[] | null {
  if ('positional' in args) {
    return canBind(parameters, args.positional.length) ? args.positional : null;
  }
  if (!canBind(parameters, Object.keys(args.named))) return null;
  return parameters.flatMap(({ name, variadic }) => {
    const value = args.named[name];
    return variadic && Array.isArray(value) ? (value as FeelValue[]) : [value];
  });
}

function accepted(parameters: readonly Parameter[], given: FeelValue[]): FeelValue[] | null {
  const last = parameters.at(-1);
  let values = given;
  if (last?.variadic && given.length === parameters.length && last.type !== 'list') {
    // `min([1, 2])` is `min(1, 2)`.
    const rest = given.at(-1);
    if (Array.isArray(rest)) values = [...given.slice(0, -1), ...(rest as FeelValue[])];
  }
  const taken: FeelValue[] = [];
  for (let at = 0; at < Math.max(values.length, parameters.length); at++) {
    const parameter = parameters[at] ?? last;
    if (at >= values.length && parameter.variadic) break;
    const value = values[at];
    if (value === undefined && parameter.optional) {
      taken.push(undefined);
      continue;
    }
    const fitting = fitted(parameter.type, value ?? null);
    if (fitting === undefined) return null;
    taken.push(fitting);
  }
  return taken;
}

/** The value as `type` (one alone stands for a list of one, and back: DMN 1.3, 10.3.2.9.4); undefined: it is none. */
function fitted(type: ParameterType, value: FeelValue): FeelValue | undefined {
  if (type === 'any') return value;
  const kind = kindOf(value);
  if (kind === 'null') return undefined;
  if (takes(type, kind)) return value;
  if (type === 'list') return [value];
  if (kind !== 'list') return undefined;
  const list = value as FeelValue[];
  return list.length === 1 && takes(type, kindOf(list[0])) ? list[0] : undefined;
}

const MOMENTS: readonly Kind[] = ['date', 'date and time'];
const DURATIONS: readonly Kind[] = ['years and months duration', 'days and time duration'];
const ORDERED: readonly Kind[] = ['number', 'string', 'time', ...MOMENTS, ...DURATIONS];

/** True when a value of `kind` can stand for a parameter of `type`. */
export function takes(type: ParameterType, kind: Kind): boolean {
  switch (type) {
    case 'any':
      return true;
    case 'value':
      return kind !== 'null';
    case 'ordered':
      return ORDERED.includes(kind);
    case 'point or range':
      return kind === 'range' || ORDERED.includes(kind);
    case 'moment':
      return MOMENTS.includes(kind);
    case 'duration':
      return DURATIONS.includes(kind);
    default:
      return kind === type;
  }
}
