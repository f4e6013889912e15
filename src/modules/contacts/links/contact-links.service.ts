import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Reason } from '../../../platform/i18n/index.js';
import { ContactJournal } from '../case/contact-journal.js';
import { formatProtocolNumber } from '../case/contact.entity.js';
import { linkFacts, type LinkKind } from './link-facts.js';
import { LinkStore } from './link-store.js';
import { AlreadyLinked, MergedTogether, SameContact, AlreadyUnlinked } from './links.errors.js';

/** Contacts that have to do with each other and stay apart. Every method joins the caller's unit of work. */
@Injectable()
export class ContactLinks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LinkStore,
    private readonly journal: ContactJournal,
  ) {}

  /** Links a contact with another; both timelines tell it. Throws SameContact (422), AlreadyLinked (409). */
  async link(from: string, to: string, kind: LinkKind, reason: Reason): Promise<string> {
    if (from === to) throw new SameContact('contactId');
    const id = await this.store.add(from, to, kind, reason);
    if (!id) throw new AlreadyLinked((await this.store.ofPair(from, to))?.kind ?? kind);
    const numbers = await this.protocolNumbers(from, to);
    for (const [self, other, first] of [
      [from, to, true],
      [to, from, false],
    ] as const) {
      this.journal.write(self, {
        event: 'contact.linked',
        facts: { other, kind, reason },
        told: linkFacts.linked(kind, numbers[other], first, reason),
      });
    }
    return id;
  }

  /** True when the contact was linked with another, which has not been undone. */
  hasFrom(contactId: string): Promise<boolean> {
    return this.store.hasFrom(contactId);
  }

  /** Removes a link. Throws NotFound (404), MergedTogether (409) while one stands for the other. */
  async unlink(contactId: string, linkId: string, reason: string): Promise<void> {
    const link = await this.store.remove(contactId, linkId, reason);
    if (!link) {
      throw (await this.store.exists(contactId, linkId))
        ? new AlreadyUnlinked()
        : new NotFound('contact-link', linkId);
    }
    const { from_id: from, to_id: to, kind } = link;
    const [merged] = await this.uow.query({
      text: `SELECT 1 FROM contact WHERE (id = $1 AND merged_into = $2) OR (id = $2 AND merged_into = $1)`,
      values: [from, to],
    });
    if (merged) throw new MergedTogether();
    const numbers = await this.protocolNumbers(from, to);
    for (const [self, other] of [
      [from, to],
      [to, from],
    ]) {
      this.journal.write(self, {
        event: 'contact.unlinked',
        facts: { other, kind, reason },
        told: linkFacts.unlinked(numbers[other], reason),
      });
    }
  }

  private async protocolNumbers(...ids: string[]): Promise<Record<string, string>> {
    const rows = await this.uow.query<{
      id: string;
      protocol_year: number;
      protocol_number: number;
    }>({
      text: 'SELECT id, protocol_year, protocol_number FROM contact WHERE id = ANY($1::uuid[])',
      values: [ids],
    });
    return Object.fromEntries(
      rows.map((row) => [row.id, formatProtocolNumber(row.protocol_year, row.protocol_number)]),
    );
  }
}
