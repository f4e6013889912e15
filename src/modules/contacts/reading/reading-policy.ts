import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork, Parameters } from '../../../platform/database/index.js';
import { ProcessQueries } from '../../../engine/api/index.js';
import { changeableBy, textReadInPlaceOf, textVisibleTo, visibleTo } from './contact-visibility.js';
import { isUuid } from '../../../platform/http/index.js';

/** What a row says of a contact's words: readable at once, or in the place of an absent colleague. */
export interface TextAccess {
  text_visible: boolean;
  /** The absent colleague in whose place a deputy may read them; null: nobody. */
  read_in_place_of: string | null;
}

export type ContactAccess = TextAccess & { changeable: boolean };

/**
 * On what occasion words are read. `opened`: one case is asked for. `listed`: they stand in a list of many. `worked`: an
 * external worker was given a task of the case, which lets it see the case as far as its sensitivity allows.
 */
export type Occasion = 'opened' | 'listed' | 'worked';

/**
 * Decides whether the current actor may read the words of a case: what people wrote or said about it, wherever a copy of
 * them stands (docs/adr/0035). Every read path asks here or, for a list, `ContactHeadings`; a statement of this module
 * may join the same conditions of `contact-visibility`.
 */
@Injectable()
export class ReadingPolicy {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly processes: ProcessQueries,
  ) {}

  /** What the current actor may do with the contact; null: they may not see it, or there is none of that id. */
  async access(id: string): Promise<ContactAccess | null> {
    if (!isUuid(id)) return null;
    const actor = currentActor();
    const parameters = new Parameters();
    const [row] = await this.uow.read<ContactAccess>(
      `SELECT ${changeableBy(actor, parameters)} AS changeable,
              ${textVisibleTo(actor, parameters, false)} AS text_visible,
              ${textReadInPlaceOf(actor, parameters)} AS read_in_place_of FROM contact c
        WHERE c.id = ${parameters.add(id)} AND ${visibleTo(actor, parameters)}`,
      parameters.values,
    );
    return row ?? null;
  }

  /** Whether the words are read; what a deputy reads in the place of a colleague is written down. */
  async reads(id: string, { text_visible, read_in_place_of }: TextAccess): Promise<boolean> {
    if (text_visible || read_in_place_of === null) return text_visible;
    await this.uow.run(async () =>
      this.audit.record({
        action: 'contact.read-as-deputy',
        subjectType: 'contact',
        subjectId: id,
        details: { inPlaceOf: read_in_place_of },
      }),
    );
    return true;
  }

  /**
   * Those of the keys that are contacts whose words the current actor may not read. Keys of anything else, as of
   * processes that belong to no contact, withhold nothing.
   */
  async withheld(keys: Iterable<string>, occasion: Occasion): Promise<ReadonlySet<string>> {
    const ids = [...new Set(keys)].filter(isUuid);
    if (ids.length === 0) return new Set();
    const actor = currentActor();
    const parameters = new Parameters();
    const seen = occasion === 'worked' ? 'TRUE' : visibleTo(actor, parameters);
    const text = textVisibleTo(actor, parameters, occasion !== 'opened');
    const inPlace = occasion === 'opened' ? textReadInPlaceOf(actor, parameters) : 'NULL::text';
    const rows = await this.uow.read<TextAccess & { id: string; seen: boolean }>(
      `SELECT c.id, ${seen} AS seen, ${text} AS text_visible, ${inPlace} AS read_in_place_of
         FROM contact c WHERE c.id = ANY (${parameters.add(ids)}::uuid[])`,
      parameters.values,
    );
    const withheld = new Set<string>();
    for (const row of rows) {
      if (!row.seen || !(await this.reads(row.id, row))) withheld.add(row.id);
    }
    return withheld;
  }

  /** Those of the keys that are contacts which the current actor may not change. */
  async unchangeable(keys: Iterable<string>): Promise<ReadonlySet<string>> {
    const ids = [...new Set(keys)].filter(isUuid);
    if (ids.length === 0) return new Set();
    const parameters = new Parameters();
    const changeable = changeableBy(currentActor(), parameters);
    const rows = await this.uow.read<{ id: string }>(
      `SELECT c.id FROM contact c
        WHERE c.id = ANY (${parameters.add(ids)}::uuid[]) AND NOT coalesce(${changeable}, FALSE)`,
      parameters.values,
    );
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * Those of the process instances that hold words of a case which the current actor may not read. null: of something that
   * has no instance yet, and so no words.
   */
  async withheldInstances(
    instanceIds: readonly (string | null)[],
    occasion: Occasion,
  ): Promise<ReadonlySet<string | null>> {
    const ids = instanceIds.filter((id) => id !== null);
    if (ids.length === 0) return new Set();
    const keys = await this.processes.caseKeys(ids);
    const withheld = await this.withheld([...keys.values()].flat(), occasion);
    return new Set(
      [...keys].flatMap(([id, own]) => (own.some((key) => withheld.has(key)) ? [id] : [])),
    );
  }
}
