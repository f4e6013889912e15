import type { ProcessDefinition } from '../api/index.js';

/** A row of `process_definition`, without its file. */
export interface DefinitionRow {
  id: string;
  key: string;
  version: number;
  name: string | null;
  deployment_id: string;
  resource_name: string;
  version_tag: string | null;
  deployed_at: Date;
  withdrawn_at: Date | null;
  withdrawn_by: string | null;
  withdrawal_reason: string | null;
}

export const DEFINITION_COLUMNS =
  'id, key, version, name, deployment_id, resource_name, version_tag, deployed_at, withdrawn_at, withdrawn_by, withdrawal_reason';

export function toDefinition(row: DefinitionRow): ProcessDefinition {
  return {
    id: row.id,
    key: row.key,
    version: row.version,
    name: row.name,
    deploymentId: row.deployment_id,
    resourceName: row.resource_name,
    versionTag: row.version_tag,
    deployedAt: row.deployed_at,
    withdrawn: row.withdrawn_at && {
      at: row.withdrawn_at,
      by: row.withdrawn_by!,
      reason: row.withdrawal_reason!,
    },
  };
}
