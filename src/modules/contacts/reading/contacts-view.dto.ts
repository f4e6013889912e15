import { type RolloutPhase } from '../../rollout/index.js';
import { ApiProperty } from '@nestjs/swagger';
import { COUNT_DESCRIPTION } from '../../../platform/database/index.js';
import type { AttributeAnswers, Priority, Sensitivity } from '../../classification/index.js';
import { LANGUAGE } from '../../../platform/i18n/index.js';
import { type LinkKind } from '../links/link-facts.js';
import type { ContactStatus } from '../case/contact-status.js';
import type { Channel, ContactKind, ContactOutcome } from '../case/contact-values.js';
import type { Instant, Uuid } from '../../../platform/http/index.js';

export class CitizenViewDto {
  id: Uuid;

  name: string | null;

  email: string | null;

  phone: string | null;

  taxCode: string | null;

  address: string | null;

  @ApiProperty({ pattern: LANGUAGE.source })
  preferredLanguage: string;
}

export class LocationViewDto {
  lat: number | null;

  lon: number | null;

  address: string | null;

  /** Code of a district. */
  district: string | null;
}

export class CurrentClassificationDto {
  /** @example 01.01.01 */
  code: string;

  name: string;

  nameEn: string;
}

export class ExternalViewDto {
  source: string;

  id: string;
}

export class OtherContactDto {
  contactId: Uuid;

  /** @example 2026/000123 */
  protocolNumber: string;

  status: ContactStatus;
}

export class ContactLinkDto extends OtherContactDto {
  /** Of the link. */
  id: Uuid;

  kind: LinkKind;

  /** in: the other contact is the one that is … */
  @ApiProperty({ enum: ['out', 'in'] })
  direction: string;

  subject: string | null;

  reason: string;

  /** True: the reason is left out, since the caller may not read it. */
  withheld: boolean;

  linkedAt: Instant;

  linkedBy: string;
}

export class RolloutMarkDto {
  /** The phase in which it was registered. */
  phase: RolloutPhase;

  /** Scope whose plan held for it. */
  scope: string | null;

  /** null in the regular phase. */
  note: string | null;

  noteEn: string | null;
}

/** A contact; `clocks` and further parts are added by the modules they belong to. */
export class ContactViewDto {
  id: Uuid;

  /** @example 2026/000123 */
  protocolNumber: string;

  kind: ContactKind;

  channel: Channel;

  subject: string | null;

  description: string;

  status: ContactStatus;

  /** The citizen did not say who they are. */
  anonymous: boolean;

  /** The citizen left an e-mail address or a phone number, so that they can be asked whether the answer satisfies. */
  contactable: boolean;

  /** null when anonymous, and for readers who need not know who it is. */
  citizen: CitizenViewDto | null;

  /** @example 01.01.01 */
  classification: string | null;

  classificationName: string | null;

  classificationNameEn: string | null;

  /** Where it is shown and counted today: a retired code became another one. */
  currentClassification: CurrentClassificationDto | null;

  /** Answers to what the classification asks, by the code of the attribute. */
  attributes: AttributeAnswers;

  priority: Priority;

  sensitivity: Sensitivity;

  /**
   * False: the reader has no need to know what was said; subject, description, place, attributes and answer are left out.
   */
  textVisible: boolean;

  location: LocationViewDto | null;

  /** The point lies outside of the municipality. */
  outsideMunicipality: boolean;

  receivedAt: Instant;

  registeredAt: Instant;

  /** Code of the point that registered it. */
  registeredPoint: string;

  /**
   * Code of the point that owns the relationship.
   *
   * @example savena-infodesk
   */
  owner: string;

  ownerName: string;

  /** Code of the point that has the open work. */
  workingPoint: string | null;

  workingPointName: string | null;

  @ApiProperty({ minimum: 1 })
  round: number;

  @ApiProperty({ minimum: 0 })
  refusals: number;

  answer: string | null;

  notAppropriateReason: string | null;

  outcome: ContactOutcome | null;

  closedAt: Instant | null;

  processInstanceId: Uuid | null;

  /** Where an import took it from. */
  external: ExternalViewDto | null;

  rollout: RolloutMarkDto;

  /** Also the ETag; send it back as If-Match or `version`. */
  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    nullable: true,
  })
  clocks?: unknown;

  @ApiProperty({
    type: 'array',
    required: false,
    items: { type: 'object', additionalProperties: true },
    description: 'Assegnazioni / assignments, oldest first; see `GET /contacts/{id}/assignments`.',
  })
  assignments?: unknown;

  @ApiProperty({
    type: [ContactLinkDto],
    required: false,
    description: 'With contacts the caller may see.',
  })
  links?: unknown;

  @ApiProperty({
    type: OtherContactDto,
    required: false,
    nullable: true,
    description: 'The contact that stands for this one; null: none.',
  })
  mergedInto?: unknown;

  @ApiProperty({
    type: [OtherContactDto],
    required: false,
    description: 'Contacts this one stands for.',
  })
  merged?: unknown;
}

export class ContactPageDto {
  items: ContactViewDto[];

  nextCursor: string | null;

  @ApiProperty({ description: COUNT_DESCRIPTION })
  count: number;
}

export class TimelineEntryDto {
  id: string;

  at: Instant;

  /** @example registered */
  kind: string;

  /** The sentence in the language that Accept-Language asks for; in Italian where that is not spoken. */
  text: string;

  /** The sentence in English. */
  textEn: string;

  /** Who caused it. */
  actor: string;

  data: Record<string, unknown>;

  technical: boolean;

  /**
   * True: reasons, answers, notes and values are left out, since the caller may not read the texts of the contact.
   */
  withheld: boolean;
}

export class TimelinePageDto {
  items: TimelineEntryDto[];

  nextCursor: string | null;
}
