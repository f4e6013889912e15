import { Injectable, Logger } from '@nestjs/common';
import { atInstant, Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { Deeds, type ContactAt } from './deeds.js';
import { DemonstrationStore } from './demonstration-store.js';
import { PastTime } from './past-time.js';
import type { Act, PlannedContact } from './plan/acts.js';

/** An act that is still to be done. */
interface Pending {
  position: number;
  index: number;
  act: Act;
}

/** The past has caught up with the present when so little of it is left, in milliseconds. */
const PRESENT_MS = 1_000;

/** Replays, in the order of time, what happened to the contacts of a demonstration. */
@Injectable()
export class DemonstrationReplay {
  private readonly logger = new Logger(DemonstrationReplay.name);

  constructor(
    private readonly clock: Clock,
    private readonly uow: UnitOfWork,
    private readonly store: DemonstrationStore,
    private readonly deeds: Deeds,
    private readonly time: PastTime,
  ) {}

  /**
   * Does what is not done yet, from `reached` to the present: people's acts, and between them what falls due. Answers
   * whether it has reached the present; `goesOn` is asked before each step.
   */
  async run(
    plan: readonly PlannedContact[],
    reached: Date,
    goesOn: () => boolean,
  ): Promise<boolean> {
    const cases = await this.store.cases();
    const contactAt: ContactAt = (position) => cases.get(position)?.contactId ?? null;
    const [first] = plan;
    let at = first && first.registeredAt > reached ? first.registeredAt : reached;
    for (const pending of this.pending(plan, cases)) {
      const until = pending.act.at > at ? pending.act.at : at;
      if (!(await this.time.pass(at, until, goesOn))) return false;
      await this.act(pending, contactAt);
      await this.time.heard();
      at = until;
    }
    while (this.clock.present().getTime() - at.getTime() > PRESENT_MS) {
      const until = this.clock.present();
      if (!(await this.time.pass(at, until, goesOn))) return false;
      at = until;
    }
    return goesOn();
  }

  private pending(
    plan: readonly PlannedContact[],
    cases: ReadonlyMap<number, { actsDone: number }>,
  ): Pending[] {
    const all = plan.flatMap(({ position, acts }) =>
      acts.map((act, index) => ({ position, index, act })),
    );
    return all
      .filter(({ position, index }) => index >= (cases.get(position)?.actsDone ?? Infinity))
      .sort(
        (a, b) =>
          a.act.at.getTime() - b.act.at.getTime() || a.position - b.position || a.index - b.index,
      );
  }

  /** The act and the record of it are one transaction: neither is there without the other. */
  private async act({ position, act }: Pending, contactAt: ContactAt): Promise<void> {
    const contactId = contactAt(position)!;
    try {
      await atInstant(act.at, () =>
        this.uow.run(async () => {
          await this.deeds.perform(contactId, act, contactAt);
          this.store.actDone(position, act.at);
        }),
      );
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // Somebody was at the contact meanwhile: it goes on as they wanted.
      this.logger.warn(`Demonstration, contact ${position}: ${act.do}: ${error.message}`);
      await this.uow.run(async () => this.store.actDone(position, act.at, true));
    }
  }
}
