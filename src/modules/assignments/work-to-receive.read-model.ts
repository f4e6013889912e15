import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';

/**
 * What points have been given and have not received yet: cases by competence, and instances of the processes that ask
 * them for findings. Its tasks are work once it is received, or taken; until then the assignment stands in the tab
 * `toReceive`.
 */
@Injectable()
export class WorkToReceive {
  constructor(private readonly uow: UnitOfWork) {}

  async of(points: readonly string[]): Promise<{ cases: string[]; instances: string[] }> {
    const rows = await this.uow.read<{ case: string | null; instance: string | null }>(
      `SELECT CASE a.type WHEN 'competence' THEN a.contact_id::text END AS "case",
              CASE a.type WHEN 'inquiry' THEN a.process_instance_id END AS instance
         FROM assignment a
        WHERE a.to_point = ANY ($1) AND a.state = 'proposed' AND a.type IN ('competence', 'inquiry')`,
      [points],
    );
    return {
      cases: rows.flatMap((row) => row.case ?? []),
      instances: rows.flatMap((row) => row.instance ?? []),
    };
  }
}
