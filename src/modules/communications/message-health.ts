import { Injectable } from '@nestjs/common';
import { healthCheck, type HealthReport } from '../../platform/health/index.js';
import { Answers } from '../../platform/hooks/index.js';
import { MessageReadModel } from './communications.read-model.js';

/** Says in /health/ready how many messages wait or could not be sent; neither stops the server. */
@Injectable()
export class MessageHealth {
  constructor(private readonly messages: MessageReadModel) {}

  @Answers(healthCheck, 'messages')
  async report(): Promise<HealthReport> {
    const { configured, noteEn } = this.messages.mailState();
    const details = await this.messages.backlog();
    if (!configured && details.waiting > 0) return { status: 'remark', message: noteEn, details };
    if (details.failed > 0) {
      const message = 'Some messages could not be sent: their contacts say which.';
      return { status: 'remark', message, details };
    }
    return { status: 'ok', details };
  }
}
