import type { Json, VariableFilter, VariableRecord } from '../../../engine/api/index.js';
import { toCamundaDate } from '../camunda-date.js';
import { bothOf, type Given } from '../camunda-list.js';
import { ofTenants, TENANT_FIELDS } from '../listed/conditions.js';
import { toTyped } from '../typed-values.js';

/** Conditions on values are not offered: by them somebody could find out what they may not read. */
export const VARIABLE_FIELDS = {
  variableName: 'text',
  variableNameLike: 'text',
  processInstanceId: 'text',
  processInstanceIdIn: 'list',
  executionIdIn: 'list',
  processDefinitionId: 'text',
  processDefinitionKey: 'text',
  deserializeValues: 'flag',
  ...TENANT_FIELDS,
} as const;

export const VARIABLE_SORTS = { instanceId: 'instanceId', variableName: 'name' } as const;

/** What the engine is asked; null: nothing can match. `deserializeValues` changes nothing: Json is a text either way. */
export function variableFilter(given: Given<typeof VARIABLE_FIELDS>): VariableFilter | null {
  if (ofTenants(given)) return null;
  const { processInstanceIdIn: ids, executionIdIn: executions } = given;
  const both = ids && executions ? ids.filter((id) => executions.includes(id)) : ids;
  return {
    name: given.variableName,
    nameLike: given.variableNameLike,
    instanceIds: bothOf(given.processInstanceId, both ?? executions),
    definitionId: given.processDefinitionId,
    processKey: given.processDefinitionKey,
  };
}

/** The instance and the name that an id of `historicVariableOf` is made of; null: it is none. */
export function partsOfId(id: string): { instanceId: string; name: string } | null {
  const at = id.indexOf(':');
  return at < 0 ? null : { instanceId: id.slice(0, at), name: id.slice(at + 1) };
}

/** `withheld`: its reader may not read the value. */
export function historicVariableOf(one: VariableRecord, withheld: boolean): Record<string, Json> {
  const { value, type, valueInfo } = toTyped(withheld ? null : one.value);
  return {
    id: `${one.instanceId}:${one.name}`,
    name: one.name,
    ...{ value, type, valueInfo },
    processDefinitionKey: one.processKey,
    processDefinitionId: one.definitionId,
    processInstanceId: one.instanceId,
    executionId: one.instanceId,
    activityInstanceId: one.instanceId,
    caseDefinitionKey: null,
    caseDefinitionId: null,
    caseInstanceId: null,
    caseExecutionId: null,
    taskId: null,
    errorMessage: withheld
      ? 'The value is withheld: you may not read the words of the case.'
      : null,
    tenantId: null,
    state: 'CREATED',
    createTime: toCamundaDate(one.startedAt),
    removalTime: null,
    rootProcessInstanceId: one.rootInstanceId,
  };
}
