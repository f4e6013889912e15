import { Injectable } from '@nestjs/common';
import { ProcessQueries, type WorkItem } from '../../engine/api/index.js';
import { CodeLookup, ContactReadModel } from '../../modules/contacts/index.js';
import { AccountReadModel } from '../../modules/identity/index.js';
import { OrganisationReadModel } from '../../modules/organisation/index.js';
import { isUuid } from '../../platform/http/index.js';
import type { WhatFollowsDto } from './task.dto.js';

/** More open tasks than these are not told one by one. */
const MOST = 20;

/** Reads where a case stands, for the person who moves it: they may no longer see it themselves afterwards. */
@Injectable()
export class WhatFollowsReader {
  constructor(
    private readonly queries: ProcessQueries,
    private readonly contacts: ContactReadModel,
    private readonly organisation: OrganisationReadModel,
    private readonly accounts: AccountReadModel,
    private readonly codes: CodeLookup,
  ) {}

  async after({ businessKey }: WorkItem): Promise<WhatFollowsDto> {
    if (businessKey === null) return { contactStatus: null, next: [] };
    const isContact = isUuid(businessKey);
    const { items } = await this.queries.tasks({ businessKey, state: 'open', limit: MOST });
    const points = await this.organisation.points();
    const names = new Map(points.map(({ code, name }) => [code, name]));
    const people = await this.peopleOf(items, isContact);
    const next = items.map(({ definitionKey, name, nameEn, candidateGroups, assignee }) => ({
      definitionKey,
      name,
      nameEn,
      ...people(assignee),
      points: candidateGroups
        // So may what is no point.
        .filter((code) => !isContact || names.has(code))
        .map((code) => ({ code, name: names.get(code) ?? code })),
    }));
    const contactStatus = isContact ? await this.contacts.statusOf(businessKey) : null;
    return { contactStatus, next };
  }

  /** Says for an assignee of these tasks who that is. */
  private async peopleOf(items: readonly WorkItem[], isContact: boolean) {
    const named = items.flatMap(({ assignee }) => (assignee === null ? [] : [assignee]));
    if (named.length === 0) return () => ({ assignee: null, assigneeName: null });
    const [codes, accounts] = await Promise.all([
      this.codes.among(named),
      this.accounts.named(named),
    ]);
    const names = new Map(accounts.map(({ username, displayName }) => [username, displayName]));
    return (assignee: string | null) => {
      // What is no account may be words of the contact that an expression has put there.
      if (assignee === null || (isContact && !codes.isAccount(assignee)))
        return { assignee: null, assigneeName: null };
      return { assignee, assigneeName: names.get(assignee) ?? assignee };
    };
  }
}
