import type { Matter } from '../data/matter.js';
import type { Act, Deed } from './acts.js';
import { byDay, hoursAfter, inOfficeHours } from './office-hours.js';
import type { Chance } from './random.js';

/** Steps of a work: asked for, accepted, planned, carried out, told to the citizen. */
export type WorkSteps = 0 | 2 | 4;

/** Tells what happens to one contact, act by act, up to the demonstration's present. */
export class StoryTeller {
  readonly acts: Act[] = [];
  private at: Date;

  constructor(
    readonly matter: Matter,
    readonly chance: Chance,
    registeredAt: Date,
    private readonly present: Date,
    /** `via Toscana 12`; what stands for it where the matter lies nowhere. */
    private readonly where: string,
  ) {
    this.at = registeredAt;
  }

  /** Somebody at work does it, so many hours after what was before, when the office is open. */
  office(least: number, most: number, deed: Deed): void {
    const at = hoursAfter(this.at, this.chance.between(least, most));
    this.tell(inOfficeHours(at, this.chance), deed);
  }

  /** The citizen does it, so many hours after what was before, by day. */
  citizen(least: number, most: number, deed: Deed): void {
    const at = hoursAfter(this.at, this.chance.between(least, most));
    this.tell(byDay(at, this.chance), deed);
  }

  /** An answer that fits the matter. */
  answer(): Extract<Deed, { do: 'answer' }> {
    const text = this.fill(this.chance.pick(this.matter.answers));
    const article = this.matter.article && this.chance.percent(45) ? this.matter.article : null;
    return { do: 'answer', text, article, propose: false };
  }

  /** A work is asked of the maintenance service, and so many steps are taken. */
  work(steps: WorkSteps): void {
    const { work, service } = this.matter;
    if (!work) return;
    this.office(1, 5, { do: 'requestWork', service, description: this.fill(work.ask) });
    if (steps === 0) return;
    this.office(2, 12, { do: 'acceptWork' });
    const done = steps === 4;
    const from = hoursAfter(
      this.at,
      done ? this.chance.between(20, 40) : 24 * this.chance.whole(6, 12),
    );
    const to = hoursAfter(from, done ? 10 : 30);
    this.office(1, 4, { do: 'planWork', from, to });
    if (!done) return;
    this.at = from;
    this.office(1, 6, { do: 'finishWork', note: work.done });
    this.office(1, 8, { do: 'tellOfWork', notice: `L’intervento è stato eseguito. ${work.done}` });
  }

  fill(text: string): string {
    return text.replaceAll('{via}', this.where);
  }

  /** What lies beyond the present is left to whoever tries the demonstration, and so is all that would follow. */
  private tell(at: Date, deed: Deed): void {
    this.at = at;
    if (at < this.present) this.acts.push({ ...deed, at });
  }
}
