import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { type CitizenFile, CitizenReadModel } from '../../citizens/index.js';
import { ClassificationReadModel } from '../../classification/index.js';
import { OrganisationReadModel } from '../../organisation/index.js';
import { ContactStore } from '../case/contact-store.js';
import type { ContactStatus } from '../case/contact-status.js';
import type { Contact } from '../case/contact.entity.js';
import type { ContactRow } from './contact-view.js';

/**
 * Contacts that the current unit of work holds, as a reader of everything would find them. Their rows are not read again:
 * they are locked, so what is in hand is what there is.
 */
@Injectable()
export class HeldContacts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: ContactStore,
    private readonly citizens: CitizenReadModel,
    private readonly tree: ClassificationReadModel,
    private readonly organisation: OrganisationReadModel,
  ) {}

  /** undefined: the contact is not held. */
  status(contactId: string): ContactStatus | undefined {
    return this.store.held(contactId)?.status;
  }

  /** null: the contact is not held. */
  async row(contactId: string): Promise<ContactRow | null> {
    const contact = this.store.held(contactId);
    if (!contact) return null;
    return {
      ...ownOf(contact),
      ...(await this.citizenOf(contact)),
      ...(await this.classificationOf(contact)),
      ...(await this.pointsOf(contact)),
    };
  }

  private async citizenOf({ id, citizenId }: Contact) {
    const file = citizenId === null ? null : await this.file(id, citizenId);
    return {
      citizen_name: file?.name ?? null,
      citizen_email: file?.email ?? null,
      citizen_phone: file?.phone ?? null,
      citizen_tax_code: file?.taxCode ?? null,
      citizen_address: file?.address ?? null,
      citizen_language: file?.preferredLanguage ?? null,
    };
  }

  /** Asked once for each contact: who reports learns what is new of a citizen before the contact is there. */
  private async file(contactId: string, citizenId: string): Promise<CitizenFile | undefined> {
    const [file] = await this.uow.memo(`citizen ${citizenId} of ${contactId}`, () =>
      this.citizens.files([citizenId]),
    );
    return file;
  }

  private async classificationOf({ classification }: Contact) {
    const node = classification === null ? null : await this.tree.find(classification);
    const current = classification === null ? null : await this.tree.current(classification);
    return {
      classification_name: node?.name ?? null,
      classification_name_en: node?.nameEn ?? null,
      current_code: current?.code ?? null,
      current_name: current?.name ?? null,
      current_name_en: current?.nameEn ?? null,
      sensitivity: node?.sensitivity ?? ('normal' as const),
    };
  }

  private async pointsOf({ ownerPoint, workingPoint }: Contact) {
    const owner = await this.organisation.point(ownerPoint);
    const working = workingPoint === null ? null : await this.organisation.findPoint(workingPoint);
    return { owner_name: owner.name, working_name: working?.name ?? null };
  }
}

/** What the contact's own row says. */
function ownOf(contact: Contact) {
  return {
    id: contact.id,
    kind: contact.kind,
    channel: contact.channel,
    subject: contact.subject,
    description: contact.description,
    status: contact.status,
    contactable: contact.contactable,
    citizen_id: contact.citizenId,
    citizen_visible: true,
    classification_code: contact.classification,
    attributes: contact.attributes,
    priority: contact.priority,
    text_visible: true,
    read_in_place_of: null,
    lat: contact.lat,
    lon: contact.lon,
    address: contact.address,
    district: contact.district,
    received_at: contact.receivedAt,
    registered_at: contact.registeredAt,
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
    rollout_scope: contact.rolloutScope,
    rollout_phase: contact.rolloutPhase,
    version: contact.version,
  };
}
