import type { Json, Variables } from '../../api/index.js';
import { resolve } from '../juel.js';
import { assertSize, MAX_VALUE, sizeOf } from '../value-sizes.js';
import type { Parameter, ParameterValue } from '../model/element-info.js';
import type { Node } from './graph.js';
import { loopValues } from './loops.js';
import type { Execution, Values } from './run.js';

/** Values that hold at an execution beside the variables of the process: its own, and those of the scopes around it. */
export function localsAt(
  run: Pick<Values, 'node' | 'find'>,
  execution: Execution | undefined,
): Variables {
  if (!execution) return {};
  const { loop } = run.node(execution);
  return {
    ...localsAt(run, run.find(execution.scope)),
    ...(loop && loopValues(loop, execution)),
    ...(execution.item !== undefined && { loopCounter: execution.item }),
    ...execution.locals,
  };
}

/**
 * Writes values where they are: in the nearest scope around `from` that has a variable of the name, else in the process, as
 * Camunda 7 does. `from` undefined: the process.
 */
export function assign(run: Values, from: Execution | undefined, values: Variables): void {
  for (const [name, value] of Object.entries(values)) {
    let owner = from;
    while (owner && !(owner.locals && Object.hasOwn(owner.locals, name)))
      owner = run.find(owner.scope);
    const scope = owner?.locals ?? run.variables;
    // What comes back from a called process unchanged is not made anew.
    if (scope[name] === value && Object.hasOwn(scope, name)) continue;
    run.admit(name, value);
    scope[name] = value;
  }
}

/** Input parameters become variables of the execution's own; each is read in the scope around it (Camunda 7). */
export function takeInputs(run: Values, execution: Execution, { info }: Node): void {
  if (info.inputs.length === 0) return;
  const values = read(run, info.inputs, run.scopeOf(execution));
  execution.locals = { ...execution.locals, ...values };
}

/** Output parameters, read among the execution's own variables, become variables of the scope around it. */
export function giveOutputs(run: Values, execution: Execution, { info }: Node): void {
  if (info.outputs.length === 0) return;
  assign(run, run.find(execution.scope), read(run, info.outputs, run.scopeOf(execution)));
}

function read(run: Values, parameters: readonly Parameter[], values: Variables): Variables {
  return Object.fromEntries(
    parameters.map(({ name, value }) => {
      // Parts are counted as they are made, before they are put together.
      const read = valueOf(value, values, (part) => run.admit(name, part));
      assertSize(sizeOf(read, MAX_VALUE), `The variable "${name}"`);
      return [name, read];
    }),
  );
}

function valueOf(value: ParameterValue, values: Variables, made: (part: Json) => void): Json {
  if (value === null) return null;
  if (typeof value === 'string') {
    const part = resolve(value, values) as Json;
    made(part);
    return part;
  }
  if ('list' in value) return value.list.map((item) => valueOf(item, values, made));
  return Object.fromEntries(value.map.map(([key, item]) => [key, valueOf(item, values, made)]));
}
