import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { journalRows, UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Contact } from './contact.entity.js';
import { isUuid } from './text-rules.js';

const NEW = journalRows('contact-insert', 'contact', {
  id: 'uuid',
  kind: 'text',
  channel: 'text',
  subject: 'text',
  description: 'text',
  status: 'text',
  citizen_id: 'uuid',
  contactable: 'boolean',
  classification_code: 'text',
  attributes: 'jsonb',
  priority: 'priority_level',
  priority_by_hand: 'boolean',
  lat: 'double precision',
  lon: 'double precision',
  address: 'text',
  district: 'text',
  received_at: 'timestamptz',
  registered_at: 'timestamptz',
  registered_by: 'text',
  registered_point: 'text',
  owner_point: 'text',
  working_point: 'text',
  round: 'int',
  refusals: 'int',
  answer: 'text',
  not_appropriate_reason: 'text',
  outcome: 'text',
  closed_at: 'timestamptz',
  process_instance_id: 'uuid',
  protocol_year: 'int',
  protocol_number: 'int',
  external_source: 'text',
  external_id: 'text',
  merged_into: 'uuid',
  follower_count: 'int',
  rollout_scope: 'text',
  rollout_phase: 'text',
  version: 'int',
});

/**
 * Contacts under change: each is locked when first asked for, then kept until the end of the transaction, so
 * that the handlers of one command share one object and no change of another is lost.
 */
@Injectable()
export class ContactStore {
  private readonly held = new WeakMap<EntityManager, Map<string, Contact>>();

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

  insert(contact: Contact): void {
    this.uow.defer(NEW.statement([rowOf(contact)]));
    this.known().set(contact.id, contact);
  }

  /** Writes a held contact and counts its version up. */
  save(contact: Contact): void {
    contact.version += 1;
    this.uow.defer({
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
    });
  }

  private known(): Map<string, Contact> {
    const manager = this.uow.manager;
    let contacts = this.held.get(manager);
    if (!contacts) this.held.set(manager, (contacts = new Map()));
    return contacts;
  }
}

function rowOf(contact: Contact): Parameters<typeof NEW.statement>[0][number] {
  return {
    id: contact.id,
    kind: contact.kind,
    channel: contact.channel,
    subject: contact.subject,
    description: contact.description,
    status: contact.status,
    citizen_id: contact.citizenId,
    contactable: contact.contactable,
    classification_code: contact.classification,
    attributes: contact.attributes,
    priority: contact.priority,
    priority_by_hand: contact.priorityByHand,
    lat: contact.lat,
    lon: contact.lon,
    address: contact.address,
    district: contact.district,
    received_at: contact.receivedAt,
    registered_at: contact.registeredAt,
    registered_by: contact.registeredBy,
    registered_point: contact.registeredPoint,
    owner_point: contact.ownerPoint,
    working_point: contact.workingPoint,
    round: contact.round,
    refusals: contact.refusals,
    answer: contact.answer,
    not_appropriate_reason: contact.notAppropriateReason,
    outcome: contact.outcome,
    closed_at: contact.closedAt,
    process_instance_id: contact.processInstanceId,
    protocol_year: contact.protocolYear,
    protocol_number: contact.protocolSequence,
    external_source: contact.externalSource,
    external_id: contact.externalId,
    merged_into: contact.mergedInto,
    follower_count: contact.followerCount,
    rollout_scope: contact.rolloutScope,
    rollout_phase: contact.rolloutPhase,
    version: contact.version,
  };
}
