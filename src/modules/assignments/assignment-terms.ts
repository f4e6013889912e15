import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Clock, LOCAL_ZONE } from '../../platform/clock/index.js';
import type { Assignment } from './assignment.entity.js';
import { AssignmentStore } from './assignment-store.js';
import { AssignmentRuleBroken } from './assignments.errors.js';
import type { ProposeAssignment } from './propose-assignment.js';

/** What an assignment belongs to, and until when it is to be answered. */
export interface Settled {
  parent: Assignment | null;
  dueAt: Date | null;
}

/**
 * Rule 3: an inquiry's term lies within its parent's. The parent is a competence assignment or, along a chain,
 * another inquiry. The contact is locked by the caller.
 */
@Injectable()
export class AssignmentTerms {
  constructor(
    private readonly clock: Clock,
    private readonly store: AssignmentStore,
  ) {}

  /** Throws AssignmentRuleBroken (422) naming `dueAt`, `parentId` or, for a circle of questions, the receiver's field. */
  async settle(command: ProposeAssignment): Promise<Settled> {
    const { type, dueAt = null } = command;
    this.requirePlainTerm(command, dueAt);
    if (type !== 'inquiry') return { parent: null, dueAt };
    const parent = await this.parentOf(command);
    if (!parent) return { parent: null, dueAt };
    await this.requireNoCircle(parent, command);
    if (dueAt && parent.dueAt && dueAt > parent.dueAt) {
      throw new AssignmentRuleBroken(
        'assignment.term-beyond-parent',
        'dueAt',
        `The inquiry must end within the term of its assignment, ${localTime(parent.dueAt)}.`,
        { parentDueAt: parent.dueAt.toISOString() },
      );
    }
    return { parent, dueAt: dueAt ?? parent.dueAt };
  }

  private requirePlainTerm(command: ProposeAssignment, dueAt: Date | null): void {
    if (command.type === 'information' && dueAt) {
      throw new AssignmentRuleBroken(
        'assignment.information-has-no-term',
        'dueAt',
        'An information needs reading, not answering: it has no term.',
      );
    }
    if (command.type !== 'inquiry' && command.parentId) {
      throw new AssignmentRuleBroken(
        'assignment.only-inquiries-have-parents',
        'parentId',
        'Only an inquiry belongs to another assignment.',
      );
    }
    // The escalation's own terms come from its clocks, which may have run out while the command was under way.
    if (dueAt && !command.processInstanceId && dueAt <= this.clock.now()) {
      throw new AssignmentRuleBroken(
        'assignment.term-in-the-past',
        'dueAt',
        'The term must lie in the future.',
      );
    }
  }

  /**
   * The given parent; else what the asking point works on, its competence before its inquiries; else the contact's
   * open competence assignment.
   */
  private async parentOf(command: ProposeAssignment): Promise<Assignment | null> {
    const { contactId, fromPoint, parentId } = command;
    const open = (await this.store.holdOpen(contactId)).filter(
      ({ type }) => type !== 'information',
    );
    const competence = open.find(({ type }) => type === 'competence') ?? null;
    if (!parentId) {
      if (competence?.toPoint === fromPoint) return competence;
      return open.find(({ toPoint }) => toPoint === fromPoint) ?? competence;
    }
    const parent = open.find(({ id }) => id === parentId);
    if (!parent) {
      throw new AssignmentRuleBroken(
        'assignment.unknown-parent',
        'parentId',
        'parentId must be an open competence or inquiry assignment of this contact.',
      );
    }
    if (parent.type === 'inquiry' && parent.toPoint !== fromPoint) {
      throw new AssignmentRuleBroken(
        'assignment.parent-not-yours',
        'parentId',
        `That inquiry was asked of "${parent.toPoint}": only it asks further for it.`,
        { point: parent.toPoint },
      );
    }
    return parent;
  }

  /** Whoever asks along a chain never asks a point that waits for the answer. */
  private async requireNoCircle(parent: Assignment, command: ProposeAssignment): Promise<void> {
    if (parent.type !== 'inquiry') return;
    const chain = await this.store.ancestors(parent.id);
    const waiting = chain.flatMap(({ type, fromPoint, toPoint }) =>
      type === 'inquiry' ? [fromPoint, toPoint] : [toPoint],
    );
    if (!waiting.includes(command.toPoint)) return;
    throw new AssignmentRuleBroken(
      'assignment.inquiry-circle',
      command.receiverField ?? 'toPoint',
      `"${command.toPoint}" waits for the answer to this question: it cannot be asked the same.`,
      { point: command.toPoint },
    );
  }
}

/** True when an inquiry's own term has to move as its parent's goes from `before` to `after`. */
export function followsTerm(own: Date | null, before: Date, after: Date): boolean {
  return own !== null && (own.getTime() === before.getTime() || own > after);
}

/** `12/11/2026 23:59`: as people in Italy read an instant. */
export function localTime(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: LOCAL_ZONE }).toFormat('dd/MM/yyyy HH:mm');
}
