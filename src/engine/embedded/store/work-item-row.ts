/** A user task as it is inserted. */
export interface WorkItemRow {
  id: string;
  definition_key: string;
  execution_id: string;
  name: string;
  name_en: string | null;
  assignee: string | null;
  candidate_groups: string[];
  candidate_users: string[];
  form_key: string | null;
  priority: number;
  due_at: Date | null;
  follow_up_at: Date | null;
  properties: Record<string, string>;
  local_variables: object;
}

/** What a listener may change of a user task that is open. */
export type ChangedItem = Pick<
  WorkItemRow,
  | 'id'
  | 'name'
  | 'assignee'
  | 'candidate_groups'
  | 'candidate_users'
  | 'priority'
  | 'due_at'
  | 'follow_up_at'
>;
