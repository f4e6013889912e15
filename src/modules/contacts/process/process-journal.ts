import { Injectable } from '@nestjs/common';
import { type StartHeld, startHeld } from '../../../engine/api/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Hears } from '../../../platform/hooks/index.js';
import type { Fact, FactValue } from '../../../platform/i18n/index.js';
import { ContactJournal } from '../case/contact-journal.js';
import { TimelineService } from '../timeline/timeline.service.js';
import { isUuid } from '../../../platform/http/index.js';

/** A process of a case, and why somebody changed it by hand. */
interface ProcessOfCase {
  /** Business key of the instance; one that is no contact has no timeline. */
  businessKey: string | null;
  /** Name of the process. */
  process: string;
  /** Null: nobody was asked for one. */
  reason: string | null;
}

/** Tells the timeline of a case what was done to its processes by hand: who, when, what, why. */
@Injectable()
export class ProcessJournal {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly timeline: TimelineService,
    private readonly journal: ContactJournal,
  ) {}

  /** The process goes on in another version of its model. Within a unit of work. */
  async migrated(given: ProcessOfCase & { from: number; to: number }): Promise<void> {
    const { process, from, to } = given;
    await this.tell('migrated', given, {
      says: 'process.migrated',
      facts: { process, from, to },
    });
  }

  /** Its tokens were moved: names of the steps that it was taken from, and of those it was put before. */
  async moved(given: ProcessOfCase & { from: string[]; to: string[] }): Promise<void> {
    const { process, from, to } = given;
    const facts = { process, left: from.map(step), reached: to.map(step) };
    const one = to.length === 0 ? 'left' : 'reached';
    const says = from.length > 0 && to.length > 0 ? 'moved' : one;
    await this.tell('moved', given, { says: `process.${says}`, facts });
  }

  /** Its version keeps it from beginning: the case waits until somebody mends that. */
  @Hears(startHeld)
  async held({ businessKey, process, ...facts }: StartHeld): Promise<void> {
    if (!businessKey || !(await this.isContact(businessKey))) return;
    const { definitionId, definitionVersion: version, elementId } = facts;
    this.journal.write(businessKey, {
      event: 'contact.process-held',
      facts: { definitionId, process, version, elementId },
      told: { says: 'process.held', facts: { process, version } },
    });
  }

  private async tell(kind: string, { businessKey, reason }: ProcessOfCase, what: Fact) {
    if (businessKey === null || !(await this.isContact(businessKey))) return;
    const fact = reason === null ? what : { ...what, words: { reason } };
    this.timeline.add({ contactId: businessKey, kind, fact });
  }

  private async isContact(businessKey: string): Promise<boolean> {
    if (!isUuid(businessKey)) return false;
    const [contact] = await this.uow.query({
      text: 'SELECT 1 FROM contact WHERE id = $1',
      values: [businessKey],
    });
    return contact !== undefined;
  }
}

function step(name: string): FactValue {
  return { says: 'process.step', facts: { name } };
}
