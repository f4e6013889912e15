import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Json,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { ProposalService } from '../proposals.service.js';

interface Closing {
  contactId: string;
  /** Ticked in `rispondere` or `verificare`; absent: not asked for. */
  proposeKnowledge?: Json;
  /** Point that answered after an escalation. */
  answeredBy?: Json;
}

/** Proposes what was learnt to the knowledge base, as the contact closes. */
@Injectable()
@TaskHandler('knowledge.propose')
export class ProposeKnowledge implements TaskHandlerOf<Closing> {
  constructor(private readonly proposals: ProposalService) {}

  async handle({ variables }: Task<Closing>): Promise<TaskOutcome> {
    const { contactId, proposeKnowledge, answeredBy } = variables;
    await this.proposals.closing({
      contactId,
      proposed: proposeKnowledge === true,
      answeredBy: typeof answeredBy === 'string' && answeredBy !== '' ? answeredBy : null,
    });
    return complete();
  }
}
