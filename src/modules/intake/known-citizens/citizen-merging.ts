import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { CitizenService, KnownElsewhere } from '../../citizens/index.js';
import { KnownCitizens } from './known-citizens.js';
import { citizenVisibleTo, Parameters, type CitizenView } from '../../contacts/index.js';

/** A citizen of a pair, and how many contacts they brought. */
export interface DoubledCitizen extends CitizenView {
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

const columns = (alias: string) => `jsonb_build_object(
  'id', ${alias}.id, 'name', ${alias}.name, 'email', ${alias}.email, 'phone', ${alias}.phone,
  'taxCode', ${alias}.tax_code, 'address', ${alias}.address, 'preferredLanguage', ${alias}.preferred_language,
  'contacts', (SELECT count(*)::int FROM contact c WHERE c.citizen_id = ${alias}.id))`;

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
    private readonly known: KnownCitizens,
  ) {}

  /** Pairs with one name and one phone number, both of whom the caller may know; the eldest first. */
  async proposals(limit: number): Promise<CitizenDoubles> {
    const parameters = new Parameters();
    const visible = citizenVisibleTo(currentActor(), parameters);
    const seen = (alias: string) =>
      `EXISTS (SELECT 1 FROM contact c WHERE c.citizen_id = ${alias}.id AND ${visible})`;
    const rows = await this.uow.read<CitizenDouble & Record<string, unknown>>(
      `SELECT ${columns('one')} AS first, ${columns('two')} AS second
         FROM citizen one JOIN citizen two
           ON two.phone_key = one.phone_key AND (one.created_at, one.id) < (two.created_at, two.id)
        WHERE one.phone_key IN (SELECT phone_key FROM citizen WHERE phone_key IS NOT NULL AND merged_into IS NULL
                                 GROUP BY phone_key HAVING count(*) > 1)
          AND one.merged_into IS NULL AND two.merged_into IS NULL
          AND plain_words(one.name) <> '' AND plain_words(one.name) = plain_words(two.name)
          AND (one.tax_code IS NULL OR two.tax_code IS NULL)
          AND ${seen('one')} AND ${seen('two')}
        ORDER BY one.created_at, one.id, two.created_at, two.id
        LIMIT ${parameters.add(limit + 1)}`,
      parameters.values,
    );
    return { items: rows.slice(0, limit), more: rows.length > limit };
  }

  /**
   * The contacts of `duplicate` become those of `kept`, who learns what only the other said. Answers how many moved.
   * @throws NotFound (404) for whom the caller may not know; KnownElsewhere, NotTheSameCitizen (422); AlreadyMerged (409)
   */
  async merge(kept: string, duplicate: string): Promise<{ contacts: number }> {
    for (const id of [kept, duplicate]) {
      if (!(await this.known.knows(id))) throw new NotFound('citizen', id);
    }
    await this.requireAllKnown(duplicate);
    await this.citizens.merge(kept, duplicate);
    const moved = await this.uow.query<{ id: string }>({
      name: 'citizen-merge-contacts',
      text: 'UPDATE contact SET citizen_id = $1, version = version + 1 WHERE citizen_id = $2 RETURNING id',
      values: [kept, duplicate],
    });
    const contacts = moved.map(({ id }) => id);
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

  private async requireAllKnown(id: string): Promise<void> {
    const parameters = new Parameters();
    const citizen = parameters.add(id);
    const hidden = await this.uow.read(
      `SELECT 1 FROM contact c WHERE c.citizen_id = ${citizen}
          AND NOT (${citizenVisibleTo(currentActor(), parameters)}) LIMIT 1`,
      parameters.values,
    );
    if (hidden.length > 0) throw new KnownElsewhere();
  }
}
