import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Answers } from '../../../platform/hooks/index.js';
import { pointWork } from '../../organisation/index.js';

/** Contacts that a point owns or works on keep it from being closed without a successor. */
@Injectable()
export class ContactPointWork {
  constructor(private readonly uow: UnitOfWork) {}

  @Answers(pointWork, 'contacts')
  async count(points: readonly string[]): Promise<{ point: string; count: number }[]> {
    return this.uow.read<{ point: string; count: number }>(
      `SELECT p.code AS point,
                (SELECT count(*)::int FROM contact
                  WHERE closed_at IS NULL AND (owner_point = p.code OR working_point = p.code)) AS count
           FROM unnest($1::text[]) AS p(code)`,
      [points],
    );
  }
}
