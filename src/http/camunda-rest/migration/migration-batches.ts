import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { isUuid } from '../../../platform/http/index.js';

/** A migration of many instances: how many, and how many of them could not be taken over. */
export interface MigrationBatch {
  id: string;
  createdAt: Date;
  createdBy: string;
  total: number;
  failed: number;
}

const COLUMNS = `id, created_at AS "createdAt", created_by AS "createdBy", total, failed`;

/** Batches that are not done: those of which some instances could not be taken over. */
@Injectable()
export class MigrationBatches {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Only what is left to look after is kept. */
  async keep(total: number, failed: number): Promise<MigrationBatch> {
    const batch = {
      ...{ id: randomUUID(), total, failed },
      ...{ createdAt: this.clock.now(), createdBy: currentActor().id },
    };
    if (failed === 0) return batch;
    await this.unitOfWork.run(() =>
      this.unitOfWork.query({
        text: `INSERT INTO migration_batch (id, created_at, created_by, total, failed) VALUES ($1, $2, $3, $4, $5)`,
        values: [batch.id, batch.createdAt, batch.createdBy, total, failed],
      }),
    );
    return batch;
  }

  list(
    page: { descending: boolean; offset: number; limit: number },
    id: string | null = null,
  ): Promise<MigrationBatch[]> {
    return this.unitOfWork.read<MigrationBatch & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM migration_batch WHERE $1::text IS NULL OR id::text = $1
        ORDER BY id ${page.descending ? 'DESC' : 'ASC'} LIMIT $2 OFFSET $3`,
      [id, page.limit, page.offset],
    );
  }

  /** @throws NotFound */
  async get(id: string): Promise<MigrationBatch> {
    const [batch] = await this.list({ descending: false, offset: 0, limit: 1 }, id);
    if (!batch) throw new NotFound('batch', id);
    return batch;
  }

  /** @throws NotFound */
  async remove(id: string): Promise<void> {
    const rows = isUuid(id)
      ? await this.unitOfWork.run(() =>
          this.unitOfWork.query({
            text: 'DELETE FROM migration_batch WHERE id = $1 RETURNING id',
            values: [id],
          }),
        )
      : [];
    if (rows.length === 0) throw new NotFound('batch', id);
  }
}
