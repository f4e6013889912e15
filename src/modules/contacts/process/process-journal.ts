import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { isUuid } from '../text-rules.js';
import { because, TimelineService, withWords, type Told } from '../timeline/timeline.service.js';

/** A process of a case, and why somebody changed it by hand. */
interface ProcessOfCase {
  /** Business key of the instance; one that is no contact has no timeline. */
  businessKey: string | null;
  /** Name of the process. */
  process: string;
  reason: string;
}

/** Tells the timeline of a case what was done to its processes by hand: who, when, what, why. */
@Injectable()
export class ProcessJournal {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly timeline: TimelineService,
  ) {}

  /** The process goes on in another version of its model. Within a unit of work. */
  async migrated(given: ProcessOfCase & { from: number; to: number }): Promise<void> {
    const { process, from, to } = given;
    await this.tell('migrated', given, {
      text: `«${process}» prosegue nella versione ${to} del suo modello invece che nella ${from}.`,
      textEn: `“${process}” goes on in version ${to} of its model instead of ${from}.`,
    });
  }

  /** Its tokens were moved: names of the steps that it was taken from, and of those it was put before. */
  async moved(given: ProcessOfCase & { from: string[]; to: string[] }): Promise<void> {
    const { process, from, to } = given;
    const [left, reached] = [from, to].map((names) => names.map((name) => `«${name}»`).join(', '));
    await this.tell('moved', given, {
      text: `«${process}» è stato spostato a mano${left && ` da ${left}`}${reached && ` a ${reached}`}.`,
      textEn: `“${process}” was moved by hand${left && ` from ${left}`}${reached && ` to ${reached}`}.`,
    });
  }

  private async tell(kind: string, { businessKey, reason }: ProcessOfCase, what: Told) {
    if (businessKey === null || !isUuid(businessKey)) return;
    const [contact] = await this.uow.query({
      text: 'SELECT 1 FROM contact WHERE id = $1',
      values: [businessKey],
    });
    if (!contact) return;
    this.timeline.add({ contactId: businessKey, kind, ...withWords(what, because(reason)) });
  }
}
