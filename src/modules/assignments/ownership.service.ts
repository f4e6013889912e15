import { Injectable } from '@nestjs/common';
import { Hears, Hooks } from '../../platform/hooks/index.js';
import { ProcessEngine, ProcessQueries } from '../../engine/api/index.js';
import { AuditTrail } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { journalRows, UnitOfWork } from '../../platform/database/index.js';
import { Catalogue, named, type Fact, type Reason } from '../../platform/i18n/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import {
  contactCancelled,
  contactClosed,
  ContactEnded,
  ContactReadModel,
  contactRegistered,
  contactReopened,
  ContactService,
  isEnd,
  type OfContact,
  TimelineService,
} from '../contacts/index.js';
import { OrganisationReadModel, type Point } from '../organisation/index.js';
import { assignmentFacts, type OwnershipKind } from './assignment-facts.js';
import { questionAbandoned } from './assignment-hooks.js';
import { AlreadyOwner, OwnershipChanged } from './assignments.errors.js';
import { AssignmentService } from './assignments.service.js';
import { OwnershipNotices } from './ownership-notices.js';
import { OwnershipReadModel } from './ownership.read-model.js';

/** Key of the process whose owner tasks follow the ownership. */
export const SERVICE_CYCLE = 'ciclo-di-servizio';
const OWNER_TASKS: readonly string[] = ['ascoltare', 'capire', 'rispondere', 'verificare'];

/** The step of the cycle in which a question climbs. */
const CALL = 'chiedereAiServiziCentrali';

const ENTRIES = journalRows(
  'ownership-enter',
  'ownership_ledger',
  {
    contact_id: 'uuid',
    from_point: 'text',
    to_point: 'text',
    kind: 'text',
    reason: 'text',
    reason_fact: 'jsonb',
    at: 'timestamptz',
    actor_id: 'text',
    actor: 'text',
  },
  ['ownership_ledger'],
);

const OWNERSHIP_CHANGED: Fact = { says: 'reason.ownershipChanged' };

interface LedgerEntry {
  contactId: string;
  from: string | null;
  to: string;
  kind: OwnershipKind;
  reason: Reason;
}

export interface MoveOwnership {
  contactId: string;
  to: Point;
  kind: Exclude<OwnershipKind, 'registration'>;
  reason: Reason;
  /** The owner the caller has seen; OwnershipChanged (409) when it is another one by now. */
  from?: string;
  /** How many entries of the ledger the caller has seen; OwnershipChanged (409) when there are more. */
  version?: number;
  /** While the question climbs: its step ends, and the answer is the new owner's to give. */
  takeQuestion?: boolean;
}

/**
 * Titolarità di relazione: a contact has exactly one owner at any time, and every change of it stands in the ledger
 * with who, when and why (rule 2). Every method joins the caller's unit of work.
 */
@Injectable()
export class OwnershipService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly contacts: ContactService,
    private readonly contactReadModel: ContactReadModel,
    private readonly organisation: OrganisationReadModel,
    private readonly assignments: AssignmentService,
    private readonly hooks: Hooks,
    private readonly notices: OwnershipNotices,
    private readonly readModel: OwnershipReadModel,
    private readonly engine: ProcessEngine,
    private readonly queries: ProcessQueries,
    private readonly timeline: TimelineService,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly catalogue: Catalogue,
  ) {}

  @Hears(contactRegistered)
  async registered({ contactId }: OfContact): Promise<void> {
    const { ownerPoint } = await this.contacts.hold(contactId);
    const entry = { contactId, from: null, to: ownerPoint } as const;
    // Told by contact.registered.
    const reason = { says: 'reason.registration' };
    this.uow.collect(ENTRIES, this.row({ ...entry, kind: 'registration', reason }));
  }

  /** What others still had to do is taken back; informations stay to be read. */
  @Hears(contactCancelled, 'work')
  @Hears(contactClosed, 'work')
  async closed({ contactId }: OfContact): Promise<void> {
    const reason = named('status', 'closed');
    await this.assignments.recallOpen(contactId, { types: ['inquiry', 'competence'] }, reason);
  }

  /** The next round begins with its owner. */
  @Hears(contactReopened)
  async reopened({ contactId }: OfContact): Promise<void> {
    await this.recallHandwork(contactId);
  }

  /**
   * Gives the ownership to a point from outside the process, with the owner's open task: what the service cycle
   * does next, it does with the new owner. A question that climbs goes on climbing, and its answer comes to the new
   * owner, unless they take the question as well. Throws ContactEnded, AlreadyOwner and OwnershipChanged (409),
   * NotFound (404).
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
    await this.requireUnchanged(command);
    const workers = [
      ...(command.takeQuestion && processInstanceId
        ? await this.takeQuestion(contactId, processInstanceId)
        : []),
      ...(await this.recallHandwork(contactId)),
    ];
    await this.moveRow(command, workers);
  }

  /** The same from inside a step of the process, which sets its own variables. `workers` had the work until now. */
  async moveRow(
    { contactId, to, kind, reason }: MoveOwnership,
    workers: readonly string[] = [],
  ): Promise<void> {
    const contact = await this.contacts.hold(contactId);
    contact.requireOpen();
    const from = contact.ownerPoint;
    if (from === to.code) throw new AlreadyOwner(to.code);
    const { workingPoint } = contact;
    await this.contacts.setOwner(contactId, to.code);
    // Whoever owned it sees what becomes of it, also where they gave it away themselves and need not be told.
    this.contacts.shareWith(contactId, from);
    if (workingPoint === from) await this.contacts.setWorkingPoint(contactId, to.code);
    const ledgerId = await this.enter({ contactId, from, to: to.code, kind, reason });
    const [former] = await this.organisation.points({ codes: [from] });
    this.timeline.add({
      contactId,
      kind: 'ownership',
      data: { from, to: to.code, kind },
      fact: assignmentFacts.ownership(kind, former?.name ?? from, to.name, reason),
    });
    const concerned = workingPoint === null ? workers : [...workers, workingPoint];
    await this.notices.tell({ ledgerId, contactId, kind, from, to, reason, workers: concerned });
  }

  /** Throws OwnershipChanged (409) when the ownership is not what the caller has seen. */
  private async requireUnchanged({ contactId, from, version }: MoveOwnership): Promise<void> {
    const { ownerPoint } = await this.contacts.hold(contactId);
    if (from !== undefined && from !== ownerPoint) throw new OwnershipChanged(ownerPoint);
    if (version === undefined) return;
    if ((await this.readModel.version(contactId)) !== version) {
      throw new OwnershipChanged(ownerPoint);
    }
  }

  /** Ends the step of a question that climbs; the owner's task to answer opens. Answers who had the question. */
  private async takeQuestion(contactId: string, instanceId: string): Promise<string[]> {
    const standing = await this.queries.activities(instanceId);
    if (!standing.some(({ elementId, endedAt }) => elementId === CALL && endedAt === null)) {
      return [];
    }
    const open = await this.assignments.holdOpen(contactId, { types: ['competence'] });
    await this.engine.modifyInstance(instanceId, [
      { type: 'startBefore', elementId: 'rispondere' },
      { type: 'cancel', elementId: CALL },
    ]);
    await this.hooks.tell(questionAbandoned, { contactId, reason: OWNERSHIP_CHANGED });
    return open.map(({ toPoint }) => toPoint);
  }

  /**
   * A competence assigned by hand came from the former owner: the work goes with the ownership. Answers the point
   * that had it.
   */
  private async recallHandwork(contactId: string): Promise<string[]> {
    const [open] = await this.assignments.holdOpen(contactId, { types: ['competence'] });
    if (!open || open.processInstanceId !== null) return [];
    await this.assignments.recallOpen(contactId, { types: ['competence'] }, OWNERSHIP_CHANGED);
    return [open.toPoint];
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

  private async enter(entry: LedgerEntry): Promise<string> {
    const { contactId, from, to, kind, reason } = entry;
    const enter = ENTRIES.write([this.row(entry)]);
    const [{ id }] = await this.uow.query<{ id: string }>({
      ...enter,
      name: 'ownership-enter-answering',
      text: `${enter.text} RETURNING id::text`,
    });
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
    return id;
  }

  private row({ contactId, from, to, kind, reason }: LedgerEntry) {
    const { id: actor_id, name: actor } = currentActor();
    const { text, fact } = this.catalogue.kept(reason);
    return {
      contact_id: contactId,
      from_point: from,
      to_point: to,
      kind,
      reason: text,
      reason_fact: fact,
      at: this.clock.now(),
      actor_id,
      actor,
    };
  }
}
