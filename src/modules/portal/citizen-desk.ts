import { Injectable } from '@nestjs/common';
import { LoginDelays } from '../../platform/auth/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { InspectedFile } from '../attachments/index.js';
import { asCitizen } from './as-citizen.js';
import { CitizenReplies } from './citizen-replies.service.js';
import { FollowReadModel, type FollowedContact } from './follow.read-model.js';
import { FilledByAMachine } from './portal.errors.js';
import { PublicLimits } from './public-limits.js';
import { PublicReports, type PublicReport, type ReportReceipt } from './public-reports.service.js';

type Given = Omit<PublicReport, 'language'> & {
  language?: PublicReport['language'];
  /** A field that people do not see. */
  website?: string;
};

export interface FollowKey {
  protocolNumber: string;
  code: string;
}

/** What citizens do, with the limits it has: the same for the API and for the pages that need no script. */
@Injectable()
export class CitizenDesk {
  constructor(
    private readonly reports: PublicReports,
    private readonly replies: CitizenReplies,
    private readonly followed: FollowReadModel,
    private readonly limits: PublicLimits,
    private readonly delays: LoginDelays,
    private readonly uow: UnitOfWork,
  ) {}

  /** See PublicReports.take. Throws TooManyFromHere (429), FilledByAMachine (400) as well. */
  async report(
    { website, language, ...report }: Given,
    address: string,
    key: string | null,
    requestHash: string,
    files: readonly InspectedFile[] = [],
  ): Promise<ReportReceipt> {
    await this.limits.count('report', address);
    if (website) throw new FilledByAMachine();
    return this.reports.take({ ...report, language: language ?? 'it' }, key, requestHash, files);
  }

  /** Throws NothingToFollow (404), LoginDelayed (429) for who guesses. */
  async follow(key: FollowKey, address: string): Promise<FollowedContact> {
    const contactId = await this.identify(key, address);
    return asCitizen(() => this.uow.run(() => this.followed.show(contactId)));
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
