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

/** Asks the citizen whether the answer satisfies. */
@Injectable()
@TaskHandler('communications.send-survey')
export class SendSurvey implements TaskHandlerOf<{ contactId: string }> {
  constructor(
    private readonly messages: MessageService,
    private readonly surveys: SurveyService,
  ) {}

  async handle({
    id,
    variables: { contactId },
  }: Task<{ contactId: string }>): Promise<TaskOutcome> {
    const message = { contactId, template: 'survey', idempotencyKey: id } as const;
    await this.messages.issueToAll(message, async (reporter) => ({
      surveyUrl: await this.surveys.urlFor(reporter),
    }));
    return complete();
  }
}
