import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { PointWork } from '../organisation/index.js';

/** Contacts that a point owns or works on keep it from being closed without a successor. */
@Injectable()
export class ContactPointWork implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly work: PointWork,
  ) {}

  onModuleInit(): void {
    this.work.register('contacts', async (point) => {
      const [{ count }] = await this.uow.read<{ count: number }>(
        `SELECT count(*)::int AS count FROM contact
          WHERE closed_at IS NULL AND (owner_point = $1 OR working_point = $1)`,
        [point],
      );
      return count;
    });
  }
}
