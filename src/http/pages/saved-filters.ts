import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Conflict, NotFound, UnitOfWork } from '../../platform/index.js';
import type { SavedFilterDto } from './saved-filters.dto.js';

const MOST = 50;

/** More filters than anybody finds again. */
export class TooManyFilters extends Conflict {
  constructor() {
    super('saved-filter.too-many', `At most ${MOST} filters are kept: remove one first.`);
  }
}

/** Filters that people keep under a name, each for themselves: whoever gets the address needs no name. */
@Injectable()
export class SavedFilters {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  of(account: string): Promise<SavedFilterDto[]> {
    return this.uow.read<SavedFilterDto & Record<string, unknown>>(
      'SELECT id, name, address FROM saved_filter WHERE account_id = $1 ORDER BY name',
      [account],
    );
  }

  /** Under a name that is taken already it replaces what stood there. @throws TooManyFilters */
  async save(account: string, name: string, address: string): Promise<SavedFilterDto> {
    const kept = await this.of(account);
    if (kept.length >= MOST && !kept.some((one) => one.name === name)) throw new TooManyFilters();
    const rows = await this.uow.query<SavedFilterDto & Record<string, unknown>>({
      name: 'saved-filter-save',
      text: `INSERT INTO saved_filter (id, account_id, name, address, created_at)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (account_id, name) DO UPDATE SET address = excluded.address
             RETURNING id, name, address`,
      values: [randomUUID(), account, name, address, this.clock.now()],
    });
    return rows[0];
  }

  /** @throws NotFound, also for another's */
  async remove(account: string, id: string): Promise<void> {
    const rows = await this.uow.query({
      name: 'saved-filter-remove',
      text: 'DELETE FROM saved_filter WHERE id = $1 AND account_id = $2 RETURNING id',
      values: [id, account],
    });
    if (rows.length === 0) throw new NotFound('saved-filter', id);
  }
}
