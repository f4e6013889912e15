import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { MessageService } from '../communications.service.js';
import { SurveyService } from '../survey.service.js';

/** Reminds the citizen of the question whether the answer satisfies. */
@Injectable()
@TaskHandler('communications.remind-survey')
export class RemindSurvey implements TaskHandlerOf<{ contactId: string }> {
  constructor(
    private readonly messages: MessageService,
    private readonly surveys: SurveyService,
  ) {}

  async handle({
    id,
    variables: { contactId },
  }: Task<{ contactId: string }>): Promise<TaskOutcome> {
    const message = { contactId, template: 'surveyReminder', idempotencyKey: id } as const;
    await this.messages.issueToAll(message, async (reporter) => ({
      surveyUrl: await this.surveys.urlFor(reporter),
    }));
    return complete();
  }
}
