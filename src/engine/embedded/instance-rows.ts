import type { InstanceState, ProcessInstance } from '../api/index.js';

/** A row of `process_instance`, without its variables. */
export interface InstanceRow {
  id: string;
  definition_id: string;
  definition_key: string;
  definition_version: number;
  business_key: string | null;
  parent_instance_id: string | null;
  root_instance_id: string;
  state: InstanceState;
  started_at: Date;
  ended_at: Date | null;
  ended_by: string | null;
}

export const INSTANCE_COLUMNS = `id, definition_id, definition_key, definition_version, business_key, parent_instance_id, root_instance_id, state,
  started_at, ended_at, ended_by`;

export function toInstance(row: InstanceRow): ProcessInstance {
  return {
    id: row.id,
    definitionId: row.definition_id,
    definitionKey: row.definition_key,
    definitionVersion: row.definition_version,
    businessKey: row.business_key,
    parentInstanceId: row.parent_instance_id,
    rootInstanceId: row.root_instance_id,
    state: row.state,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
  };
}
