import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** The process engine's rows: definitions, instances, open work, timers, subscriptions, history, incidents. */
export class Engine1764000000002 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE process_deployment (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        source text,
        deployed_at timestamptz NOT NULL,
        deployed_by text
      );

      CREATE TABLE process_definition (
        id uuid PRIMARY KEY,
        key text NOT NULL,
        version integer NOT NULL,
        name text,
        version_tag text,
        resource_name text NOT NULL,
        xml text NOT NULL,
        hash text NOT NULL,
        deployment_id uuid NOT NULL REFERENCES process_deployment,
        deployed_at timestamptz NOT NULL,
        UNIQUE (key, version)
      );

      CREATE TABLE process_instance (
        id uuid PRIMARY KEY,
        definition_id uuid NOT NULL REFERENCES process_definition,
        definition_key text NOT NULL,
        definition_version integer NOT NULL,
        business_key text,
        parent_instance_id uuid REFERENCES process_instance,
        parent_execution_id text,
        root_instance_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('running', 'suspended', 'completed', 'cancelled')),
        revision integer NOT NULL,
        variables jsonb NOT NULL,
        snapshot bytea,
        started_at timestamptz NOT NULL,
        ended_at timestamptz,
        ended_by text
      );
      CREATE INDEX process_instance_business_key ON process_instance (business_key);
      CREATE INDEX process_instance_definition ON process_instance (definition_id, state);
      CREATE INDEX process_instance_parent ON process_instance (parent_instance_id) WHERE parent_instance_id IS NOT NULL;
      CREATE INDEX process_instance_started ON process_instance (started_at, id);
      -- Compressed by the engine already: a second try costs time and gains nothing.
      ALTER TABLE process_instance ALTER COLUMN snapshot SET STORAGE EXTERNAL;

      CREATE TABLE work_item (
        id uuid PRIMARY KEY,
        instance_id uuid NOT NULL REFERENCES process_instance,
        root_instance_id uuid NOT NULL,
        definition_id uuid NOT NULL,
        process_key text NOT NULL,
        definition_key text NOT NULL,
        execution_id text NOT NULL,
        name text NOT NULL,
        name_en text,
        business_key text,
        assignee text,
        candidate_groups text[] NOT NULL,
        candidate_users text[] NOT NULL,
        form_key text,
        priority integer NOT NULL,
        due_at timestamptz,
        follow_up_at timestamptz,
        created_at timestamptz NOT NULL,
        ended_at timestamptz,
        ended_by text,
        state text NOT NULL CHECK (state IN ('open', 'completed', 'cancelled')),
        properties jsonb NOT NULL,
        local_variables jsonb NOT NULL
      );
      CREATE INDEX work_item_instance ON work_item (instance_id);
      CREATE INDEX work_item_business_key ON work_item (business_key);
      CREATE INDEX work_item_open_groups ON work_item USING gin (candidate_groups) WHERE state = 'open';
      CREATE INDEX work_item_open_due ON work_item (due_at, id) WHERE state = 'open';
      CREATE INDEX work_item_open_assignee ON work_item (assignee) WHERE state = 'open' AND assignee IS NOT NULL;
      CREATE INDEX work_item_created ON work_item (created_at, id);

      CREATE TABLE external_task (
        id uuid PRIMARY KEY,
        instance_id uuid NOT NULL REFERENCES process_instance,
        definition_id uuid NOT NULL,
        process_key text NOT NULL,
        business_key text,
        element_id text NOT NULL,
        execution_id text NOT NULL,
        topic text NOT NULL,
        mode text NOT NULL CHECK (mode IN ('leased', 'job')),
        inputs jsonb NOT NULL,
        priority integer NOT NULL,
        created_at timestamptz NOT NULL,
        available_at timestamptz NOT NULL,
        worker_id text,
        lock_expires_at timestamptz,
        retries integer,
        error_message text,
        error_details text,
        suspended boolean NOT NULL DEFAULT false
      );
      CREATE INDEX external_task_instance ON external_task (instance_id);
      CREATE INDEX external_task_topic ON external_task (topic, priority DESC, created_at)
        WHERE mode = 'leased' AND NOT suspended;
      CREATE INDEX external_task_jobs ON external_task (available_at) WHERE mode = 'job' AND NOT suspended;

      CREATE TABLE timer_job (
        id uuid PRIMARY KEY,
        instance_id uuid NOT NULL REFERENCES process_instance,
        execution_id text NOT NULL,
        element_id text NOT NULL,
        due_at timestamptz NOT NULL,
        available_at timestamptz NOT NULL,
        retries integer NOT NULL,
        suspended boolean NOT NULL DEFAULT false
      );
      CREATE INDEX timer_job_instance ON timer_job (instance_id);
      CREATE INDEX timer_job_due ON timer_job (available_at) WHERE retries > 0 AND NOT suspended;

      CREATE TABLE event_subscription (
        id uuid PRIMARY KEY,
        instance_id uuid NOT NULL REFERENCES process_instance,
        execution_id text NOT NULL,
        element_id text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('message', 'signal')),
        name text NOT NULL,
        business_key text
      );
      CREATE INDEX event_subscription_instance ON event_subscription (instance_id);
      CREATE INDEX event_subscription_name ON event_subscription (kind, name, business_key);

      CREATE TABLE activity_history (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        instance_id uuid NOT NULL,
        definition_id uuid NOT NULL,
        element_id text NOT NULL,
        element_name text,
        element_type text NOT NULL,
        execution_id text NOT NULL,
        started_at timestamptz NOT NULL,
        ended_at timestamptz,
        outcome text CHECK (outcome IN ('completed', 'cancelled')),
        actor text
      );
      CREATE INDEX activity_history_instance ON activity_history (instance_id);
      CREATE INDEX activity_history_definition ON activity_history (definition_id, element_id);

      CREATE TABLE incident (
        id uuid PRIMARY KEY,
        instance_id uuid NOT NULL REFERENCES process_instance,
        element_id text,
        kind text NOT NULL CHECK (kind IN ('handlerFailed', 'engineError', 'stepBudget', 'timerFailed')),
        message text NOT NULL,
        details text,
        job_id uuid,
        created_at timestamptz NOT NULL,
        resolved_at timestamptz,
        resolved_by text
      );
      CREATE INDEX incident_instance ON incident (instance_id);
      CREATE INDEX incident_created ON incident (created_at, id);
      CREATE UNIQUE INDEX incident_open_once ON incident (instance_id, kind, coalesce(element_id, ''), coalesce(job_id::text, ''))
        WHERE resolved_at IS NULL;
    `);
  }
}
