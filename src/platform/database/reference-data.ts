import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { QueryResultRow } from 'pg';
import { contextMemory } from '../context/index.js';
import { UnitOfWork } from './unit-of-work.js';

/** Revisions of the groups of reference tables, by the group's name, as PostgreSQL counts them. */
export type Revisions = Readonly<Record<string, string>>;

/** For a statement that a request sends first anyway: the column that `know` takes. */
export const REVISIONS_COLUMN = `(SELECT json_object_agg(name, revision::text) FROM reference_revision) AS revisions`;

/** How long a request goes by the revisions that it has read, in milliseconds. */
const KNOWN_FOR_MS = 1_000;
const MOST_ANSWERS = 5_000;
const MOST_ROWS = 50_000;

const KNOWN = Symbol('known revisions');
const ASKED = Symbol('asked revisions');
const CHANGED = Symbol('changed groups');

/**
 * Rows of tables that seldom change, kept in memory until the revision of their group moves. Triggers on the tables
 * move it in the transaction that changes them, whoever writes; a request reads the revisions once, with its first
 * statement. Answers are frozen: all who ask share them.
 */
@Injectable()
export class ReferenceData {
  private readonly answers = new LRUCache<string, readonly QueryResultRow[]>({
    max: MOST_ANSWERS,
    maxSize: MOST_ROWS,
    sizeCalculation: (rows) => rows.length + 1,
  });

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The rows of a statement that reads tables of this group only, and depends on nothing but `values`.
   * @throws Error for a group that no trigger counts
   */
  async read<R extends QueryResultRow>(
    group: string,
    text: string,
    values: readonly unknown[] = [],
  ): Promise<readonly R[]> {
    if (this.changed().has(group)) return this.unitOfWork.read<R>(text, [...values]);
    const revision = (await this.revisions())[group];
    if (revision === undefined) throw new Error(`No trigger counts the changes of "${group}".`);
    const question = JSON.stringify([group, revision, text, values]);
    const known = this.answers.get(question) as readonly R[] | undefined;
    if (known) return known;
    const rows = frozen(await this.unitOfWork.read<R>(text, [...values]));
    // Whoever changes the group while this waits for its rows sees their own change, which may be undone.
    if (!this.changed().has(group)) this.answers.set(question, rows);
    return rows;
  }

  /**
   * For whoever writes tables of the group, before they look whether they may: the rest of the unit of work, and of the
   * request, reads what is there.
   */
  changes(group: string): void {
    const changed = this.unitOfWork.local(CHANGED, () => new Set<string>());
    if (changed.has(group)) return;
    changed.add(group);
    const memory = contextMemory();
    this.unitOfWork.afterCommit(() => memory?.delete(KNOWN));
  }

  /** Takes what a statement of this request has just read as REVISIONS_COLUMN. */
  know(revisions: Revisions): void {
    contextMemory()?.set(KNOWN, { revisions, at: performance.now() });
  }

  private changed(): ReadonlySet<string> {
    return this.unitOfWork.active
      ? this.unitOfWork.local(CHANGED, () => new Set<string>())
      : NOTHING;
  }

  private revisions(): Promise<Revisions> {
    const find = () => Promise.resolve(this.known() ?? this.ask());
    return this.unitOfWork.active ? this.unitOfWork.local(ASKED, find) : find();
  }

  private known(): Revisions | null {
    const known = contextMemory()?.get(KNOWN) as { revisions: Revisions; at: number } | undefined;
    return known && performance.now() - known.at < KNOWN_FOR_MS ? known.revisions : null;
  }

  private async ask(): Promise<Revisions> {
    const [row] = await this.unitOfWork.readPrepared<{ revisions: Revisions }>({
      name: 'reference-revisions',
      text: `SELECT ${REVISIONS_COLUMN}`,
    });
    this.know(row.revisions);
    return row.revisions;
  }
}

const NOTHING: ReadonlySet<string> = new Set();

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
