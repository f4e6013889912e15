import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthChecks, type HealthReport } from '../../platform/health/index.js';
import { MessageReadModel } from './communications.read-model.js';

/** Says in /health/ready how many messages wait or could not be sent; neither stops the server. */
@Injectable()
export class MessageHealth implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly messages: MessageReadModel,
  ) {}

  onModuleInit(): void {
    this.checks.register('messages', () => this.report());
  }

  private async report(): Promise<HealthReport> {
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
