import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { PointWork } from '../../organisation/index.js';

/** Contacts that a point owns or works on keep it from being closed without a successor. */
@Injectable()
export class ContactPointWork implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly work: PointWork,
  ) {}

  onModuleInit(): void {
    this.work.register('contacts', (points) =>
      this.uow.read<{ point: string; count: number }>(
        `SELECT p.code AS point,
                (SELECT count(*)::int FROM contact
                  WHERE closed_at IS NULL AND (owner_point = p.code OR working_point = p.code)) AS count
           FROM unnest($1::text[]) AS p(code)`,
        [points],
      ),
    );
  }
}
