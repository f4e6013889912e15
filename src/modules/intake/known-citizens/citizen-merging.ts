import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { acceptedRows } from '../../../platform/http/index.js';
import {
  CitizenReadModel,
  CitizenService,
  type CitizenFile,
  type CitizenPair,
  KnownElsewhere,
} from '../../citizens/index.js';
import { ContactCitizens, ContactStore } from '../../contacts/index.js';

/** A citizen of a pair, and how many contacts they brought. */
export interface DoubledCitizen extends CitizenFile {
  contacts: number;
}

/** Two citizens who are certainly one person. `first` was known first. */
export interface CitizenDouble {
  first: DoubledCitizen;
  second: DoubledCitizen;
}

export interface CitizenDoubles {
  items: CitizenDouble[];
  /** There are more than these: they show once these are merged. */
  more: boolean;
}

/**
 * Citizens whom two writings of one phone number made two. They are only proposed: whoever knows both merges them, and
 * both the merge and what it moved are kept. Writes join the caller's unit of work.
 */
@Injectable()
export class CitizenMerging {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly citizens: CitizenService,
    private readonly files: CitizenReadModel,
    private readonly store: ContactStore,
    private readonly ofContacts: ContactCitizens,
  ) {}

  /** Pairs with one name and one phone number, both of whom the caller may know; the eldest first. */
  async proposals(limit: number): Promise<CitizenDoubles> {
    const pairs = await acceptedRows<CitizenPair, CitizenPair>(
      limit + 1,
      (last, size) => this.files.pairs(last?.place ?? null, size),
      (found) => this.known(found),
    );
    const shown = pairs.slice(0, limit);
    const counts = await this.ofContacts.counts(shown.flatMap(idsOf));
    const counted = (file: CitizenFile) => ({ ...file, contacts: counts.get(file.id) ?? 0 });
    const items = shown.map(({ first, second }) => ({
      first: counted(first),
      second: counted(second),
    }));
    return { items, more: pairs.length > limit };
  }

  /**
   * The contacts of `duplicate` become those of `kept`, who learns what only the other said. Answers how many moved.
   * @throws NotFound (404) for whom the caller may not know; KnownElsewhere, NotTheSameCitizen (422); AlreadyMerged (409)
   */
  async merge(kept: string, duplicate: string): Promise<{ contacts: number }> {
    for (const id of [kept, duplicate]) {
      if (!(await this.ofContacts.knows(id))) throw new NotFound('citizen', id);
    }
    if (await this.ofContacts.hasOthers(duplicate)) throw new KnownElsewhere();
    await this.citizens.merge(kept, duplicate);
    const contacts = await this.store.changeCitizen(duplicate, kept);
    await this.uow.query({
      name: 'citizen-merge-record',
      text: `INSERT INTO citizen_merge (id, kept_id, merged_id, contacts, merged_at, merged_by)
             VALUES ($1, $2, $3, $4::uuid[], $5, $6)`,
      values: [randomUUID(), kept, duplicate, contacts, this.clock.now(), currentActor().id],
    });
    this.audit.record({
      action: 'citizen.merged',
      subjectType: 'citizen',
      subjectId: kept,
      details: { merged: duplicate, contacts },
    });
    return { contacts: contacts.length };
  }

  private async known(pairs: readonly CitizenPair[]): Promise<CitizenPair[]> {
    const known = new Set(await this.ofContacts.knownAmong(pairs.flatMap(idsOf)));
    return pairs.filter((pair) => idsOf(pair).every((id) => known.has(id)));
  }
}

function idsOf({ first, second }: CitizenPair): string[] {
  return [first.id, second.id];
}
