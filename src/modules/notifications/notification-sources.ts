import { Injectable } from '@nestjs/common';
import { ProcessQueries } from '../../engine/api/index.js';
import { AccountDirectory, type NewNotification, Notifications } from '../identity/index.js';
import type { Reach } from '../../platform/index.js';
import { type DeliveredEvent, HearsAfter } from '../../platform/outbox/index.js';
import { assignmentEvents } from '../assignments/index.js';
import { messageEvents } from '../communications/index.js';
import { contactEvents, ContactFollowers, ContactReadModel } from '../contacts/index.js';
import { OrganisationReadModel } from '../organisation/index.js';
import { clockEvents } from '../protocols/index.js';

/** What the facts of the events below hold, each some of it. */
interface Facts {
  contactId: string;
  assignmentId?: string;
  type?: string;
  fromPoint?: string;
  toPoint?: string;
  /** Of a clock, or of a change of ownership. */
  kind?: string;
  from?: string;
  to?: string;
  clockId?: string;
  dueAt?: string;
  messageId?: string;
  /** Of a process that cannot begin. */
  definitionId?: string;
  process?: string;
  version?: number;
}

/** Of the event's own contact, unless it names another. */
type Made = Omit<NewNotification, 'by'> | null;

/**
 * Tells people in the top bar of what happened to cases of theirs. In its own transaction, after that of the command:
 * the delivery and the notifications are one.
 */
@Injectable()
export class NotificationSources {
  constructor(
    private readonly notifications: Notifications,
    private readonly organisation: OrganisationReadModel,
    private readonly contacts: ContactReadModel,
    private readonly followers: ContactFollowers,
    private readonly tasks: ProcessQueries,
    private readonly accounts: AccountDirectory,
  ) {}

  @HearsAfter(
    [
      ...Object.values(assignmentEvents),
      ...Object.values(clockEvents),
      contactEvents.reopened,
      contactEvents.processHeld,
      messageEvents.received,
    ],
    { as: 'NotificationSources' },
  )
  async handle(event: DeliveredEvent<Facts>): Promise<void> {
    const made = await this.made(event);
    const { contactId } = event.payload;
    const { batchId: batch } = event;
    if (made) this.notifications.tell({ contactId, ...made, batch, by: event.actor.id });
  }

  private async made({ id, type, payload, actor }: DeliveredEvent<Facts>): Promise<Made> {
    switch (type) {
      case 'assignment.proposed':
        // What is only to be read waits in a list of its own.
        if (payload.type === 'information') return null;
        return {
          kind: 'assigned',
          to: { groups: [payload.toPoint!] },
          facts: { type: payload.type!, from: await this.nameOf(payload.fromPoint!) },
          cause: `assigned:${payload.assignmentId}`,
        };
      case 'assignment.answered':
        if (payload.type === 'competence') return this.answerIsBack(payload);
        if (payload.type !== 'inquiry') return null;
        return {
          kind: 'inquiryAnswered',
          to: { groups: [payload.fromPoint!] },
          facts: { from: await this.nameOf(payload.toPoint!) },
          cause: `answered:${payload.assignmentId}`,
        };
      case 'ownership.changed':
        if (payload.kind !== 'avocation') return null;
        return {
          kind: 'avocation',
          to: { groups: [payload.from!] },
          facts: { by: actor.name, to: await this.nameOf(payload.to!) },
          cause: `ownership:${id}`,
        };
      case 'contact.reopened':
        if (actor.kind !== 'citizen') return null;
        return {
          kind: 'citizenUnsatisfied',
          to: await this.concerned(payload.contactId),
          cause: `reopened:${id}`,
        };
      case 'contact.process-held':
        return this.processHeld(payload);
      case 'message.received':
        return this.citizenWrote(payload);
      default:
        return {
          kind: type === 'clock.missed' ? 'termMissed' : 'termNear',
          to: await this.concerned(payload.contactId),
          facts: { clock: payload.kind!, dueAt: payload.dueAt! },
          // One warning a term, whatever part of it has passed.
          cause: `${type}:${payload.clockId}:${payload.dueAt}`,
        };
    }
  }

  /** Whoever answers to the citizen waits for it, wherever the question had gone. */
  private async answerIsBack({ contactId, toPoint, assignmentId }: Facts): Promise<Made> {
    const { owner } = await this.contacts.getAsSystem(contactId);
    if (owner === toPoint) return null;
    return {
      kind: 'answerBack',
      to: { groups: [owner] },
      facts: { from: await this.nameOf(toPoint!) },
      cause: `answered:${assignmentId}`,
    };
  }

  /** Whoever has taken the open tasks; where nobody has, the members of the points that may, or of the owner. */
  private async concerned(contactId: string): Promise<Reach> {
    const { items } = await this.openTasks(contactId);
    const accounts = items.flatMap(({ assignee }) => assignee ?? []);
    if (accounts.length > 0) return { accounts };
    const points = [...new Set(items.flatMap(({ candidateGroups }) => candidateGroups))];
    if (points.length > 0) return { groups: points };
    return { groups: [(await this.contacts.getAsSystem(contactId)).owner] };
  }

  /**
   * A citizen's words are for those concerned, and for whoever answers to the citizen where the case is elsewhere. Of a
   * contact that was merged into another they concern the other.
   */
  private async citizenWrote({ contactId: written, messageId }: Facts): Promise<Made> {
    const contactId = (await this.followers.mainOf(written)) ?? written;
    const { owner } = await this.contacts.getAsSystem(contactId);
    const { items } = await this.openTasks(contactId);
    const { accounts = [], groups: points = [] } = await this.concerned(contactId);
    const isTheirs = items.some(({ candidateGroups }) => candidateGroups.includes(owner));
    const to = { accounts, groups: isTheirs ? points : [...new Set([...points, owner])] };
    return { kind: 'citizenReply', to, contactId, cause: `reply:${messageId}` };
  }

  /** Told once a version, however many cases wait for it, and without a case: designers read none. */
  private async processHeld({ definitionId, process, version }: Facts): Promise<Made> {
    const roles = ['designer', 'manager', 'admin'] as const;
    const people = await this.accounts.holders({ roles });
    return {
      kind: 'processHeld',
      to: { accounts: people.map(({ username }) => username) },
      contactId: undefined,
      facts: { process: process!, version: version! },
      cause: `held:${definitionId}`,
    };
  }

  private openTasks(contactId: string) {
    return this.tasks.tasks({ businessKey: contactId, state: 'open', limit: 50 });
  }

  private async nameOf(point: string): Promise<string> {
    return (await this.organisation.findPoint(point))?.name ?? point;
  }
}
