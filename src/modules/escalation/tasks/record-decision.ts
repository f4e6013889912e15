import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Json,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { WrongField } from '../escalation.errors.js';
import { EscalationService } from '../escalation.service.js';

interface Decision {
  contactId: string;
  assignmentId: string;
  /** The point that decides. */
  point: string;
  decision: Json;
  answer?: Json;
  notAppropriateReason?: Json;
  /** Codes separated by commas, or a list. */
  points?: Json;
  inquiryMode?: Json;
  /** ISO 8601, within the step's term. */
  inquiryTerm?: Json;
  /** Of a point that declines: who is competent instead. */
  competentPoint?: Json;
  stepDueAt?: string | null;
}

const DECISIONS = ['answer', 'passOn', 'notAppropriate', 'inquire'];

/** Records what the point decided in `valutare` (`registrareValutazione`), and opens the inquiries it asks for. */
@Injectable()
@TaskHandler('escalation.record-decision')
export class RecordDecision implements TaskHandlerOf<Decision> {
  constructor(private readonly escalation: EscalationService) {}

  async handle({ variables, instanceId }: Task<Decision>): Promise<TaskOutcome> {
    const { contactId, assignmentId, point, decision, stepDueAt } = variables;
    const nothing = {
      answer: null,
      answerFound: false,
      answeredBy: null,
      inquiryPoints: [],
      competentPoint: null,
      inquiryTerm: null,
      inquiryDueAt: stepDueAt ?? null,
      inquiryMode: variables.inquiryMode === 'first' ? ('first' as const) : ('all' as const),
    };
    switch (decision) {
      case 'answer': {
        const answer = requireText('answer', variables.answer);
        await this.escalation.answerStep(assignmentId, answer);
        return complete({ ...nothing, answer, answerFound: true, answeredBy: point });
      }
      case 'passOn':
        await this.escalation.passOnStep(assignmentId);
        return complete(nothing);
      case 'notAppropriate': {
        const reason = requireText('notAppropriateReason', variables.notAppropriateReason);
        const given = { contactId, processInstanceId: instanceId, fromPoint: point };
        const indicated = textOf(variables.competentPoint);
        const competentPoint =
          indicated && (await this.escalation.requireCompetentPoint(given, indicated));
        await this.escalation.declineStep(assignmentId, reason);
        return complete({ ...nothing, competentPoint });
      }
      case 'inquire': {
        const dueAt = this.escalation.inquiryTerm(
          variables.inquiryTerm,
          stepDueAt ? new Date(stepDueAt) : null,
        );
        const inquiryPoints = await this.escalation.openInquiries({
          contactId,
          processInstanceId: instanceId,
          assignmentId,
          fromPoint: point,
          points: variables.points,
          waitFor: nothing.inquiryMode,
          dueAt,
        });
        const inquiryDueAt = dueAt?.toISOString() ?? null;
        return complete({ ...nothing, inquiryPoints, inquiryDueAt });
      }
      default:
        throw new WrongField(
          'decision',
          'unknown-code',
          `decision must be one of ${DECISIONS.join(', ')}.`,
        );
    }
  }
}

function requireText(field: string, value: Json | undefined): string {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw new WrongField(field, 'required', `${field} is required.`);
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
