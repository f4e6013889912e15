import type { Json, Variables } from '../../api/index.js';
import { resolve } from '../juel.js';
import type { Parameter, ParameterValue } from '../model/element-info.js';
import type { Node } from './graph.js';
import type { Execution, Run } from './run.js';

/**
 * Writes values where they are: in the nearest scope around `from` that has a variable of the name, else in the process, as
 * Camunda 7 does. `from` undefined: the process.
 */
export function assign(run: Run, from: Execution | undefined, values: Variables): void {
  for (const [name, value] of Object.entries(values)) {
    let owner = from;
    while (owner && !(owner.locals && Object.hasOwn(owner.locals, name)))
      owner = run.find(owner.scope);
    if (owner) owner.locals![name] = value;
    else run.variables[name] = value;
  }
}

/** Input parameters become variables of the execution's own; each is read in the scope around it (Camunda 7). */
export function takeInputs(run: Run, execution: Execution, { info }: Node): void {
  if (info.inputs.length === 0) return;
  const values = read(info.inputs, run.scopeOf(execution));
  execution.locals = { ...execution.locals, ...values };
}

/** Output parameters, read among the execution's own variables, become variables of the scope around it. */
export function giveOutputs(run: Run, execution: Execution, { info }: Node): void {
  if (info.outputs.length === 0) return;
  assign(run, run.find(execution.scope), read(info.outputs, run.scopeOf(execution)));
}

function read(parameters: readonly Parameter[], values: Variables): Variables {
  return Object.fromEntries(parameters.map(({ name, value }) => [name, valueOf(value, values)]));
}

function valueOf(value: ParameterValue, values: Variables): Json {
  if (value === null) return null;
  if (typeof value === 'string') return resolve(value, values) as Json;
  if ('list' in value) return value.list.map((item) => valueOf(item, values));
  return Object.fromEntries(value.map.map(([key, item]) => [key, valueOf(item, values)]));
}
