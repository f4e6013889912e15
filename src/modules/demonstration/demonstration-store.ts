import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';

export type DemonstrationState = 'entering' | 'replaying' | 'finished' | 'stopped';

/** The one demonstration of a database: what it is made from, and how far it has come. */
export interface DemonstrationRow {
  seed: string;
  contacts: number;
  /** The instant of its first start: its last day. */
  present_at: Date;
  /** Everything before it has happened. */
  reached_at: Date;
  state: DemonstrationState;
  /** Acts that a rule refused, since somebody else was at the contact meanwhile. */
  skipped: number;
}

/** Rows of the demonstration. What changes them joins the unit of work of the step that they record. */
@Injectable()
export class DemonstrationStore {
  constructor(private readonly uow: UnitOfWork) {}

  async find(): Promise<DemonstrationRow | null> {
    const [row] = await this.uow.read<DemonstrationRow & Record<string, unknown>>(
      'SELECT seed, contacts, present_at, reached_at, state, skipped FROM demonstration',
    );
    return row ?? null;
  }

  async begin(given: { seed: string; contacts: number; present: Date }): Promise<void> {
    const { seed, contacts, present } = given;
    await this.uow.query({
      text: `INSERT INTO demonstration (seed, contacts, present_at, reached_at, state)
             VALUES ($1, $2, $3, $3::timestamptz - interval '90 days', 'entering')`,
      values: [seed, contacts, present],
    });
  }

  addCase(position: number, contactId: string): void {
    this.uow.defer({
      name: 'demonstration-case',
      text: 'INSERT INTO demonstration_case (position, contact_id) VALUES ($1, $2)',
      values: [position, contactId],
    });
  }

  /** The contacts that were entered, by their position, with how many of their acts were done. */
  async cases(): Promise<Map<number, { contactId: string; actsDone: number }>> {
    const rows = await this.uow.read<{ position: number; contactId: string; actsDone: number }>(
      `SELECT position, contact_id AS "contactId", acts_done AS "actsDone" FROM demonstration_case`,
    );
    return new Map(rows.map(({ position, ...row }) => [position, row]));
  }

  /** How many contacts were entered, and how many acts done. */
  async counts(): Promise<{ entered: number; actsDone: number }> {
    const [row] = await this.uow.read<{ entered: number; actsDone: number }>(
      `SELECT count(*)::int AS entered, coalesce(sum(acts_done), 0)::int AS "actsDone"
         FROM demonstration_case`,
    );
    return row;
  }

  actDone(position: number, at: Date, skipped = false): void {
    this.uow.defer({
      name: 'demonstration-act',
      text: 'UPDATE demonstration_case SET acts_done = acts_done + 1 WHERE position = $1',
      values: [position],
    });
    this.uow.defer({
      name: 'demonstration-reached',
      text: 'UPDATE demonstration SET reached_at = greatest(reached_at, $1), skipped = skipped + $2',
      values: [at, skipped ? 1 : 0],
    });
  }

  enterState(state: DemonstrationState, reachedAt: Date | null = null): void {
    this.uow.defer({
      text: 'UPDATE demonstration SET state = $1, reached_at = coalesce($2, reached_at)',
      values: [state, reachedAt],
    });
  }
}
