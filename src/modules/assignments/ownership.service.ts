import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ProcessEngine, ProcessQueries } from '../../engine/api/index.js';
import { AuditTrail } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import {
  ContactEnded,
  ContactListeners,
  ContactReadModel,
  ContactService,
  isEnd,
  TimelineService,
  type ContactListener,
} from '../contacts/index.js';
import { OrganisationReadModel, type Point } from '../organisation/index.js';
import { inBoth, sentences, type OwnershipKind, type Reason } from './assignment-sentences.js';
import { AlreadyOwner } from './assignments.errors.js';
import { AssignmentService } from './assignments.service.js';

/** Key of the process whose owner tasks follow the ownership. */
export const SERVICE_CYCLE = 'ciclo-di-servizio';
const OWNER_TASKS: readonly string[] = ['ascoltare', 'capire', 'rispondere', 'verificare'];

export interface MoveOwnership {
  contactId: string;
  to: Point;
  kind: Exclude<OwnershipKind, 'registration'>;
  reason: Reason;
}

/**
 * Titolarità di relazione: a contact has exactly one owner at any time, and every change of it stands in the ledger
 * with who, when and why (rule 2). Every method joins the caller's unit of work.
 */
@Injectable()
export class OwnershipService implements ContactListener, OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly contacts: ContactService,
    private readonly contactReadModel: ContactReadModel,
    private readonly listeners: ContactListeners,
    private readonly organisation: OrganisationReadModel,
    private readonly assignments: AssignmentService,
    private readonly engine: ProcessEngine,
    private readonly queries: ProcessQueries,
    private readonly timeline: TimelineService,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  async registered(contactId: string): Promise<void> {
    const { ownerPoint } = await this.contacts.hold(contactId);
    this.enter({
      contactId,
      from: null,
      to: ownerPoint,
      kind: 'registration',
      reason: 'Registrazione',
    });
  }

  /** What others still had to do is taken back; informations stay to be read. */
  async closed(contactId: string): Promise<void> {
    const reason = { text: 'Il contatto è chiuso.', textEn: 'The contact is closed.' };
    for (const type of ['inquiry', 'competence'] as const) {
      await this.assignments.recallOpen(contactId, { type }, reason);
    }
  }

  /** The next round begins with its owner. */
  async reopened(contactId: string): Promise<void> {
    await this.recallHandwork(contactId);
  }

  async cancelled(contactId: string): Promise<void> {
    await this.closed(contactId);
  }

  /**
   * Gives the ownership to a point from outside the process, with the owner's open task: what the service cycle
   * does next, it does with the new owner. Throws ContactEnded and AlreadyOwner (409), NotFound (404).
   */
  async move(command: MoveOwnership): Promise<void> {
    const { contactId, to } = command;
    const { status, processInstanceId } = await this.contactReadModel.getAsSystem(contactId);
    if (isEnd(status)) throw new ContactEnded(status);
    // The instance is locked by its first write. Only then its tasks are looked for: before, somebody could complete
    // one in between, and the next would open for the former owner.
    if (processInstanceId) {
      await this.engine.setVariables(processInstanceId, { point: to.code, level: to.level ?? 0 });
      await this.moveTasks(contactId, to.code);
    }
    await this.recallHandwork(contactId);
    await this.moveRow(command);
  }

  /** The same from inside a step of the process, which sets its own variables. */
  async moveRow({ contactId, to, kind, reason }: MoveOwnership): Promise<void> {
    const contact = await this.contacts.hold(contactId);
    contact.requireOpen();
    const from = contact.ownerPoint;
    if (from === to.code) throw new AlreadyOwner(to.code);
    const workedByOwner = contact.workingPoint === from;
    await this.contacts.setOwner(contactId, to.code);
    if (workedByOwner) await this.contacts.setWorkingPoint(contactId, to.code);
    this.enter({ contactId, from, to: to.code, kind, reason: inBoth(reason).text });
    const [former] = await this.organisation.points({ codes: [from] });
    this.timeline.add({
      contactId,
      kind: 'ownership',
      data: { from, to: to.code, kind },
      ...sentences.ownership(kind, former?.name ?? from, to.name, reason),
    });
    await this.assignments.propose({
      contactId,
      type: 'information',
      fromPoint: to.code,
      toPoint: from,
      reason: sentences.ownershipMoved(to.name, reason),
    });
  }

  /** A competence assigned by hand came from the former owner: the work goes with the ownership. */
  private async recallHandwork(contactId: string): Promise<void> {
    const [open] = await this.assignments.holdOpen(contactId, { type: 'competence' });
    if (!open || open.processInstanceId !== null) return;
    const reason = {
      text: 'La titolarità di relazione è cambiata.',
      textEn: 'The ownership of the relationship has changed.',
    };
    await this.assignments.recallOpen(contactId, { type: 'competence' }, reason);
  }

  private async moveTasks(contactId: string, point: string): Promise<void> {
    const { items } = await this.queries.tasks({
      businessKey: contactId,
      processKey: SERVICE_CYCLE,
      state: 'open',
      limit: 200,
    });
    for (const { id, definitionKey } of items) {
      if (OWNER_TASKS.includes(definitionKey)) await this.engine.setTaskCandidates(id, [point]);
    }
  }

  private enter(entry: {
    contactId: string;
    from: string | null;
    to: string;
    kind: OwnershipKind;
    reason: string;
  }): void {
    const { contactId, from, to, kind, reason } = entry;
    const actor = currentActor();
    this.uow.defer({
      name: 'ownership-enter',
      text: `INSERT INTO ownership_ledger (contact_id, from_point, to_point, kind, reason, at, actor_id, actor)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [contactId, from, to, kind, reason, this.clock.now(), actor.id, actor.name],
    });
    if (kind === 'registration') return; // told by contact.registered
    this.audit.record({
      action: 'ownership.changed',
      subjectType: 'contact',
      subjectId: contactId,
      details: { from, to, kind, reason },
    });
    this.outbox.append({
      type: 'ownership.changed',
      aggregateId: contactId,
      payload: { contactId, from, to, kind },
    });
  }
}
