import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type QueryRunner,
  type Repository,
} from 'typeorm';
import type { Writable } from 'node:stream';
import type { ClientBase, QueryResult, QueryResultRow } from 'pg';
import { atPresent } from '../clock/index.js';
import { type LateWrite, LateWrites, type RowBatch } from './late-writes.js';
import type { Statement } from './statement.js';

/**
 * Thrown inside a unit of work to have it rolled back and run again from its edge, with a hint that the
 * second run can see. The engine uses it to turn a handler that failed into a job of its own.
 */
export class RetryTransaction extends Error {
  constructor(
    readonly hint: string,
    override readonly cause: unknown,
  ) {
    super(`Retry with hint ${hint}`);
  }
}

const LOADED = Symbol('memoised');
const MAX_ATTEMPTS = 10;
/** serialization_failure, deadlock_detected: PostgreSQL asks to try again. */
const RETRYABLE_SQLSTATES = new Set(['40001', '40P01']);

interface Transaction {
  owner: UnitOfWork;
  hints: ReadonlyMap<string, unknown>;
  runner: QueryRunner & { isTransactionActive: boolean };
  client: ClientBase;
  begun: Promise<unknown>;
  /** Its connection may serve somebody else already. */
  ended: boolean;
  /** Outcomes of statements that were sent without waiting for them. */
  sent: Array<Promise<unknown>>;
  late: LateWrites;
  local: Map<symbol, unknown>;
  beforeCommit: Array<() => Promise<void> | void>;
  afterCommit: Array<() => void>;
  afterRollback: Array<() => void>;
}

/**
 * One for all units of work of a process: Node.js before 24 asks each storage that was ever entered at every promise, for
 * as long as the process lives, and tests start the product again and again.
 */
const storage = new AsyncLocalStorage<Transaction>();

/**
 * One command, one transaction. It is opened at the edge (controller, job executor, worker) and found
 * through AsyncLocalStorage, so that services and repositories join it without passing it along.
 *
 * Connections are pipelined (`pipeline: true`): BEGIN travels with the first statement, and deferred
 * writes are sent without waiting for their answers, which COMMIT's round trip brings. A transaction so
 * costs one round trip beside those of its reads.
 */
@Injectable()
export class UnitOfWork {
  private readonly logger = new Logger(UnitOfWork.name);

  constructor(private readonly dataSource: DataSource) {}

  /** True inside `run`. */
  get active(): boolean {
    return this.open() !== undefined;
  }

  /**
   * Runs `work` in a transaction; joins the surrounding one when there is one.
   * Commits when `work` resolves, rolls back when it rejects, and then rejects with the same error.
   * `work` may run more than once (deadlock, RetryTransaction): it must keep no state outside the transaction.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.open()) return work();
    const hints = new Map<string, unknown>();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(work, hints);
      } catch (error) {
        if (attempt >= MAX_ATTEMPTS) throw error instanceof RetryTransaction ? error.cause : error;
        if (error instanceof RetryTransaction) {
          if (hints.has(error.hint)) throw error.cause;
          hints.set(error.hint, error.cause);
        } else if (!RETRYABLE_SQLSTATES.has((error as { code?: string }).code ?? '')) {
          throw error;
        }
      }
    }
  }

  /** Runs `work` in a transaction of its own, even inside another: what it writes stays when the other is undone. */
  runDetached<T>(work: () => Promise<T>): Promise<T> {
    return storage.exit(() => this.run(work));
  }

  /**
   * Does `work` in a transaction of its own, asks `look` what came of it, and undoes all of it. For saying beforehand what
   * a command would do; throws what `work` throws.
   */
  async rehearse<D, T>(work: () => Promise<D>, look: (done: D) => Promise<T>): Promise<T> {
    try {
      return await this.runDetached(async (): Promise<never> => {
        const done = await work();
        for (const hook of this.current().beforeCommit.splice(0)) await hook();
        this.sendKeptBack(this.current());
        throw new Rehearsed(await look(done));
      });
    } catch (error) {
      if (error instanceof Rehearsed) return error.seen as T;
      throw error;
    }
  }

  /** The cause of the RetryTransaction(hint) that ended an earlier attempt of this unit of work, if one did. */
  hint(hint: string): unknown {
    return this.current().hints.get(hint);
  }

  private async attempt<T>(
    work: () => Promise<T>,
    hints: ReadonlyMap<string, unknown>,
  ): Promise<T> {
    const transaction = await this.begin(hints);
    let result: T;
    try {
      result = await storage.run(transaction, async () => {
        const value = await work();
        for (const hook of transaction.beforeCommit) await hook();
        for (const statement of transaction.late.rest()) this.defer(statement);
        return value;
      });
      await this.commit(transaction);
    } catch (error) {
      const cause = await this.firstFailure(transaction, error);
      await this.rollback(transaction, cause);
      throw cause;
    }
    transaction.ended = true;
    await transaction.runner.release();
    for (const hook of transaction.afterCommit) this.safely(hook);
    return result;
  }

  /** The entity manager of the current transaction. Throws outside `run`. */
  get manager(): EntityManager {
    // What it will read is not known here.
    this.sendKeptBack(this.current());
    return this.current().runner.manager;
  }

  /** The repository of `entity` in the current transaction. Throws outside `run`. */
  repository<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.manager.getRepository(entity);
  }

  /** Executes a statement in the current transaction and answers its rows. Throws outside `run`. */
  async query<R extends QueryResultRow = QueryResultRow>(statement: Statement): Promise<R[]> {
    const result = await this.send<R>(this.current(), statement);
    return result.rows;
  }

  /** Executes a statement in the current transaction where there is one, else by itself: for read models. */
  async read<R extends QueryResultRow = QueryResultRow>(
    text: string,
    values: unknown[] = [],
  ): Promise<R[]> {
    const transaction = this.open();
    if (transaction) return (await this.send<R>(transaction, { text, values })).rows;
    return this.dataSource.query(text, values) as Promise<R[]>;
  }

  /** Like `read`, with a prepared statement. */
  async readPrepared<R extends QueryResultRow = QueryResultRow>(
    statement: Statement,
  ): Promise<R[]> {
    if (this.active) return this.query<R>(statement);
    return this.dataSource.query(statement.text, statement.values) as Promise<R[]>;
  }

  /**
   * Sends a statement without waiting for it: its failure fails the commit. Statements that follow see its effect,
   * since a connection executes in the order of sending. For writes whose answer nobody needs.
   */
  defer(statement: Statement): void {
    const transaction = this.current();
    const outcome = this.send(transaction, statement);
    outcome.catch(() => undefined); // commit() reports it
    transaction.sent.push(outcome);
  }

  /**
   * Keeps the write of `row` (its table and key) back until a statement names one of its relations, at the latest until
   * COMMIT, so that a row which one command changes several times is written once. Asked again, the later one counts.
   */
  keepBack(row: string, write: LateWrite): void {
    this.current().late.keep(row, write);
  }

  /**
   * Writes a row together with the others of its kind: before a statement that names one of the batch's relations, at the
   * latest before COMMIT, in one statement with the other kinds. For rows that are only ever added.
   */
  collect<R>(batch: RowBatch<R>, row: R): void {
    this.current().late.collect(batch, row);
  }

  /** A value that lives as long as the current transaction, made on first use. */
  local<T>(key: symbol, create: () => T): T {
    const { local } = this.current();
    if (!local.has(key)) local.set(key, create());
    return local.get(key) as T;
  }

  /**
   * Memoises `load` per transaction under `key`: for reference data that a command on many things asks for each of them, and
   * does not change.
   */
  memo<T>(key: string, load: () => Promise<T>): Promise<T> {
    const loaded = this.local(LOADED, () => new Map<string, Promise<unknown>>());
    const known = loaded.get(key) as Promise<T> | undefined;
    const value = known ?? load();
    if (!known) loaded.set(key, value);
    return value;
  }

  /** Runs after `work`, still inside the transaction. */
  beforeCommit(hook: () => Promise<void> | void): void {
    this.current().beforeCommit.push(hook);
  }

  /** Runs once the transaction is durable; its errors are logged, never thrown. */
  afterCommit(hook: () => void): void {
    this.current().afterCommit.push(hook);
  }

  /** Runs when the transaction did not happen. */
  afterRollback(hook: () => void): void {
    this.current().afterRollback.push(hook);
  }

  /** What was started in a unit of work and goes on after its end is outside of it, and may open another. */
  private open(): Transaction | undefined {
    const transaction = storage.getStore();
    return transaction?.owner === this && !transaction.ended ? transaction : undefined;
  }

  private current(): Transaction {
    const transaction = this.open();
    if (!transaction) {
      throw new Error('No unit of work is open: open one at the edge with UnitOfWork.run().');
    }
    return transaction;
  }

  /** Sends a statement, behind the kept-back writes whose rows it may read. */
  private send<R extends QueryResultRow>(
    transaction: Transaction,
    statement: Statement,
  ): Promise<QueryResult<R>> {
    if (!statement.apart) this.sendKeptBack(transaction, statement.text);
    return send<R>(transaction.client, statement);
  }

  /** Sends the kept-back writes whose relations `text` names; without it all of them. */
  private sendKeptBack({ client, late, sent }: Transaction, text?: string): void {
    for (const statement of late.due(text)) {
      const outcome = send(client, statement);
      outcome.catch(() => undefined); // commit() reports it
      sent.push(outcome);
    }
  }

  private async begin(hints: ReadonlyMap<string, unknown>): Promise<Transaction> {
    const runner = this.dataSource.createQueryRunner() as Transaction['runner'];
    const client = (await runner.connect()) as ClientBase;
    // TypeORM must believe in the transaction that we begin ourselves, else it would open its own.
    runner.isTransactionActive = true;
    const begun = send(client, { name: 'begin', text: 'BEGIN' });
    begun.catch(() => undefined); // reported by commit(), or by the statement behind it
    return {
      owner: this,
      hints,
      runner,
      client,
      begun,
      ended: false,
      sent: [],
      late: new LateWrites(),
      local: new Map(),
      beforeCommit: [],
      afterCommit: [],
      afterRollback: [],
    };
  }

  private async commit({ client, begun, sent, runner }: Transaction): Promise<void> {
    const commit = send(client, { name: 'commit', text: 'COMMIT' });
    const outcomes = await Promise.allSettled([begun, ...sent, commit]);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    const last = outcomes.at(-1) as PromiseFulfilledResult<{ command: string }>;
    if (last.value.command !== 'COMMIT') {
      // PostgreSQL answers ROLLBACK when an earlier statement failed and somebody swallowed its error.
      throw new Error('The transaction was rolled back because one of its statements had failed.');
    }
    runner.isTransactionActive = false;
  }

  /** A deferred write that failed makes every later statement fail with 25P02: the first failure is the cause. */
  private async firstFailure({ sent }: Transaction, error: unknown): Promise<unknown> {
    if ((error as { code?: string }).code !== '25P02') return error;
    const outcomes = await Promise.allSettled(sent);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    return failed ? failed.reason : error;
  }

  private async rollback(transaction: Transaction, cause: unknown): Promise<void> {
    transaction.ended = true;
    try {
      await send(transaction.client, { text: 'ROLLBACK' });
      transaction.runner.isTransactionActive = false;
    } catch (error) {
      this.logger.warn(
        `Rollback failed, the connection is gone: ${String(error)} (cause: ${String(cause)})`,
      );
    }
    await transaction.runner.release().catch(() => undefined);
    for (const hook of transaction.afterRollback) this.safely(hook);
  }

  /** In the present, whatever instant the command lived in: what a hook wakes up goes on long after it. */
  private safely(hook: () => void): void {
    try {
      atPresent(hook);
    } catch (error) {
      this.logger.error(
        'A hook after the transaction failed',
        error instanceof Error ? error.stack : String(error),
      );
    }
  }
}

/** Ends the transaction of a rehearsal; never seen outside. */
class Rehearsed extends Error {
  constructor(readonly seen: unknown) {
    super('A rehearsal is undone.');
  }
}

/**
 * Sends a statement together with all that are sent before the event loop takes its next turn: a write to the socket for
 * each would cost more than most statements.
 */
function send<R extends QueryResultRow>(
  client: ClientBase,
  statement: Statement,
): Promise<QueryResult<R>> {
  const { stream } = (client as ClientBase & { connection: { stream: Writable } }).connection;
  if (stream.writableCorked === 0) {
    stream.cork();
    queueMicrotask(() => process.nextTick(() => stream.uncork()));
  }
  return client.query<R>(statement);
}
