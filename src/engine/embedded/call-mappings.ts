import type { Variables } from '../api/index.js';
import { resolve } from './juel.js';
import type { Mapping } from './model/element-info.js';
import type { InstanceUnit } from './store/instance-unit.js';

/** camunda:in: what a call of `execution` gives to the process it starts. Throws an Error where a value is too large. */
export function givenTo(
  ins: Mapping[],
  execution: InstanceUnit['execution'],
  executionId: string,
): Variables {
  const values = execution.scopeAt(executionId);
  const locals = execution.ownLocals(executionId);
  const result: Variables = {};
  // A source that does not exist is null, as in Camunda; an expression must be readable.
  for (const mapping of ins) {
    const given = mapped(mapping, mapping.local ? locals : values);
    // What is handed on as it is has been counted where it was made.
    if (mapping.kind === 'one' && mapping.isExpression)
      execution.admit(mapping.target, given[mapping.target]);
    Object.assign(result, given);
  }
  return result;
}

/** camunda:out: writes what the called process gives back, as seen from the call. What it does not have stays as it is. */
export function handBack(
  { execution }: InstanceUnit,
  executionId: string,
  outs: Mapping[],
  values: Variables,
): void {
  for (const mapping of outs) {
    if (mapping.kind === 'one' && !mapping.isExpression && !Object.hasOwn(values, mapping.source))
      continue;
    const given = mapped(mapping, values);
    if (mapping.local) execution.assignLocal(executionId, given);
    else execution.assign(executionId, given);
  }
}

function mapped(mapping: Mapping, values: Variables): Variables {
  // Names only: the scope of expressions holds more than variables.
  if (mapping.kind === 'all') return Object.fromEntries(Object.entries(values));
  const { source, target, isExpression } = mapping;
  return { [target]: isExpression ? resolve(source, values) : (values[source] ?? null) };
}
