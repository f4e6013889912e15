import { Injectable } from '@nestjs/common';
import { journalRows, type Write, UnitOfWork } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Contact, type ContactFields } from './contact.entity.js';
import { isUuid } from '../../../platform/http/index.js';

/** Every column that is written of a new contact: its type, and where its value stands. */
const COLUMNS = {
  id: ['uuid', 'id'],
  kind: ['text', 'kind'],
  channel: ['text', 'channel'],
  subject: ['text', 'subject'],
  description: ['text', 'description'],
  status: ['text', 'status'],
  citizen_id: ['uuid', 'citizenId'],
  contactable: ['boolean', 'contactable'],
  classification_code: ['text', 'classification'],
  attributes: ['jsonb', 'attributes'],
  priority: ['priority_level', 'priority'],
  priority_by_hand: ['boolean', 'priorityByHand'],
  lat: ['double precision', 'lat'],
  lon: ['double precision', 'lon'],
  address: ['text', 'address'],
  district: ['text', 'district'],
  received_at: ['timestamptz', 'receivedAt'],
  registered_at: ['timestamptz', 'registeredAt'],
  registered_by: ['text', 'registeredBy'],
  registered_point: ['text', 'registeredPoint'],
  owner_point: ['text', 'ownerPoint'],
  working_point: ['text', 'workingPoint'],
  round: ['int', 'round'],
  refusals: ['int', 'refusals'],
  answer: ['text', 'answer'],
  not_appropriate_reason: ['text', 'notAppropriateReason'],
  outcome: ['text', 'outcome'],
  closed_at: ['timestamptz', 'closedAt'],
  process_instance_id: ['uuid', 'processInstanceId'],
  protocol_year: ['int', 'protocolYear'],
  protocol_number: ['int', 'protocolSequence'],
  external_source: ['text', 'externalSource'],
  external_id: ['text', 'externalId'],
  merged_into: ['uuid', 'mergedInto'],
  follower_count: ['int', 'followerCount'],
  rollout_scope: ['text', 'rolloutScope'],
  rollout_phase: ['text', 'rolloutPhase'],
  demonstration: ['boolean', 'demonstration'],
  version: ['int', 'version'],
} as const satisfies Record<string, readonly [type: string, property: keyof ContactFields]>;

/** Every field has its column: the compiler names the one that has none. */
const _everyField: (typeof COLUMNS)[keyof typeof COLUMNS][1] = 'id' as keyof ContactFields;

/** The table, and the view that the lists of other modules read. */
const RELATIONS = ['contact', 'contact_summary'];

const HELD = Symbol('held contacts');
const ADDED = Symbol('new contacts');

const NEW = journalRows(
  'contact-insert',
  'contact',
  mapped(([type]) => type),
);

/**
 * Contacts under change: each is locked when first asked for, then kept until the end of the transaction, so
 * that the handlers of one command share one object and no change of another is lost.
 */
@Injectable()
export class ContactStore {
  constructor(private readonly uow: UnitOfWork) {}

  /** The contact, locked against others until the end of the transaction. Throws NotFound (404). */
  async hold(contactId: string): Promise<Contact> {
    const known = this.known().get(contactId);
    if (known) return known;
    const found = isUuid(contactId)
      ? await this.uow
          .repository(Contact)
          .findOne({ where: { id: contactId }, lock: { mode: 'pessimistic_write' } })
      : null;
    if (!found) throw new NotFound('contact', contactId);
    this.known().set(contactId, found);
    return found;
  }

  /** The contact as it is in hand, when the current transaction holds it. */
  held(contactId: string): Contact | undefined {
    return this.uow.active ? this.known().get(contactId) : undefined;
  }

  insert(contact: Contact): void {
    this.uow.defer(NEW.write([mapped(([, property]) => contact[property])]));
    this.known().set(contact.id, contact);
    this.added().add(contact.id);
  }

  /** The current transaction has registered it: others have nothing of it yet. */
  isNew(contactId: string): boolean {
    return this.added().has(contactId);
  }

  /**
   * Writes a held contact, once for all that the command changes in it: before a statement that reads contacts, at the
   * latest before COMMIT. Its version counts up with each change.
   */
  save(contact: Contact): void {
    contact.version += 1;
    this.uow.keepBack(`contact ${contact.id}`, {
      relations: RELATIONS,
      write: () => savingOf(contact),
    });
  }

  /** The contacts of one citizen become another's; answers their ids. */
  async changeCitizen(from: string, to: string): Promise<string[]> {
    const moved = await this.uow.query<{ id: string }>({
      name: 'contact-change-citizen',
      text: 'UPDATE contact SET citizen_id = $1, version = version + 1 WHERE citizen_id = $2 RETURNING id',
      values: [to, from],
    });
    // Another is locked and changed: those in hand no longer say what their rows say.
    for (const { id } of moved) this.known().delete(id);
    return moved.map(({ id }) => id);
  }

  private added(): Set<string> {
    return this.uow.local(ADDED, () => new Set<string>());
  }

  private known(): Map<string, Contact> {
    return this.uow.local(HELD, () => new Map<string, Contact>());
  }
}

function savingOf(contact: Contact): Write {
  return {
    name: 'contact-save',
    text: `UPDATE contact SET subject = $2, description = $3, status = $4, classification_code = $5,
                  lat = $6, lon = $7, address = $8, district = $9, owner_point = $10,
                  working_point = $11, round = $12, refusals = $13, answer = $14,
                  not_appropriate_reason = $15, outcome = $16, closed_at = $17, version = $18,
                  attributes = $19, priority = $20, priority_by_hand = $21,
                  merged_into = $22, follower_count = $23
            WHERE id = $1`,
    values: [
      contact.id,
      contact.subject,
      contact.description,
      contact.status,
      contact.classification,
      contact.lat,
      contact.lon,
      contact.address,
      contact.district,
      contact.ownerPoint,
      contact.workingPoint,
      contact.round,
      contact.refusals,
      contact.answer,
      contact.notAppropriateReason,
      contact.outcome,
      contact.closedAt,
      contact.version,
      JSON.stringify(contact.attributes),
      contact.priority,
      contact.priorityByHand,
      contact.mergedInto,
      contact.followerCount,
    ],
  };
}

function mapped<T>(
  value: (column: readonly [type: string, property: keyof Contact]) => T,
): Record<keyof typeof COLUMNS, T> {
  const entries = Object.entries(COLUMNS).map(([name, column]) => [name, value(column)]);
  return Object.fromEntries(entries) as Record<keyof typeof COLUMNS, T>;
}
