import { Injectable } from '@nestjs/common';
import { Hears } from '../../platform/hooks/index.js';
import { contactMerged, type MainContact, type OfContact } from '../contacts/index.js';
import { AssignmentService } from './assignments.service.js';
import { CompetenceWork } from './competence-work.js';

/** A contact that was merged into another one has no work of its own: what was asked about it is taken back. */
@Injectable()
export class MergedWork {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly work: CompetenceWork,
  ) {}

  @Hears(contactMerged, 'work')
  async merged({
    contactId,
    main: { protocolNumber },
  }: OfContact & { main: MainContact }): Promise<void> {
    const reason = { says: 'reason.merged', facts: { main: protocolNumber } };
    for (const type of ['inquiry', 'competence'] as const) {
      const types = [type];
      for (const open of await this.assignments.holdOpen(contactId, { types })) {
        await this.work.giveBack(open);
      }
      await this.assignments.recallOpen(contactId, { types }, reason);
    }
  }
}
