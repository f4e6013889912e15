import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  Clock,
  Conflict,
  currentActor,
  Forbidden,
  InvalidInput,
  NotFound,
  UnitOfWork,
} from '../../platform/index.js';
import type { SavedFilterDto, SaveFilterDto } from './saved-filters.dto.js';

const MOST = 50;

/** More filters than anybody finds again. */
export class TooManyFilters extends Conflict {
  static readonly example = new TooManyFilters();

  constructor() {
    super('saved-filter.too-many', `At most ${MOST} filters are kept: remove one first.`);
  }
}

/** Of a filter that a colleague shares. */
export class NotYourFilter extends Forbidden {
  static readonly example = new NotYourFilter();

  constructor() {
    super('saved-filter.not-yours', 'Only who keeps this filter may remove it.');
  }
}

/** Columns of a filter as `account` sees it. */
const seenBy = (account: string) =>
  `f.id, f.name, f.address, f.point_code AS point, f.account_id = ${account} AS mine,
   (SELECT display_name FROM account_summary WHERE id = f.account_id) AS owner`;

/** Filters that people keep under a name, for themselves or for all of one of their points. */
@Injectable()
export class SavedFilters {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** One's own, and what colleagues share with the points that one belongs to now. */
  of(account: string): Promise<SavedFilterDto[]> {
    return this.uow.read<SavedFilterDto & Record<string, unknown>>(
      `SELECT ${seenBy('$1')} FROM saved_filter f
        WHERE f.account_id = $1 OR f.point_code = ANY ($2) ORDER BY f.name, f.id`,
      [account, [...currentActor().groups]],
    );
  }

  /** Under a name that is taken already it replaces what stood there. @throws TooManyFilters, InvalidInput (`point`) */
  async save(account: string, { name, address, point }: SaveFilterDto): Promise<SavedFilterDto> {
    if (point && !currentActor().groups.includes(point)) {
      const message =
        'point must be one of yours: the filter is shared with those who belong to it.';
      throw new InvalidInput(message, [{ field: 'point', code: 'not-yours', message }]);
    }
    const kept = (await this.of(account)).filter(({ mine }) => mine);
    if (kept.length >= MOST && !kept.some((one) => one.name === name)) throw new TooManyFilters();
    const rows = await this.uow.query<SavedFilterDto & Record<string, unknown>>({
      name: 'saved-filter-save',
      text: `INSERT INTO saved_filter AS f (id, account_id, name, address, created_at, point_code)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (account_id, name)
             DO UPDATE SET address = excluded.address, point_code = excluded.point_code
             RETURNING ${seenBy('$2')}`,
      values: [randomUUID(), account, name, address, this.clock.now(), point ?? null],
    });
    return rows[0];
  }

  /** @throws NotFound for what the account does not see, NotYourFilter for what a colleague shares */
  async remove(account: string, id: string): Promise<void> {
    const rows = await this.uow.query({
      name: 'saved-filter-remove',
      text: 'DELETE FROM saved_filter WHERE id = $1 AND account_id = $2 RETURNING id',
      values: [id, account],
    });
    if (rows.length > 0) return;
    if ((await this.of(account)).some((one) => one.id === id)) throw new NotYourFilter();
    throw new NotFound('saved-filter', id);
  }
}
