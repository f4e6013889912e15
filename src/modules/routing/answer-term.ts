import { Injectable } from '@nestjs/common';
import { ProcessQueries } from '../../engine/api/index.js';
import { Clock } from '../../platform/clock/index.js';
import { SERVICE_CYCLE, type ContactKind } from '../contacts/index.js';
import { ClockReadModel, ClockService } from '../protocols/index.js';

const START_CLOCKS = 'protocols.start-clocks';

/** By when the citizen has the answer: what the protocol says, before the registration as after it (rule 5). */
@Injectable()
export class AnswerTerm {
  constructor(
    private readonly queries: ProcessQueries,
    private readonly clocks: ClockService,
    private readonly clockReadModel: ClockReadModel,
    private readonly clock: Clock,
  ) {}

  /** Of a contact that is registered; null while its clock is suspended, or once it is no longer owed. */
  async of(contactId: string): Promise<Date | null> {
    const clock = await this.clockReadModel.answerClock(contactId);
    const owed = clock?.state === 'running' || clock?.overdue;
    return owed && clock.dueAt ? new Date(clock.dueAt) : null;
  }

  /** Of one that `owner` would register now. */
  async before(
    owner: string,
    contact: { kind: string; classification: string | null; receivedAt: Date },
  ): Promise<Date> {
    const given = (await this.queries.inputsOfTopic(SERVICE_CYCLE, START_CLOCKS)) ?? {};
    const { kind, classification, receivedAt } = contact;
    const matter = { kind: kind as ContactKind, classification };
    return this.clocks.answerDueAt(
      owner,
      { receivedAt, registeredAt: this.clock.now(), matter },
      given,
    );
  }
}
