import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Answers } from '../../platform/hooks/index.js';
import { contactPart, type ContactsShown } from '../contacts/index.js';
import { pointWork } from '../organisation/index.js';
import { AssignmentReadModel } from './assignments.read-model.js';

/** Shows a contact's assignments with it; those open keep their receiver from being closed without a successor. */
@Injectable()
export class ContactAssignments {
  constructor(
    private readonly readModel: AssignmentReadModel,
    private readonly uow: UnitOfWork,
  ) {}

  @Answers(contactPart, 'assignments')
  async shown({ contactIds, withheld }: ContactsShown) {
    return this.readModel.ofContacts(contactIds, withheld);
  }

  @Answers(pointWork, 'assignments')
  async open(points: readonly string[]): Promise<{ point: string; count: number }[]> {
    return this.uow.read<{ point: string; count: number }>(
      `SELECT p.code AS point,
                (SELECT count(*)::int FROM assignment
                  WHERE to_point = p.code AND type <> 'information'
                    AND state IN ('proposed', 'received', 'accepted')) AS count
           FROM unnest($1::text[]) AS p(code)`,
      [points],
    );
  }
}
