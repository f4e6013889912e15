import { Injectable } from '@nestjs/common';
import { ProcessEngine, ProcessQueries, type WorkItem } from '../../engine/api/index.js';
import { currentRequestId, runInContext, type Actor } from '../../platform/context/index.js';
import { OwnershipService } from '../assignments/index.js';
import { AttachmentService, inspectFile } from '../attachments/index.js';
import { MessageService, SurveyService } from '../communications/index.js';
import { ContactMerging, ContactNotes, ContactReadModel, isEnd } from '../contacts/index.js';
import { OrganisationReadModel } from '../organisation/index.js';
import { ClockReadModel, ClockService } from '../protocols/index.js';
import { WorkService } from '../works/index.js';
import { CITIZEN, DemonstrationPeople } from './demonstration-people.js';
import { picture } from './picture.js';
import type { Deed } from './plan/acts.js';
import { taskOf } from './task-deeds.js';

/** Finds the contact at a place in the plan; null when it was not entered. */
export type ContactAt = (position: number) => string | null;

type OtherDeed<D extends Deed['do']> = Extract<Deed, { do: D }>;

/** Does what people of the demonstration do, by the commands that the pages use. Joins the caller's unit of work. */
@Injectable()
export class Deeds {
  constructor(
    private readonly people: DemonstrationPeople,
    private readonly engine: ProcessEngine,
    private readonly tasks: ProcessQueries,
    private readonly contacts: ContactReadModel,
    private readonly organisation: OrganisationReadModel,
    private readonly notes: ContactNotes,
    private readonly merging: ContactMerging,
    private readonly ownership: OwnershipService,
    private readonly clocks: ClockService,
    private readonly clockReadModel: ClockReadModel,
    private readonly works: WorkService,
    private readonly messages: MessageService,
    private readonly surveys: SurveyService,
    private readonly attachments: AttachmentService,
  ) {}

  /**
   * Does it, as whoever has the contact then. False when there is nothing to do it to: the step is not open, or the
   * contact has ended. Throws what the command throws.
   */
  async perform(contactId: string, deed: Deed, contactAt: ContactAt): Promise<boolean> {
    const task = taskOf(deed);
    if (task) return this.complete(contactId, task.key, (item) => task.variables(item));
    const { owner, status } = await this.contacts.getAsSystem(contactId);
    if (isEnd(status)) return false;
    return as(await this.doer(deed, owner), () => this.beside(contactId, deed, contactAt));
  }

  private doer(deed: Deed, owner: string): Promise<Actor> | Actor {
    if (deed.do === 'survey' || deed.do === 'citizenWrites' || deed.do === 'photo') return CITIZEN;
    if (deed.do === 'avocate') return this.people.at(`${owner.split('-')[0]}-presidente`);
    return this.people.at(owner);
  }

  private async beside(contactId: string, deed: Deed, contactAt: ContactAt): Promise<boolean> {
    switch (deed.do) {
      case 'claim':
        return this.claim(contactId);
      case 'survey':
        return this.survey(contactId, deed);
      case 'suspend':
      case 'resume':
        return this.turnClock(contactId, deed);
      case 'avocate':
        return this.avocate(contactId, deed);
      case 'merge':
        return this.merge(contactId, deed, contactAt);
      case 'photo':
        return this.addPhoto(contactId, deed);
      case 'requestWork':
        await this.works.request({
          contactId,
          servicePoint: deed.service,
          description: deed.description,
        });
        return true;
      case 'note':
        await this.notes.write(contactId, deed.text);
        return true;
      case 'write':
        await this.messages.write(contactId, { subject: deed.subject, body: deed.text });
        return true;
      case 'citizenWrites':
        await this.messages.receive(contactId, deed.text);
        return true;
      default:
        return false;
    }
  }

  /** Completes the contact's open task of that step, as somebody of the point that has it. */
  private async complete(
    contactId: string,
    step: string,
    variables: (item: WorkItem) => Record<string, unknown>,
  ): Promise<boolean> {
    const item = await this.openTask(contactId, step);
    if (!item) return false;
    const actor = await this.people.at(item.candidateGroups[0]);
    await as(actor, () => this.engine.completeTask(item.id, variables(item) as never));
    return true;
  }

  private async openTask(contactId: string, step: string | null): Promise<WorkItem | undefined> {
    const { items } = await this.tasks.tasks({ businessKey: contactId, state: 'open', limit: 50 });
    return items.find(({ definitionKey }) => step === null || definitionKey === step);
  }

  private async claim(contactId: string): Promise<boolean> {
    const item = await this.openTask(contactId, null);
    const actor = item && (await this.people.at(item.candidateGroups[0]));
    if (!item || !actor || !this.people.hasAccount(actor)) return false;
    await as(actor, () => this.engine.claimTask(item.id, actor.id));
    return true;
  }

  private async survey(contactId: string, deed: OtherDeed<'survey'>): Promise<boolean> {
    const token = (await this.surveys.pathFor(contactId)).split('/').at(-1)!;
    if (!(await this.surveys.view(token)).open) return false;
    const outcome = deed.satisfied ? 'satisfied' : 'unsatisfied';
    await this.surveys.answer(token, { outcome, reason: null, note: deed.note });
    return true;
  }

  private async turnClock(
    contactId: string,
    deed: OtherDeed<'suspend' | 'resume'>,
  ): Promise<boolean> {
    const clock = await this.clockReadModel.answerClock(contactId);
    if (clock?.state !== (deed.do === 'suspend' ? 'running' : 'suspended')) return false;
    if (deed.do === 'suspend') await this.clocks.suspend(contactId, clock.id, deed);
    else await this.clocks.resume(contactId, clock.id, deed.reason);
    return true;
  }

  private async avocate(contactId: string, { reason }: OtherDeed<'avocate'>): Promise<boolean> {
    const { owner } = await this.contacts.getAsSystem(contactId);
    const to = await this.organisation.point(`${owner.split('-')[0]}-presidente`);
    await this.ownership.move({ contactId, to, kind: 'avocation', reason });
    return true;
  }

  private async merge(
    contactId: string,
    { into, reason }: OtherDeed<'merge'>,
    contactAt: ContactAt,
  ): Promise<boolean> {
    const main = contactAt(into);
    if (main === null) return false;
    const { version } = await this.contacts.getAsSystem(contactId);
    await this.merging.merge(contactId, { into: main, reason, version });
    return true;
  }

  private async addPhoto(
    contactId: string,
    { name, colours }: OtherDeed<'photo'>,
  ): Promise<boolean> {
    await this.attachments.add(contactId, await inspectFile(await picture(colours), name));
    return true;
  }
}

function as<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  return runInContext({ actor, requestId: currentRequestId() ?? 'demonstration' }, work);
}
