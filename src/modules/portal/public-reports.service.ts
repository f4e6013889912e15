import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import type { Fact } from '../../platform/i18n/index.js';
import { IdempotencyKeys } from '../../platform/idempotency/index.js';
import { AttachmentService, type InspectedFile } from '../attachments/index.js';
import type { CitizenInput } from '../citizens/index.js';
import { FollowCodes } from '../communications/index.js';
import {
  ContactLinks,
  ContactReadModel,
  type ContactKind,
  type LocationInput,
} from '../contacts/index.js';
import { ContactRegistration } from '../intake/index.js';
import { ClockReadModel } from '../protocols/index.js';
import { Places } from '../territory/index.js';
import { asCitizen } from './as-citizen.js';
import { NearbyReports } from './nearby-reports.js';
import { NotNearby, ReportNotNow } from './portal.errors.js';
import { ReceivingPoint } from './receiving-point.js';

/** What a citizen reports. */
export interface PublicReport {
  kind: ContactKind;
  description: string;
  classification?: string | null;
  location?: LocationInput | null;
  /** Absent or null: anonymous. */
  citizen?: Pick<CitizenInput, 'name' | 'email' | 'phone'> | null;
  language: string;
  /** Claims of files that were sent before. */
  attachments?: readonly string[];
  /** A nearby report that this one is the same as. */
  sameAs?: string | null;
}

/** What the citizen is told. */
export interface ReportReceipt {
  protocolNumber: string;
  /** For the page that follows it; nobody can tell it again. */
  followCode: string;
  followPath: string;
  receivedAt: string;
  /** By when there is an answer; null: no such term. */
  answerDueAt: string | null;
  /** Who answers to the citizen. */
  responsible: string;
  /** An acknowledgement leaves by e-mail. */
  byEmail: boolean;
  anonymous: boolean;
  sameAsLinked: boolean;
}

/** Whose keys these are: all who report share one name, so a key is long and random. */
const KEY_OWNER = 'public-report';

/** Takes reports in from people without an account, by the command that every registration goes through. */
@Injectable()
export class PublicReports {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: IdempotencyKeys,
    private readonly registration: ContactRegistration,
    private readonly readModel: ContactReadModel,
    private readonly links: ContactLinks,
    private readonly attachments: AttachmentService,
    private readonly codes: FollowCodes,
    private readonly clocks: ClockReadModel,
    private readonly nearby: NearbyReports,
    private readonly points: ReceivingPoint,
    private readonly places: Places,
  ) {}

  /**
   * Registers the report, once for each `key`: whoever sends it again is told the same number, with a new code, since
   * of the first one only a hash is kept. `files` come with it; others were sent before. `requestHash` tells another report under the same key.
   * @throws InvalidInput, Conflict `idempotency.key-reused`, UnknownUpload, NotNearby, ReportNotNow
   */
  async take(
    report: PublicReport,
    key: string | null,
    requestHash: string,
    files: readonly InspectedFile[] = [],
  ): Promise<ReportReceipt> {
    return asCitizen(() =>
      this.uow.run(async () => {
        const known = key ? await this.keys.take(KEY_OWNER, key, requestHash) : null;
        const contactId = known?.body
          ? (JSON.parse(known.body) as string)
          : await this.register(report, files);
        if (key && !known) {
          // The id alone: what the citizen wrote, and the code, are not kept a second time.
          const body = JSON.stringify(contactId);
          this.keys.store(KEY_OWNER, key, { status: 201, headers: {}, body });
        }
        return this.receipt(contactId);
      }),
    ).catch((error: unknown) => {
      // What is wrong with a model is the designers' to know, and says nothing to a citizen.
      if (error instanceof DomainError && error.code === 'process.stopped')
        throw new ReportNotNow();
      throw error;
    });
  }

  private async register(report: PublicReport, brought: readonly InspectedFile[]): Promise<string> {
    const { kind, description, classification, citizen, language, sameAs } = report;
    if (sameAs) await this.requireNearby(report, sameAs);
    const claims = [...(report.attachments ?? [])];
    for (const file of brought) claims.push(await this.attachments.keep(file));
    const files = await this.attachments.claimed(claims);
    const location = report.location ?? null;
    // Who names no district is in that of the point or the street; what is wrong with it the registration says.
    const { place } = await this.places.check(location ?? {});
    const point = await this.points.forDistrict(place.district);
    const { id } = await this.registration.register({
      kind,
      channel: 'web',
      description,
      classification: classification || null,
      location,
      citizen: citizen ? { ...citizen, preferredLanguage: language } : null,
      point: point.code,
      unproven: true,
      files: files.map(({ fileName, receivedSha256 }) => ({ fileName, sha256: receivedSha256 })),
    });
    await this.attachments.give(id, files);
    if (sameAs) await this.links.link(id, sameAs, 'duplicateOf', SAID_BY_CITIZEN);
    return id;
  }

  /** Only what was offered can be chosen: nobody links with a contact they found otherwise. */
  private async requireNearby(report: PublicReport, ref: string): Promise<void> {
    const offered = await this.nearby.to(report);
    if (!offered.some((one) => one.ref === ref)) throw new NotNearby();
  }

  private async receipt(contactId: string): Promise<ReportReceipt> {
    const contact = await this.readModel.getAsSystem(contactId);
    const clocks = (await this.clocks.ofContacts([contactId])).get(contactId) ?? [];
    const followCode = this.codes.issue(contactId);
    return {
      protocolNumber: contact.protocolNumber,
      followCode,
      followPath: this.codes.pathFor(contact.protocolNumber, followCode),
      receivedAt: contact.receivedAt,
      answerDueAt: clocks.findLast(({ kind }) => kind === 'answer')?.dueAt ?? null,
      responsible: contact.ownerName,
      byEmail: contact.citizen?.email != null,
      anonymous: contact.anonymous,
      sameAsLinked: await this.links.hasFrom(contactId),
    };
  }
}

const SAID_BY_CITIZEN: Fact = { says: 'reason.saidByCitizen' };
