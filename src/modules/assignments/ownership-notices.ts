import { Injectable } from '@nestjs/common';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Reason } from '../../platform/i18n/index.js';
import type { Point } from '../organisation/index.js';
import { assignmentFacts, type OwnershipKind } from './assignment-facts.js';
import { AssignmentService } from './assignments.service.js';
import type { NoticeRole } from './notice-roles.js';

/** A change of ownership that stands in the ledger. */
export interface OwnershipChange {
  ledgerId: string;
  contactId: string;
  kind: OwnershipKind;
  from: string;
  to: Point;
  reason: Reason;
  /** Points that have, or had until now, the open work. */
  workers: readonly string[];
}

/**
 * Tells those concerned of a change of ownership, and keeps to whom and by which channel. The channel is the desk: an
 * information, whose reading is the receipt. Joins the caller's unit of work.
 */
@Injectable()
export class OwnershipNotices {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly assignments: AssignmentService,
  ) {}

  async tell(change: OwnershipChange): Promise<void> {
    const { contactId, from, to, reason, ledgerId } = change;
    for (const [point, role] of this.recipients(change)) {
      const information = await this.assignments.propose({
        contactId,
        type: 'information',
        fromPoint: role === 'newOwner' ? from : to.code,
        toPoint: point,
        reason: assignmentFacts.ownershipMoved(to.name, reason),
      });
      this.uow.defer({
        name: 'ownership-notice',
        text: `INSERT INTO ownership_notice (ledger_id, point, role, channel, assignment_id)
               VALUES ($1, $2, $3, 'desk', $4)`,
        values: [ledgerId, point, role, information.id],
      });
    }
  }

  /** The actor is not notified of their own action. Reopening has no actor. */
  private recipients({ kind, from, to, workers }: OwnershipChange): Map<string, NoticeRole> {
    const { groups: points } = currentActor();
    const told = new Map<string, NoticeRole>();
    for (const worker of workers) told.set(worker, 'worker');
    told.set(from, 'formerOwner').set(to.code, 'newOwner');
    if (kind !== 'reopening') points.forEach((point) => told.delete(point));
    return told;
  }
}
