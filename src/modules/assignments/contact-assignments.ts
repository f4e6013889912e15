import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { ContactViewParts } from '../contacts/index.js';
import { PointWork } from '../organisation/index.js';
import { AssignmentReadModel } from './assignments.read-model.js';

/** Shows a contact's assignments with it; those open keep their receiver from being closed without a successor. */
@Injectable()
export class ContactAssignments implements OnModuleInit {
  constructor(
    private readonly readModel: AssignmentReadModel,
    private readonly parts: ContactViewParts,
    private readonly uow: UnitOfWork,
    private readonly work: PointWork,
  ) {}

  onModuleInit(): void {
    this.parts.register('assignments', (contactIds, withheld) =>
      this.readModel.ofContacts(contactIds, withheld),
    );
    this.work.register('assignments', (points) =>
      this.uow.read<{ point: string; count: number }>(
        `SELECT p.code AS point,
                (SELECT count(*)::int FROM assignment
                  WHERE to_point = p.code AND type <> 'information'
                    AND state IN ('proposed', 'received', 'accepted')) AS count
           FROM unnest($1::text[]) AS p(code)`,
        [points],
      ),
    );
  }
}
