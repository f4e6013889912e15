import { Injectable } from '@nestjs/common';
import { atInstant } from '../../platform/clock/index.js';
import { runInContext, type Actor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { ContactService } from '../contacts/index.js';
import { ContactRegistration } from '../intake/index.js';
import { CITIZEN, DemonstrationPeople } from './demonstration-people.js';
import { DemonstrationStore } from './demonstration-store.js';
import type { PlannedContact } from './plan/acts.js';

const FROM_HOME: readonly string[] = ['web', 'open311'];
const CANCELLATION = 'Registrato due volte per errore allo sportello.';
const DIRECTION = 'regia-network';

/** Enters the contacts of a demonstration into the protocol register. */
@Injectable()
export class DemonstrationEntries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: DemonstrationPeople,
    private readonly contacts: ContactService,
    private readonly registration: ContactRegistration,
    private readonly store: DemonstrationStore,
  ) {}

  /**
   * Enters what is not entered yet, in the order of the plan, which is that of the dates. Answers whether it came to
   * the end; `goesOn` is asked before each.
   */
  async enter(plan: readonly PlannedContact[], goesOn: () => boolean): Promise<boolean> {
    const { size } = await this.store.cases();
    for (const planned of plan.slice(size)) {
      if (!goesOn()) return false;
      await this.enterOne(planned);
    }
    return true;
  }

  /** One transaction: a contact that is cancelled is so from the beginning, and its cancellation stands in order. */
  private async enterOne(planned: PlannedContact): Promise<void> {
    const { position, command, registeredAt, cancelledAt, point } = planned;
    const atHome = FROM_HOME.includes(command.channel);
    const taker = atHome ? CITIZEN : await this.people.at(point);
    const direction = await this.people.at(DIRECTION);
    await this.uow.run(async () => {
      const contact = await atInstant(registeredAt, () =>
        as(taker, () => this.registration.register(command)),
      );
      this.store.addCase(position, contact.id);
      if (!cancelledAt) return;
      await atInstant(cancelledAt, () =>
        as(direction, () => this.contacts.cancel(contact.id, CANCELLATION)),
      );
    });
  }
}

function as<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  return runInContext({ actor, requestId: 'demonstration' }, work);
}
