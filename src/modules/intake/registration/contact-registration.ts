import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ProcessEngine } from '../../../engine/api/index.js';
import { Clock, livesInThePast } from '../../../platform/clock/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { HistoryLoading } from '../../../platform/history/index.js';
import { InvalidInput, type FieldError } from '../../../platform/errors/index.js';
import { Hooks } from '../../../platform/hooks/index.js';
import { CitizenService, type Citizen, type CitizenInput } from '../../citizens/index.js';
import { OrganisationReadModel, type Point, PointClosed } from '../../organisation/index.js';
import { RolloutService, type Placement } from '../../rollout/index.js';
import { contentHash } from './content-hash.js';
import { ProtocolRegister, protocolYear } from '../../register/index.js';
import { registrationFaults, type RegisterContact } from './registration-input.js';
import {
  ContactCitizens,
  AlreadyRegistered,
  Contact,
  type ContactFields,
  ContactClassifying,
  ContactJournal,
  contactDestined,
  contactRegistered,
  ContactPlacing,
  ContactReadModel,
  ContactStore,
  NoRegisteringPoint,
  NotYourPoint,
  PointCannotRegister,
  RegisterNotReady,
  rolloutNote,
  happened,
  TimelineService,
  type Classified,
  type Location,
  blankToNull,
  SERVICE_CYCLE,
} from '../../contacts/index.js';

/** Priority of a task of which nothing is said, in BPMN tools from 0 to 100. */
const USUAL_WEIGHT = 50;

/** Every column that a registration knows; what its class and place say follows. */
type NewContact = Omit<
  ContactFields,
  | 'classification'
  | 'attributes'
  | 'priority'
  | 'lat'
  | 'lon'
  | 'address'
  | 'district'
  | 'protocolSequence'
  | 'mergedInto'
  | 'followerCount'
>;

/** What of a registration was looked up and found right. */
interface Checked {
  point: Point;
  placement: Placement;
  classified: Classified;
  location: Location | null;
}

/** Ascoltare: takes a contact in, gives it its protocol number and starts its service cycle. */
@Injectable()
export class ContactRegistration {
  constructor(
    private readonly clock: Clock,
    private readonly engine: ProcessEngine,
    private readonly organisation: OrganisationReadModel,
    private readonly classifying: ContactClassifying,
    private readonly placing: ContactPlacing,
    private readonly citizens: CitizenService,
    private readonly ofContacts: ContactCitizens,
    private readonly contacts: ContactReadModel,
    private readonly store: ContactStore,
    private readonly protocolRegister: ProtocolRegister,
    private readonly hooks: Hooks,
    private readonly journal: ContactJournal,
    private readonly timeline: TimelineService,
    private readonly rollout: RolloutService,
    private readonly history: HistoryLoading,
  ) {}

  /**
   * Registers a contact and runs its service cycle to the first wait state. Answers the contact as it is then.
   * Throws InvalidInput (400) naming every wrong field, NotYourPoint and NoRegisteringPoint (403),
   * PointCannotRegister (422), AlreadyRegistered (409, imports).
   */
  async register(command: RegisterContact): Promise<Contact> {
    const [contact] = await this.registerAll([command]);
    return contact;
  }

  /**
   * Registers several contacts in one unit of work, as `register` does each, with numbers in the order of the commands.
   * The first that cannot be registered fails them all. The steps of all contacts are taken together, so that their statements travel
   * together: numbers go in the order of the commands, since a connection executes in the order of sending.
   */
  async registerAll(commands: readonly RegisterContact[]): Promise<Contact[]> {
    // The register dates no entry before the last: those of the past come first.
    if (this.history.phase === 'entering' && !livesInThePast()) throw new RegisterNotReady();
    const now = this.clock.now();
    const checked = await allOf(commands, (command) => this.checked(command, now));
    await this.requireNew(commands);
    // The citizens come before the numbers: whoever holds the year's counter waits for no other lock.
    const citizens: (Citizen | null)[] = [];
    for (const { citizen, unproven } of commands)
      citizens.push(citizen ? await this.citizen(citizen, unproven) : null);
    const contacts = commands.map((command, index) =>
      this.contact(command, {
        ...checked[index],
        citizen: citizens[index],
        receivedAt: command.receivedAt ?? now,
        now,
      }),
    );
    const numbers = await allOf(contacts, (contact, index) =>
      this.protocolRegister.enter({
        contactId: contact.id,
        year: contact.protocolYear,
        receivedAt: contact.receivedAt,
        sender: citizens[index]?.name ?? citizens[index]?.email ?? 'Anonimo',
        subject: contact.subject ?? contact.description.slice(0, 100),
        contentHash: contentHash(commands[index], contact.receivedAt),
      }),
    );
    contacts.forEach((contact, index) => (contact.protocolSequence = numbers[index]));
    await allOf(contacts, (contact, index) => this.begin(contact, checked[index]));
    for (const [index, { toPoint, reason }] of commands.entries()) {
      if (!toPoint) continue;
      const destination = { toPoint, reason: blankToNull(reason) };
      await this.hooks.ask(contactDestined, { contactId: contacts[index].id, destination });
    }
    return contacts;
  }

  /** Chosen, or recognised by what is given; null id: a new one where nobody fits. */
  private citizen(given: CitizenInput, unproven = false): Promise<Citizen> {
    return given.id
      ? this.citizens.known(given.id, given)
      : this.citizens.findOrCreate(given, unproven);
  }

  private async begin(
    contact: Contact,
    { point, placement }: { point: Point; placement: Placement },
  ): Promise<void> {
    this.store.insert(contact);
    this.classifying.tell(contact);
    await this.hooks.tell(contactRegistered, { contactId: contact.id });
    this.journal.write(contact.id, {
      event: 'contact.registered',
      facts: {
        protocolNumber: contact.protocolNumber,
        kind: contact.kind,
        channel: contact.channel,
        classification: contact.classification,
        owner: contact.ownerPoint,
        rolloutPhase: contact.rolloutPhase,
        receivedAt: contact.receivedAt.toISOString(),
      },
      told: happened.registered(contact.protocolNumber, point.name, contact.channel),
    });
    this.tellPhase(contact);
    await this.startCycle(contact, placement.point);
  }

  /** Every fault of the input at once, then the caller's right to the point. */
  private async checked(command: RegisterContact, now: Date): Promise<Checked> {
    const faults = registrationFaults(command, now);
    // What cannot even be stored must not reach a query.
    if (faults.length > 0)
      throw new InvalidInput('The contact cannot be registered as it is.', faults);
    // Only reads: one that goes on when another has failed does no harm. What the process asks for later is asked here,
    // where nobody waits for the number yet.
    const [classified, placed, citizenFaults, { point, fault }] = await Promise.all([
      this.classifying.registered(command),
      this.placing.settled(command.location),
      this.citizenFaults(command),
      this.registeringPoint(command.point),
      this.organisation.networkDirectionPoint(),
    ]);
    faults.push(...classified.faults, ...placed.faults, ...citizenFaults);
    if (fault) faults.push(fault);
    if (faults.length > 0 || !point) {
      throw new InvalidInput('The contact cannot be registered as it is.', faults);
    }
    const { location } = placed;
    const district = location?.district ?? null;
    const placement = await this.rollout.place(command.kind, point, district);
    return { point, placement, classified, location };
  }

  /** Whom the caller may not know does not exist for them. */
  private async citizenFaults({ citizen }: RegisterContact): Promise<FieldError[]> {
    if (!citizen) return [];
    const faults = this.citizens.languageFaults(citizen);
    if (!citizen.id || (await this.ofContacts.knows(citizen.id))) return faults;
    return [...faults, unknown('citizen.id', citizen.id)];
  }

  /**
   * The point that registers when the current actor gives `given`; a fault of the field `point` when there is none.
   * Throws NotYourPoint and NoRegisteringPoint (403), PointClosed and PointCannotRegister (422).
   */
  async registeringPoint(
    given: string | null | undefined,
  ): Promise<{ point: Point | null; fault: FieldError | null }> {
    const actor = currentActor();
    const anyPoint =
      // Citizens reach this only by what is made for them, which chooses the point.
      actor.kind === 'system' ||
      actor.kind === 'citizen' ||
      actor.roles.includes('networkDirection') ||
      actor.roles.includes('admin');
    if (given) {
      const point = await this.organisation.findPoint(given);
      if (!point) return { point: null, fault: unknown('point', given) };
      if (!anyPoint && !actor.groups.includes(given)) throw new NotYourPoint(given);
      if (point.closedAt !== null) throw new PointClosed(given);
      if (!point.registersContacts) throw new PointCannotRegister(given);
      return { point, fault: null };
    }
    const own = await this.organisation.points({ codes: actor.groups });
    const front = actor.groups
      .map((code) => own.find((point) => point.code === code))
      .find((point) => point?.registersContacts);
    if (front) return { point: front, fault: null };
    if (!anyPoint) throw new NoRegisteringPoint();
    const message = 'point is required: you are not a member of a front office.';
    return { point: null, fault: { field: 'point', code: 'required', message } };
  }

  /** Throws AlreadyRegistered (409) for the first that another system has sent before. */
  private async requireNew(commands: readonly RegisterContact[]): Promise<void> {
    const given = commands.flatMap(({ external }) => external ?? []);
    const [known] = given.length > 0 ? await this.contacts.knownExternals(given) : [];
    if (known) throw new AlreadyRegistered(known.source, known.externalId, known.id);
  }

  private contact(
    command: RegisterContact,
    given: Checked & { citizen: Citizen | null; receivedAt: Date; now: Date },
  ): Contact {
    const { point, placement, citizen, classified, location, receivedAt, now } = given;
    const contact = Object.assign(new Contact(), {
      id: randomUUID(),
      kind: command.kind,
      channel: command.channel,
      subject: blankToNull(command.subject),
      description: command.description.trim(),
      status: 'registered' as const,
      citizenId: citizen?.id ?? null,
      contactable: citizen?.email != null || citizen?.phone != null,
      priorityByHand: false,
      receivedAt,
      registeredAt: now,
      registeredBy: currentActor().id,
      registeredPoint: point.code,
      ownerPoint: placement.point.code,
      workingPoint: placement.point.code,
      rolloutScope: placement.scope,
      rolloutPhase: placement.phase,
      round: 1,
      refusals: 0,
      answer: null,
      notAppropriateReason: null,
      outcome: null,
      closedAt: null,
      processInstanceId: randomUUID(),
      // An import brings contacts of years past: they belong into the register of their own year.
      protocolYear: protocolYear(command.external ? receivedAt : now),
      externalSource: command.external?.source ?? null,
      externalId: command.external?.id ?? null,
      // Only a demonstration registers in the past.
      demonstration: livesInThePast(),
      version: 1,
    } satisfies NewContact);
    contact.classify(classified.node, classified.answers);
    if (command.priority) contact.prioritise(command.priority, contact.priority);
    contact.place(location);
    return contact;
  }

  private tellPhase({ id, rolloutPhase, rolloutScope }: Contact): void {
    const fact = rolloutNote(rolloutPhase);
    if (!fact) return;
    const data = { phase: rolloutPhase, scope: rolloutScope };
    this.timeline.add({ contactId: id, kind: 'rollout', fact, data });
  }

  private async startCycle(contact: Contact, point: Point): Promise<void> {
    const networkDirection = await this.organisation.networkDirectionPoint();
    await this.engine.startProcess({
      key: SERVICE_CYCLE,
      mayWait: true,
      id: contact.processInstanceId ?? undefined,
      businessKey: contact.id,
      variables: {
        contactId: contact.id,
        protocolNumber: contact.protocolNumber,
        kind: contact.kind,
        channel: contact.channel,
        contactable: contact.contactable,
        registrationComplete: contact.description !== '',
        point: contact.ownerPoint,
        level: point.level ?? 0,
        phase: contact.rolloutPhase,
        round: contact.round,
        refusals: contact.refusals,
        networkDirectionPoint: networkDirection.code,
        classification: contact.classification,
        answer: null,
        answerKnown: null,
        appropriate: null,
        outcome: null,
        decision: null,
        // Until the tables have decided: a token may be put behind them by hand.
        priorityDecision: { priority: contact.priority, weight: USUAL_WEIGHT },
        routing: { level: null, point: null, answerTerm: null },
      },
    });
  }
}

/** Where the codes of a field are listed. */
const LISTS: Record<string, string> = {
  'citizen.id': 'POST /api/v1/citizens/search',
  point: 'GET /api/v1/points',
};

function unknown(field: string, code: string): FieldError {
  const message = `There is no ${field} "${code}": ${LISTS[field]} lists the codes.`;
  return { field, code: 'unknown-code', message };
}

/**
 * What `work` answers for every item, all at work at the same time. One that fails fails the whole, but only when the others
 * have ended too: none may go on in a transaction that is being undone.
 */
async function allOf<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const outcomes = await Promise.allSettled(items.map(work));
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}
