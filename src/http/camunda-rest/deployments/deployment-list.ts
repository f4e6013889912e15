import type { DeploymentFilter, DeploymentSort } from '../../../engine/api/index.js';
import { CamundaList, type Given } from '../camunda-list.js';

const CONDITIONS = {
  id: 'text',
  name: 'text',
  nameLike: 'text',
  source: 'text',
  withoutSource: 'flag',
  before: 'date',
  after: 'date',
  withoutTenantId: 'flag',
} as const;

export const DEPLOYMENTS = new CamundaList<typeof CONDITIONS, DeploymentSort>(CONDITIONS, {
  id: 'id',
  name: 'name',
  deploymentTime: 'deployedAt',
});

export function deploymentFilter({
  withoutTenantId: _all,
  ...given
}: Given<typeof CONDITIONS>): DeploymentFilter {
  return given;
}
