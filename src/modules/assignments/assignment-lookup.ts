import { Injectable } from '@nestjs/common';
import { InvalidInput, NotFound } from '../../platform/errors/index.js';
import { ContactReadModel } from '../contacts/index.js';
import { OrganisationReadModel, type Point } from '../organisation/index.js';
import type { Assignment } from './assignment.entity.js';
import { AssignmentStore } from './assignment-store.js';
import { requireOpenPoint } from './receiving-rules.js';

/** What people name when they act on assignments and ownership, found for them or refused. */
@Injectable()
export class AssignmentLookup {
  constructor(
    private readonly store: AssignmentStore,
    private readonly contacts: ContactReadModel,
    private readonly organisation: OrganisationReadModel,
  ) {}

  /** The assignment, when the caller may see its contact. Throws NotFound (404) in both cases alike. */
  async seen(id: string): Promise<Assignment> {
    const assignment = await this.store.find(id);
    await this.requireSeen(assignment);
    return assignment;
  }

  /** Throws NotFound (404) of the assignment itself when the caller may not see its contact. */
  async requireSeen({ id, contactId }: Pick<Assignment, 'id' | 'contactId'>): Promise<void> {
    try {
      await this.contacts.requireVisible(contactId);
    } catch (error) {
      throw error instanceof NotFound ? new NotFound('assignment', id) : error;
    }
  }

  /** The point of that code. Throws InvalidInput (400) and, of a closed one, AssignmentRuleBroken (422) naming `field`. */
  async openPoint(code: string, field: string): Promise<Point> {
    const point = await this.organisation.findPoint(code);
    if (point) {
      requireOpenPoint(point, field);
      return point;
    }
    const message = `There is no point "${code}".`;
    throw new InvalidInput(message, [{ field, code: 'unknown-code', message }]);
  }
}
