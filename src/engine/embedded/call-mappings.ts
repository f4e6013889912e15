import type { Variables } from '../api/index.js';
import { resolve } from './juel.js';
import type { Mapping } from './model/element-info.js';

/** camunda:in and camunda:out. A source that does not exist is null, as in Camunda; an expression must be readable. */
export function mapped(mappings: Mapping[], scope: Variables, isOut = false): Variables {
  const result: Variables = {};
  for (const mapping of mappings) {
    if (mapping.kind === 'all') Object.assign(result, scope);
    else if (mapping.isExpression) result[mapping.target] = resolve(mapping.source, scope);
    else if (!isOut || Object.hasOwn(scope, mapping.source))
      result[mapping.target] = scope[mapping.source] ?? null;
  }
  return result;
}
