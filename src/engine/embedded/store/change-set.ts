import { type Statement, together, type Write } from '../../../platform/database/index.js';
import type { InstanceRecord } from './instance-unit.js';
import type { ChangedItem, WorkItemRow } from './work-item-row.js';

export interface ExternalTaskRow {
  id: string;
  element_id: string;
  execution_id: string;
  topic: string;
  mode: 'leased' | 'job';
  inputs: object;
  priority: number;
  available_at: Date;
  retries: number | null;
  error_message: string | null;
}

export interface TimerRow {
  id: string;
  execution_id: string;
  element_id: string;
  due_at: Date;
}

export interface SubscriptionRow {
  id: string;
  execution_id: string;
  element_id: string;
  kind: 'message' | 'signal';
  name: string;
}

export interface HistoryRow {
  element_id: string;
  element_name: string | null;
  element_type: string;
  execution_id: string;
  ended: boolean;
  outcome: 'completed' | 'cancelled' | null;
}

/** All that one command changes in one instance. */
export interface ChangeSet {
  record: InstanceRecord;
  fresh: boolean;
  snapshot: Buffer | null;
  newItems: WorkItemRow[];
  /** By their listeners. */
  changedItems: ChangedItem[];
  completedItems: string[];
  cancelledItems: string[];
  newTimers: TimerRow[];
  goneTimers: string[];
  newServices: ExternalTaskRow[];
  goneServices: string[];
  newSubscriptions: SubscriptionRow[];
  goneSubscriptions: string[];
  history: HistoryRow[];
  /** Steps entered by an earlier command and left by this one. */
  leftSteps: { execution_id: string; outcome: 'completed' | 'cancelled' }[];
  actor: string | null;
  now: Date;
  /** The command lives in the past: the job executor leaves what it makes alone. */
  held: boolean;
}

/** The change set as one statement. What would change nothing is left out of it. */
export function statementOf(change: ChangeSet): Statement {
  const { record, now, held } = change;
  const writes: [Write, ...Write[]] = [instanceWrite(change)];
  const add = (name: string, rows: unknown[], text: string, ...values: unknown[]) => {
    if (rows.length) writes.push({ name: `engine.${name}`, text, values });
  };

  add(
    'items.change',
    change.changedItems,
    `UPDATE work_item w SET name = c.name, assignee = c.assignee, candidate_groups = c.candidate_groups,
       candidate_users = c.candidate_users, priority = c.priority, due_at = c.due_at, follow_up_at = c.follow_up_at
     FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, name text, assignee text, candidate_groups text[], candidate_users text[],
       priority int, due_at timestamptz, follow_up_at timestamptz)
     WHERE w.id = c.id`,
    JSON.stringify(change.changedItems),
  );
  add(
    'items.end',
    change.completedItems,
    `UPDATE work_item SET state = 'completed', ended_at = $2, ended_by = $3 WHERE id = ANY($1::uuid[])`,
    change.completedItems,
    now,
    change.actor,
  );
  add(
    'items.cancel',
    change.cancelledItems,
    `UPDATE work_item SET state = 'cancelled', ended_at = $2 WHERE id = ANY($1::uuid[])`,
    change.cancelledItems,
    now,
  );
  add(
    'items.insert',
    change.newItems,
    `INSERT INTO work_item (id, instance_id, root_instance_id, definition_id, process_key, business_key, definition_key,
       execution_id, name, name_en, assignee, candidate_groups, candidate_users, form_key, priority, due_at, follow_up_at,
       properties, local_variables, created_at, state)
     SELECT i.id, $2::uuid, $3::uuid, $4::uuid, $5::text, $6::text, i.definition_key, i.execution_id, i.name, i.name_en, i.assignee, i.candidate_groups,
       i.candidate_users, i.form_key, i.priority, i.due_at, i.follow_up_at, i.properties, i.local_variables, $7::timestamptz, 'open'
     FROM jsonb_to_recordset($1::jsonb) AS i(id uuid, definition_key text, execution_id text, name text, name_en text,
       assignee text, candidate_groups text[], candidate_users text[], form_key text, priority int, due_at timestamptz,
       follow_up_at timestamptz, properties jsonb, local_variables jsonb)`,
    JSON.stringify(change.newItems),
    record.id,
    record.rootInstanceId,
    record.definitionId,
    record.definitionKey,
    record.businessKey,
    now,
  );
  add(
    'timers.delete',
    change.goneTimers,
    `DELETE FROM timer_job WHERE id = ANY($1::uuid[])`,
    change.goneTimers,
  );
  add(
    'timers.insert',
    change.newTimers,
    `INSERT INTO timer_job (id, instance_id, execution_id, element_id, due_at, available_at, retries, held, created_at)
     SELECT t.id, $2::uuid, t.execution_id, t.element_id, t.due_at, t.due_at, 3, $3::boolean, $4::timestamptz
     FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, execution_id text, element_id text, due_at timestamptz)`,
    JSON.stringify(change.newTimers),
    record.id,
    held,
    now,
  );
  add(
    'services.delete',
    change.goneServices,
    `DELETE FROM external_task WHERE id = ANY($1::uuid[])`,
    change.goneServices,
  );
  add(
    'services.insert',
    change.newServices,
    `INSERT INTO external_task (id, instance_id, definition_id, process_key, business_key, element_id, execution_id, topic, mode,
       inputs, priority, created_at, available_at, retries, error_message, held)
     SELECT s.id, $2::uuid, $3::uuid, $4::text, $5::text, s.element_id, s.execution_id, s.topic, s.mode, s.inputs, s.priority,
       $6::timestamptz, s.available_at,
       s.retries, s.error_message, $7::boolean
     FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, element_id text, execution_id text, topic text, mode text, inputs jsonb,
       priority int, available_at timestamptz, retries int, error_message text)`,
    JSON.stringify(change.newServices),
    record.id,
    record.definitionId,
    record.definitionKey,
    record.businessKey,
    now,
    held,
  );
  add(
    'subscriptions.delete',
    change.goneSubscriptions,
    `DELETE FROM event_subscription WHERE id = ANY($1::uuid[])`,
    change.goneSubscriptions,
  );
  add(
    'subscriptions.insert',
    change.newSubscriptions,
    `INSERT INTO event_subscription (id, instance_id, execution_id, element_id, kind, name, business_key)
     SELECT s.id, $2::uuid, s.execution_id, s.element_id, s.kind, s.name, $3::text
     FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, execution_id text, element_id text, kind text, name text)`,
    JSON.stringify(change.newSubscriptions),
    record.id,
    record.businessKey,
  );
  add(
    'history.end',
    change.leftSteps,
    `UPDATE activity_history h SET ended_at = $3, outcome = l.outcome
     FROM jsonb_to_recordset($1::jsonb) AS l(execution_id text, outcome text)
     WHERE h.instance_id = $2 AND h.execution_id = l.execution_id AND h.ended_at IS NULL`,
    JSON.stringify(change.leftSteps),
    record.id,
    now,
  );
  add(
    'history.insert',
    change.history,
    `INSERT INTO activity_history (instance_id, definition_id, element_id, element_name, element_type, execution_id, started_at,
       ended_at, outcome, actor)
     SELECT $2::uuid, $3::uuid, h.element_id, h.element_name, h.element_type, h.execution_id, $4::timestamptz,
       CASE WHEN h.ended THEN $4::timestamptz END, h.outcome, $5::text
     FROM jsonb_to_recordset($1::jsonb) AS h(element_id text, element_name text, element_type text, execution_id text,
       ended boolean, outcome text)`,
    JSON.stringify(change.history),
    record.id,
    record.definitionId,
    now,
    change.actor,
  );
  return together(writes);
}

function instanceWrite({ record, fresh, snapshot }: ChangeSet): Write {
  if (fresh) {
    return {
      name: 'engine.instance.insert',
      text: `INSERT INTO process_instance (id, definition_id, definition_key, definition_version, business_key,
          parent_instance_id, parent_execution_id, root_instance_id, state, revision, variables, snapshot, started_at, ended_at, ended_by, executor)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      values: [
        record.id,
        record.definitionId,
        record.definitionKey,
        record.definitionVersion,
        record.businessKey,
        record.parentInstanceId,
        record.parentExecutionId,
        record.rootInstanceId,
        record.state,
        record.revision,
        JSON.stringify(record.variables),
        snapshot,
        record.startedAt,
        record.endedAt,
        record.endedBy,
        record.executor,
      ],
    };
  }
  return {
    name: 'engine.instance.update',
    text: `UPDATE process_instance SET state = $2, revision = $3, variables = $4, snapshot = $5, ended_at = $6, ended_by = $7
      WHERE id = $1`,
    values: [
      record.id,
      record.state,
      record.revision,
      JSON.stringify(record.variables),
      snapshot,
      record.endedAt,
      record.endedBy,
    ],
  };
}
