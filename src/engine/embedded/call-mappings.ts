import type { Variables } from '../api/index.js';
import { givenBy, mapped } from './core/mappings.js';
import type { Mapping } from './model/element-info.js';
import type { InstanceUnit } from './store/instance-unit.js';

/** camunda:in: what a call of `execution` gives to the process it starts. Throws an Error where a value is too large. */
export function givenTo(
  ins: Mapping[],
  execution: InstanceUnit['execution'],
  executionId: string,
): Variables {
  return givenBy(ins, {
    values: execution.scopeAt(executionId),
    locals: execution.ownLocals(executionId),
    admit: (name, value) => execution.admit(name, value),
  });
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
