import type { DefinitionFilter, DefinitionSort } from '../../../engine/api/index.js';
import { bothOf, CamundaList, type Given, oneOfFlags } from '../camunda-list.js';

const CONDITIONS = {
  processDefinitionId: 'text',
  processDefinitionIdIn: 'list',
  name: 'text',
  nameLike: 'text',
  deploymentId: 'text',
  deployedAt: 'date',
  deployedAfter: 'date',
  key: 'text',
  keysIn: 'list',
  keyLike: 'text',
  version: 'number',
  latestVersion: 'flag',
  resourceName: 'text',
  resourceNameLike: 'text',
  active: 'flag',
  suspended: 'flag',
  versionTag: 'text',
  versionTagLike: 'text',
  withoutVersionTag: 'flag',
  withoutTenantId: 'flag',
  includeProcessDefinitionsWithoutTenantId: 'flag',
  startableInTasklist: 'flag',
} as const;

export const DEFINITIONS = new CamundaList<typeof CONDITIONS, DefinitionSort>(CONDITIONS, {
  key: 'key',
  id: 'id',
  name: 'name',
  version: 'version',
  deploymentId: 'deploymentId',
  deployTime: 'deployedAt',
  versionTag: 'versionTag',
});

export function definitionFilter(given: Given<typeof CONDITIONS>): DefinitionFilter {
  const { processDefinitionId, processDefinitionIdIn, key, keysIn, active, suspended } = given;
  return {
    ids: bothOf(processDefinitionId, processDefinitionIdIn),
    keys: bothOf(key, keysIn),
    keyLike: given.keyLike,
    name: given.name,
    nameLike: given.nameLike,
    deploymentId: given.deploymentId,
    deployedAt: given.deployedAt,
    deployedAfter: given.deployedAfter,
    resourceName: given.resourceName,
    resourceNameLike: given.resourceNameLike,
    version: given.version,
    versionTag: given.versionTag,
    versionTagLike: given.versionTagLike,
    withoutVersionTag: given.withoutVersionTag,
    withdrawn: oneOfFlags(suspended, active),
    latestOnly: given.latestVersion,
  };
}
