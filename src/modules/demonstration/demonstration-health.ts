import { Injectable } from '@nestjs/common';
import { healthCheck, type HealthReport } from '../../platform/health/index.js';
import { Answers } from '../../platform/hooks/index.js';
import { Demonstration } from './demonstration.js';

/** Says in /health/ready how far the demonstration has come; it never stops the server. */
@Injectable()
export class DemonstrationHealth {
  constructor(private readonly demonstration: Demonstration) {}

  @Answers(healthCheck, 'demonstration')
  async report(): Promise<HealthReport> {
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
