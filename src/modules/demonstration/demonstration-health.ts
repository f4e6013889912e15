import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthChecks, type HealthReport } from '../../platform/health/index.js';
import { Demonstration } from './demonstration.js';

/** Says in /health/ready how far the demonstration has come; it never stops the server. */
@Injectable()
export class DemonstrationHealth implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly demonstration: Demonstration,
  ) {}

  onModuleInit(): void {
    this.checks.register('demonstration', () => this.report());
  }

  private async report(): Promise<HealthReport> {
    const progress = await this.demonstration.progress();
    const details = { ...progress };
    const { state, contacts, entered, acts, actsDone } = progress;
    if (state === 'entering') {
      const message = `The demonstration enters its contacts, ${entered} of ${contacts}: registrations wait.`;
      return { status: 'remark', message, details };
    }
    if (state === 'replaying') {
      const message = `The demonstration replays what happened to its contacts, ${actsDone} of ${acts}.`;
      return { status: 'remark', message, details };
    }
    if (state === 'stopped') {
      const message = 'The demonstration was stopped before it had reached the present.';
      return { status: 'remark', message, details };
    }
    return { status: 'ok', details };
  }
}
