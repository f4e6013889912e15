import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Answers } from '../../platform/hooks/index.js';
import { ownerOfPart } from '../contacts/index.js';
import { Assignment } from './assignment.entity.js';
import { OPEN_STATES, type AssignmentType } from './assignment-states.js';
import { CompetenceOpen } from './assignments.errors.js';

const UNIQUE_VIOLATION = '23505';
const ONE_OPEN_COMPETENCE = 'assignment_one_open_competence';

/** Which open assignments of a contact are meant. */
export interface OpenFilter {
  /** Several: those of the first of them first. */
  types?: readonly AssignmentType[];
  parentId?: string;
  toPoint?: string;
  inquiryGroup?: string;
}

/** Rows of assignments. Callers lock the contact first, so that everybody locks in the same order. */
@Injectable()
export class AssignmentStore {
  constructor(private readonly uow: UnitOfWork) {}

  /** Without a lock: to know the contact. Throws NotFound (404). */
  async find(id: string): Promise<Assignment> {
    const found = await this.uow.repository(Assignment).findOneBy({ id });
    if (!found) throw new NotFound('assignment', id);
    return found;
  }

  /** The contact of an assignment. */
  @Answers(ownerOfPart, 'assignmentId')
  async contactOf(id: string): Promise<string | null> {
    const [found] = await this.uow.query<{ contact_id: string }>({
      name: 'assignment-contact',
      text: 'SELECT contact_id FROM assignment WHERE id = $1',
      values: [id],
    });
    return found?.contact_id ?? null;
  }

  /** Locked until the end of the unit of work. Throws NotFound (404). */
  async hold(id: string): Promise<Assignment> {
    const found = await this.uow
      .repository(Assignment)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw new NotFound('assignment', id);
    return found;
  }

  /** The open assignments of a contact, locked, oldest first. */
  async holdOpen(contactId: string, { types, ...filter }: OpenFilter = {}): Promise<Assignment[]> {
    const found = await this.uow.repository(Assignment).find({
      where: {
        contactId,
        state: In([...OPEN_STATES]),
        ...(types && { type: In([...types]) }),
        ...filter,
      },
      order: { seq: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return types ? types.flatMap((type) => found.filter((one) => one.type === type)) : found;
  }

  /** The open assignments of a contact, without a lock. */
  async openOf(contactId: string, type: AssignmentType): Promise<Assignment[]> {
    return this.uow.repository(Assignment).find({
      where: { contactId, type, state: In([...OPEN_STATES]) },
      order: { seq: 'ASC' },
    });
  }

  /** Ids of those whose work is a task of the contact, and that these points have not received yet. */
  async proposedFor(task: {
    contactId: string;
    instanceId: string;
    points: readonly string[];
  }): Promise<string[]> {
    const rows = await this.uow.query<{ id: string }>({
      text: `SELECT id FROM assignment
              WHERE contact_id = $1 AND state = 'proposed' AND to_point = ANY ($2)
                AND (type = 'competence' OR (type = 'inquiry' AND process_instance_id = $3))
              ORDER BY seq`,
      values: [task.contactId, [...task.points], task.instanceId],
    });
    return rows.map(({ id }) => id);
  }

  /** Codes of the points that a process has asked by competence. */
  async askedBy(processInstanceId: string): Promise<string[]> {
    const asked = await this.uow
      .repository(Assignment)
      .find({ where: { processInstanceId, type: 'competence' }, select: { toPoint: true } });
    return asked.map(({ toPoint }) => toPoint);
  }

  /** How many inquiries were opened together, and how many of them gave findings. */
  async groupCount(group: string): Promise<{ asked: number; open: number; answered: number }> {
    const [count] = await this.uow.query<{ asked: number; open: number; answered: number }>({
      text: `SELECT count(*)::int AS asked, count(*) FILTER (WHERE state = ANY ($2))::int AS open,
                    count(*) FILTER (WHERE state = 'answered')::int AS answered
               FROM assignment WHERE inquiry_group = $1`,
      values: [group, [...OPEN_STATES]],
    });
    return count;
  }

  /** The assignments above one, nearest first: whoever asked the one that asks, and so on. */
  async ancestors(id: string): Promise<Assignment[]> {
    const above: Assignment[] = [];
    for (let next: string | null = id; next;) {
      const found: Assignment = await this.find(next);
      above.push(found);
      next = found.parentId;
    }
    return above;
  }

  /** True when the contact has an assignment with that cause. */
  async hasCause(contactId: string, cause: string): Promise<boolean> {
    return this.uow.repository(Assignment).existsBy({ contactId, cause });
  }

  /** Throws CompetenceOpen (409) when somebody else opened a competence assignment at the same time. */
  async insert(assignment: Assignment): Promise<void> {
    try {
      await this.uow.repository(Assignment).insert(assignment);
    } catch (error) {
      const { code, constraint } = error as { code?: string; constraint?: string };
      if (code === UNIQUE_VIOLATION && constraint === ONE_OPEN_COMPETENCE) {
        throw new CompetenceOpen(null, null);
      }
      throw error;
    }
  }

  /** Writes a held assignment. */
  async save(assignment: Assignment): Promise<void> {
    const { id, state, dueAt, version, receivedAt, acceptedAt, closedAt } = assignment;
    const {
      closingReason,
      closingReasonFact,
      answer,
      sufficient,
      receivedBy,
      acceptedBy,
      closedBy,
    } = assignment;
    await this.uow.repository(Assignment).update(id, {
      state,
      dueAt,
      version,
      receivedAt,
      acceptedAt,
      closedAt,
      closingReason,
      closingReasonFact,
      answer,
      sufficient,
      receivedBy,
      acceptedBy,
      closedBy,
    });
  }
}
