import { Injectable } from '@nestjs/common';
import { LoginDelays } from '../identity/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Catalogue } from '../../platform/i18n/index.js';
import { hashRequest, IdempotencyKeys } from '../../platform/idempotency/index.js';
import { AttachmentService, type InspectedFile } from '../attachments/index.js';
import { ContactJoins } from '../communications/index.js';
import { asCitizen } from './as-citizen.js';
import { CitizenReplies } from './citizen-replies.service.js';
import { FollowReadModel, type FollowedContact } from './follow.read-model.js';
import { NearbyReports, type NearbyReport, type PlacedText } from './nearby-reports.js';
import { FilledByAMachine, NotNearby } from './portal.errors.js';
import { PublicLimits } from './public-limits.js';
import { PublicReports, type PublicReport, type ReportReceipt } from './public-reports.service.js';

type Given = Omit<PublicReport, 'language'> & {
  language?: PublicReport['language'];
  /** A field that people do not see. */
  website?: string;
};

type Join = PlacedText & {
  /** Of a nearby report. */
  ref: string;
  email: string;
  language?: PublicReport['language'];
  website?: string;
};

export interface FollowKey {
  protocolNumber: string;
  code: string;
}

/** Whose keys the replies of the pages are: a key is long and random. */
const REPLY_KEYS = 'public-reply';

/** What citizens do, with the limits it has: the same for the API and for the pages that need no script. */
@Injectable()
export class CitizenCommands {
  constructor(
    private readonly reports: PublicReports,
    private readonly replies: CitizenReplies,
    private readonly followed: FollowReadModel,
    private readonly limits: PublicLimits,
    private readonly delays: LoginDelays,
    private readonly uow: UnitOfWork,
    private readonly keys: IdempotencyKeys,
    private readonly attachments: AttachmentService,
    private readonly nearby: NearbyReports,
    private readonly joins: ContactJoins,
    private readonly catalogue: Catalogue,
  ) {}

  /** See PublicReports.take. Throws TooManyFromHere (429), FilledByAMachine (400) as well. */
  async report(
    { website, language = 'it', ...report }: Given,
    address: string,
    key: string | null,
    requestHash: string,
    files: readonly InspectedFile[] = [],
  ): Promise<ReportReceipt> {
    await this.limits.count('report', address);
    if (website) throw new FilledByAMachine();
    this.catalogue.requireSpoken(language, 'language');
    return this.reports.take({ ...report, language }, key, requestHash, files);
  }

  /** Throws NothingToFollow (404), LoginDelayed (429) for who guesses. */
  async follow(key: FollowKey, address: string): Promise<FollowedContact> {
    const contactId = await this.identify(key, address);
    return asCitizen(() => this.uow.run(() => this.followed.show(contactId)));
  }

  /**
   * The same with its photos, once for each `key`. Throws what `reply` throws, RuleBroken `idempotency.key-reused`,
   * TooManyAttachments (409).
   */
  async replyOnce(
    reply: FollowKey & { text: string },
    files: readonly InspectedFile[],
    address: string,
    key: string,
  ): Promise<void> {
    const { protocolNumber, text } = reply;
    const photos = files.map(({ receivedSha256 }) => receivedSha256);
    const hash = hashRequest('POST', '/public/follow/messages', [protocolNumber, text, photos]);
    await asCitizen(() =>
      this.uow.run(async () => {
        if (await this.keys.take(REPLY_KEYS, key, hash)) return;
        const attachments = await this.kept(files);
        await this.reply({ ...reply, attachments }, address);
        this.keys.store(REPLY_KEYS, key, { status: 204, headers: {}, body: null });
      }),
    );
  }

  /** Keeps photos for a report that is still being written. Throws TooManyFromHere (429). */
  async keep(
    files: readonly InspectedFile[],
    address: string,
  ): Promise<{ claim: string; fileName: string }[]> {
    for (const _ of files) await this.limits.count('upload', address);
    const claims = await asCitizen(() => this.uow.run(() => this.kept(files)));
    return claims.map((claim, index) => ({ claim, fileName: files[index].fileName }));
  }

  private async kept(files: readonly InspectedFile[]): Promise<string[]> {
    const claims: string[] = [];
    for (const file of files) claims.push(await this.attachments.keep(file));
    return claims;
  }

  /** A step of a report that is sent without a script. Throws TooManyFromHere (429), FilledByAMachine (400). */
  async countStep(address: string, website: string | undefined): Promise<void> {
    await this.limits.count('question', address);
    if (website) throw new FilledByAMachine();
  }

  /** Open reports near a place: see NearbyReports. Throws TooManyFromHere (429). */
  async near(placed: PlacedText, address: string): Promise<NearbyReport[]> {
    await this.limits.count('question', address);
    return this.nearby.to(placed);
  }

  /**
   * "Anche a me": whoever has the same problem as an open report nearby is told of its answer, once they have confirmed
   * their address. Throws TooManyFromHere (429), FilledByAMachine, NotNearby (400), TooManyJoins (409).
   */
  async join(
    { ref, email, language = 'it', website, ...placed }: Join,
    address: string,
  ): Promise<void> {
    await this.limits.count('join', address);
    if (website) throw new FilledByAMachine();
    this.catalogue.requireSpoken(language, 'language');
    const offered = await this.nearby.to(placed);
    if (!offered.some((one) => one.ref === ref && one.joinable)) throw new NotNearby('ref');
    await asCitizen(() => this.uow.run(() => this.joins.ask(ref, email, language)));
  }

  /** A photo of what is followed, small. Throws what `follow` throws, NotFound (404). */
  async photo(key: FollowKey, attachmentId: string, address: string): Promise<Buffer> {
    const contactId = await this.identify(key, address);
    return asCitizen(() => this.followed.photo(contactId, attachmentId));
  }

  /** Joins the caller's unit of work. Throws what `follow` throws, NoMoreReplies (409), TooManyFromHere (429). */
  async reply(
    { text, attachments, ...key }: FollowKey & { text: string; attachments?: string[] },
    address: string,
  ): Promise<void> {
    const contactId = await this.identify(key, address);
    await this.limits.count('reply', address);
    await asCitizen(() => this.replies.take(contactId, text.trim(), attachments ?? []));
  }

  /** Counted as a failure beforehand, outside of the command, which an error undoes; taken back when it was right. */
  private async identify({ protocolNumber, code }: FollowKey, address: string): Promise<string> {
    const guessed = `follow ${protocolNumber.trim()} ${address}`;
    const attempt = await this.uow.runDetached(() => this.delays.reserve(guessed, { address }));
    const contactId = await this.followed.identify(protocolNumber, code);
    await this.uow.runDetached(() => this.delays.forgive(attempt));
    return contactId;
  }
}
