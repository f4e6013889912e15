import { Injectable } from '@nestjs/common';
import { NO_END, ProcessEngine, type Variables } from '../../engine/api/index.js';
import { ContactReadModel } from '../contacts/index.js';
import type { ProtocolClock } from './protocol-clock.entity.js';

/**
 * Moves the timers that a process has armed with the ends of a clock, and the due dates of its open tasks. To be
 * called before the clock's row is written: every command locks its instance first, the other order would deadlock.
 */
@Injectable()
export class ClockTimers {
  constructor(
    private readonly engine: ProcessEngine,
    private readonly contacts: ContactReadModel,
  ) {}

  /** The clock ends and warns when its row says so. */
  async move(clock: ProtocolClock): Promise<void> {
    await this.tell(clock, clock.dueAt.toISOString(), clock.warningAt.toISOString());
  }

  /** The clock is suspended: nothing that was armed with its ends may fire. */
  async standStill(clock: ProtocolClock): Promise<void> {
    await this.tell(clock, NO_END, NO_END);
  }

  private async tell(clock: ProtocolClock, dueAt: string, warningAt: string): Promise<void> {
    const { processInstanceId, round } = await this.contacts.getAsSystem(clock.contactId);
    const instance = clock.processInstanceId ?? processInstanceId;
    const told = variablesOf(clock, round, dueAt, warningAt);
    if (instance && told) await this.engine.reschedule(instance, told);
  }
}

/** The names under which the processes know the ends of a clock (docs/designers.md); null: they do not. */
function variablesOf(
  { kind, round: ofRound }: ProtocolClock,
  round: number,
  dueAt: string,
  warningAt: string,
): Variables | null {
  switch (kind) {
    case 'notAppropriate':
      // Later rounds are understood by an end of their own.
      return ofRound === round
        ? { notAppropriateDueAt: dueAt, understandDueAt: dueAt }
        : { notAppropriateDueAt: dueAt };
    case 'answer':
      return { answerDueAt: dueAt, answerWarningAt: warningAt };
    case 'step':
      return { stepDueAt: dueAt, stepWarningAt: warningAt };
    case 'worksNotice':
      return { worksNoticeDueAt: dueAt, worksNoticeWarningAt: warningAt };
    case 'acknowledgement':
      return null;
  }
}
