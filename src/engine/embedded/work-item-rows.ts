import { NO_END, type Variables, type WorkItem, type WorkItemTerm } from '../api/index.js';

/** A row of `work_item`. */
export interface WorkItemRecord {
  id: string;
  instance_id: string;
  root_instance_id: string;
  definition_id: string;
  process_key: string;
  definition_key: string;
  execution_id: string;
  name: string;
  name_en: string | null;
  business_key: string | null;
  assignee: string | null;
  candidate_groups: string[];
  candidate_users: string[];
  form_key: string | null;
  priority: number;
  due_at: Date | null;
  case_due_at: Date | null;
  follow_up_at: Date | null;
  created_at: Date;
  state: WorkItem['state'];
  ended_by: string | null;
  properties: Record<string, string>;
  local_variables: Variables;
}

const COLUMNS = [
  'id',
  'instance_id',
  'root_instance_id',
  'definition_id',
  'process_key',
  'definition_key',
  'execution_id',
  'name',
  'name_en',
  'business_key',
  'assignee',
  'candidate_groups',
  'candidate_users',
  'form_key',
  'priority',
  'due_at',
  'case_due_at',
  'follow_up_at',
  'created_at',
  'state',
  'ended_by',
  'properties',
  'local_variables',
] as const satisfies (keyof WorkItemRecord)[];

export const WORK_ITEM_COLUMNS = COLUMNS.join(', ');

/** The same of `work_item w`, beside columns of other tables; `workItemBeside` reads them. */
export const WORK_ITEM_BESIDE = COLUMNS.map((column) => `w.${column} AS w_${column}`).join(', ');

export type WorkItemBeside = {
  [C in keyof WorkItemRecord as `w_${C}`]: WorkItemRecord[C];
};

export function workItemBeside(row: WorkItemBeside): WorkItem {
  const own = COLUMNS.map((column) => [column, row[`w_${column}`]]);
  return toWorkItem(Object.fromEntries(own) as WorkItemRecord);
}

export function toWorkItem(row: WorkItemRecord): WorkItem {
  const suspended = isNoEnd(row.due_at);
  return {
    id: row.id,
    instanceId: row.instance_id,
    rootInstanceId: row.root_instance_id,
    definitionId: row.definition_id,
    processKey: row.process_key,
    definitionKey: row.definition_key,
    executionId: row.execution_id,
    name: row.name,
    nameEn: row.name_en,
    businessKey: row.business_key,
    assignee: row.assignee,
    candidateGroups: row.candidate_groups,
    candidateUsers: row.candidate_users,
    formKey: row.form_key,
    priority: row.priority,
    dueAt: suspended ? null : row.due_at,
    suspended,
    term: termOf(row),
    followUpAt: row.follow_up_at,
    createdAt: row.created_at,
    state: row.state,
    completedBy: row.ended_by,
    properties: row.properties,
    localVariables: row.local_variables,
  };
}

/** The earlier of the two; where both end together it is the case's, which is what somebody waits for. */
function termOf({ due_at: own, case_due_at: ofCase }: WorkItemRecord): WorkItemTerm {
  const isCases = ofCase !== null && (own === null || ofCase <= own);
  const ends = isCases ? ofCase : own;
  return {
    of: ends === null ? null : isCases ? 'case' : 'task',
    dueAt: isNoEnd(ends) ? null : ends,
    suspended: isNoEnd(ends),
  };
}

function isNoEnd(instant: Date | null): boolean {
  return instant?.getTime() === Date.parse(NO_END);
}
