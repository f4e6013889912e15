import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Accounts, login delays, idempotency keys, the outbox and the audit trail. */
export class Platform1764000000001 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY,
        username text NOT NULL UNIQUE CHECK (username = lower(username)),
        display_name text NOT NULL,
        password_hash text NOT NULL,
        roles text[] NOT NULL DEFAULT '{}',
        points text[] NOT NULL DEFAULT '{}',
        active boolean NOT NULL DEFAULT true,
        token_version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`);

    await runner.query(`
      CREATE TABLE login_delay (
        subject text PRIMARY KEY,
        failures integer NOT NULL,
        last_failure_at timestamptz NOT NULL,
        blocked_until timestamptz NOT NULL
      )`);

    await runner.query(`
      CREATE TABLE idempotency_key (
        actor_id text NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        status smallint,
        headers jsonb,
        body text,
        PRIMARY KEY (actor_id, key)
      )`);
    await runner.query(`CREATE INDEX idempotency_key_created ON idempotency_key (created_at)`);

    await runner.query(`
      CREATE TABLE outbox_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        type text NOT NULL,
        aggregate_id text NOT NULL,
        payload jsonb NOT NULL,
        actor jsonb NOT NULL,
        request_id text,
        occurred_at timestamptz NOT NULL
      )`);
    await runner.query(`CREATE INDEX outbox_event_occurred ON outbox_event (occurred_at)`);
    await runner.query(`
      CREATE TABLE outbox_delivery (
        event_id bigint NOT NULL REFERENCES outbox_event ON DELETE CASCADE,
        subscriber text NOT NULL,
        aggregate_id text NOT NULL,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'done', 'dead')),
        attempts integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL,
        last_error text,
        PRIMARY KEY (event_id, subscriber)
      )`);
    await runner.query(`
      CREATE INDEX outbox_delivery_open ON outbox_delivery (event_id) WHERE state = 'pending'`);
    await runner.query(`
      CREATE INDEX outbox_delivery_order ON outbox_delivery (subscriber, aggregate_id, event_id)
      WHERE state = 'pending'`);
    await runner.query(`
      CREATE INDEX outbox_delivery_dead ON outbox_delivery (event_id) WHERE state = 'dead'`);

    await runner.query(`
      CREATE TABLE audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_kind text NOT NULL,
        actor_id text NOT NULL,
        actor_name text NOT NULL,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        details jsonb,
        request_id text
      )`);
    await runner.query(`
      CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id, id)`);
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'Rows of % are only ever added: % refused', TG_TABLE_NAME, TG_OP
          USING ERRCODE = 'restrict_violation';
      END $$`);
    await runner.query(`
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    await runner.query(`
      CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }
}
