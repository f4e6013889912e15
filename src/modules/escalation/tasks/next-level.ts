import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Json,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import type { GivenTerms } from '../../protocols/index.js';
import { EscalationService } from '../escalation.service.js';

interface Asked extends GivenTerms {
  contactId: string;
  /** 0 to 4: level of the owner; a text: the level asked last. */
  level: Json;
  /** The point that asks. */
  point: string;
  /** Whom the point that declined holds for competent. */
  competentPoint?: string | null;
  /** The central service that the routing table names; absent: the competences speak. */
  suggestedService?: string | null;
}

/** Chooses who is asked next (`scegliereLivello`). */
@Injectable()
@TaskHandler('escalation.next-level')
export class NextLevelTask implements TaskHandlerOf<Asked> {
  constructor(private readonly escalation: EscalationService) {}

  async handle({ variables }: Task<Asked>): Promise<TaskOutcome> {
    const { contactId, level, point, competentPoint = null, suggestedService = null } = variables;
    const asked = { level, point, competentPoint, suggestedService };
    const next = await this.escalation.nextLevel(contactId, asked, variables);
    return complete({
      level: next.level,
      proposedPoint: next.proposedPoint,
      handoverDueAt: next.handoverDueAt.toISOString(),
      // A choice of the Network direction holds for the step it was made for.
      service: null,
      competentPoint: null,
      answer: null,
      answerFound: false,
      answeredBy: null,
    });
  }
}
