import type { Json, Variables } from '../../api/index.js';
import { resolve } from '../juel.js';
import type { Mapping } from '../model/element-info.js';

/** From where values are handed on. */
export interface Giver {
  /** All that hold there, and what expressions need beside. */
  values: Variables;
  /** Those of its own. */
  locals: Variables;
  /** Counts a value that is made. Throws an Error that names it when it is too large. */
  admit(name: string, value: Json): void;
}

/** camunda:in: what a call gives to the process it starts, and a signal to who receives it. */
export function givenBy(ins: readonly Mapping[], { values, locals, admit }: Giver): Variables {
  const result: Variables = {};
  // A source that does not exist is null, as in Camunda; an expression must be readable.
  for (const mapping of ins) {
    const given = mapped(mapping, mapping.local ? locals : values);
    // What is handed on as it is has been counted where it was made.
    if (mapping.kind === 'one' && mapping.isExpression)
      admit(mapping.target, given[mapping.target]);
    Object.assign(result, given);
  }
  return result;
}

/** What one mapping makes of these values. */
export function mapped(mapping: Mapping, values: Variables): Variables {
  // Names only: the scope of expressions holds more than variables.
  if (mapping.kind === 'all') return Object.fromEntries(Object.entries(values));
  const { source, target, isExpression } = mapping;
  return { [target]: isExpression ? resolve(source, values) : (values[source] ?? null) };
}
