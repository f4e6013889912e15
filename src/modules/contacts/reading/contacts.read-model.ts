import { Injectable } from '@nestjs/common';
import type { Json } from '../../../engine/api/index.js';
import { currentActor, systemActor, type Actor } from '../../../platform/context/index.js';
import { countEither, UnitOfWork, Parameters } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  BIG_INTEGER_KEY,
  cursorCondition,
  isUuid,
  pageOf,
  readCursor,
} from '../../../platform/http/index.js';
import { Places } from '../../territory/index.js';
import {
  conditions,
  sortKey,
  waysToFind,
  type ContactFilter,
  type ContactSort,
} from '../search/contact-search.js';
import type { ContactStatus } from '../case/contact-status.js';
import { HeldContacts } from './held-contacts.js';
import { ContactViewParts } from './contact-view-parts.js';
import { contactSelect, toContactView, type ContactRow, type ContactView } from './contact-view.js';
import {
  citizenVisibleTo,
  textReadInPlaceOf,
  textVisibleTo,
  visibleTo,
} from './contact-visibility.js';
import { NotYourContact } from '../contacts.errors.js';
import { ReadingPolicy, type ContactAccess } from './reading-policy.js';
import { Catalogue, isFact, type Fact } from '../../../platform/i18n/index.js';

export interface ContactPage {
  items: ContactView[];
  nextCursor: string | null;
  /** How many match on all pages. */
  count: number;
}

export interface TimelineView {
  id: string;
  at: string;
  kind: string;
  text: string;
  textEn: string;
  actor: string;
  data: Record<string, Json>;
  technical: boolean;
  /** Somebody's own words are left out of the sentence. */
  withheld: boolean;
}

/** What the current actor may know of contacts (rule 10). */
@Injectable()
export class ContactReadModel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly parts: ContactViewParts,
    private readonly policy: ReadingPolicy,
    private readonly held: HeldContacts,
    private readonly places: Places,
    private readonly catalogue: Catalogue,
  ) {}

  /** The contact, when the current actor may see it. Throws NotFound (404), for a foreign one as well. */
  async get(id: string): Promise<ContactView> {
    const asked = this.row(id, currentActor());
    const readable = asked.then((row) => this.policy.reads(id, row));
    const withheld = readable.then((is) => new Set(is ? [] : [id]));
    // Asked together: to whom may not see the contact nothing of its parts is told.
    const [row, text_visible, parts] = await Promise.all([
      asked,
      readable,
      this.parts.load(isUuid(id) ? [id] : [], withheld),
      withheld,
    ]);
    return this.view({ ...row, text_visible }, parts.get(id) ?? {});
  }

  /**
   * The contact, whoever asks, without what other modules show beside it: for the product's own work, never for an
   * answer to a caller. Throws NotFound (404).
   */
  async getAsSystem(id: string): Promise<ContactView> {
    const row = await this.held.row(id);
    return this.view(row ?? (await this.row(id, systemActor('contacts'))), {});
  }

  /** Where the contact stands, whoever asks: for the product's own work. Throws NotFound (404). */
  async statusOf(id: string): Promise<ContactStatus> {
    return this.held.status(id) ?? (await this.row(id, systemActor('contacts'))).status;
  }

  /** Those of the contacts that the current actor may see, by id, without what other modules show beside them. */
  async among(ids: readonly string[]): Promise<Map<string, ContactView>> {
    const asked = ids.filter(isUuid);
    if (asked.length === 0) return new Map();
    const parameters = new Parameters();
    const actor = currentActor();
    const rows = await this.uow.read<ContactRow>(
      `${contactSelect(readable(actor, parameters, true))}
        WHERE c.id = ANY (${parameters.add(asked)}::uuid[]) AND ${visibleTo(actor, parameters)}`,
      parameters.values,
    );
    return new Map(rows.map((row) => [row.id, this.view(row, {})]));
  }

  /** Throws NotFound (404) unless the current actor may see the contact. */
  async requireVisible(id: string): Promise<void> {
    await this.access(id);
  }

  /**
   * Whether the current actor may read what people wrote on the contact, who sees it at any rate. That a deputy reads
   * it is written down. Throws NotFound (404) when the current actor may not see the contact.
   */
  async textsReadable(id: string): Promise<boolean> {
    return this.policy.reads(id, await this.access(id));
  }

  /** Throws NotFound (404) when the current actor may not see it, NotYourContact (403) when not change it. */
  async requireChangeable(id: string): Promise<void> {
    if (!(await this.access(id)).changeable) throw new NotYourContact();
  }

  /** The contacts that match and that the current actor may see. */
  async search(
    filter: ContactFilter,
    page: { sort?: ContactSort; limit: number; cursor?: string },
  ): Promise<ContactPage> {
    const parameters = new Parameters();
    const where = conditions(filter, parameters).join('\n AND ');
    const ways = waysToFind(filter.q, parameters);
    const counted = this.uow.read<{ count: number }>(
      countEither(ways.map((way) => `SELECT c.id FROM contact c WHERE ${where} AND ${way}`)),
      [...parameters.values],
    );
    const keyset = sortKey(page.sort ?? '-receivedAt');
    const { columns, descending } = keyset;
    const after = cursorCondition(page.cursor, keyset, parameters);
    const direction = descending ? 'DESC' : 'ASC';
    const order = columns.map((column) => `${column} ${direction}`).join(', ');
    // The page is chosen among the contacts alone: what else is shown is looked up for its few rows.
    const limit = parameters.add(page.limit + 1);
    const first = ways.map(
      (way) => `(SELECT c.id FROM contact c WHERE ${where} AND ${way} AND ${after}
        ORDER BY ${order} LIMIT ${limit})`,
    );
    const found = this.uow.read<ContactRow>(
      `${contactSelect(readable(currentActor(), parameters, true))}
        WHERE c.id IN (${first.join('\n UNION ALL ')}) ORDER BY ${order} LIMIT ${limit}`,
      parameters.values,
    );
    const [[{ count }], rows] = await Promise.all([counted, found]);
    const { items, nextCursor } = pageOf(rows, page.limit, (row) => cursorOf(row, columns));
    return { items: await this.views(items), nextCursor, count };
  }

  /** The id of the contact with that protocol number, whoever asks; null: there is none. */
  async idOf(year: number, number: number): Promise<string | null> {
    const [row] = await this.uow.read<{ id: string }>(
      'SELECT id FROM contact WHERE protocol_year = $1 AND protocol_number = $2',
      [year, number],
    );
    return row?.id ?? null;
  }

  /** The contacts that another system sent under these of its ids, in the order given; unknown ones are left out. */
  knownExternals(
    given: readonly { source: string; id: string }[],
  ): Promise<{ id: string; source: string; externalId: string }[]> {
    return this.uow.readPrepared({
      name: 'contact-known-externals',
      text: `SELECT c.id, c.external_source AS source, c.external_id AS "externalId"
               FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS given(source, external_id, place)
               JOIN contact c ON c.external_source = given.source AND c.external_id = given.external_id
              ORDER BY given.place`,
      values: [given.map(({ source }) => source), given.map(({ id }) => id)],
    });
  }

  /** What happened to a contact the current actor may see, oldest first. Throws NotFound (404). */
  async timeline(
    id: string,
    page: { technical?: boolean; limit: number; cursor?: string },
  ): Promise<{ items: TimelineView[]; nextCursor: string | null }> {
    const readable = await this.policy.reads(id, await this.access(id));
    const [after] = readCursor(page.cursor, [BIG_INTEGER_KEY]) ?? ['0'];
    const rows = await this.uow.read<TimelineRow & Record<string, unknown>>(
      `SELECT id::text, at, kind, actor, technical, data, fact, text, text_en, bare_text, bare_text_en
         FROM timeline_entry
        WHERE contact_id = $1 AND id > $2 AND ($3::boolean IS NULL OR technical = $3)
        ORDER BY timeline_entry.id LIMIT $4`,
      [id, after, page.technical ?? null, page.limit + 1],
    );
    // What was said of two contacts is withheld where it is withheld in one of them.
    const withheld = await this.policy.withheld(rows.flatMap(othersIn), 'opened');
    const entries = rows.map((row) =>
      this.entry(row, readable && !othersIn(row).some((other) => withheld.has(other))),
    );
    return pageOf(entries, page.limit, (entry) => [entry.id]);
  }

  private entry(row: TimelineRow, readable: boolean): TimelineView {
    const { fact, text, text_en, bare_text, bare_text_en, at, ...entry } = row;
    const { reason, ...facts } = entry.data;
    const bare = !readable && (fact ? fact.words !== undefined : bare_text !== null);
    const [italian, english] = bare ? [bare_text, bare_text_en] : [text, text_en];
    const told = fact
      ? this.catalogue.told(fact, { bare })
      : this.catalogue.chosen({ it: italian ?? '', en: english ?? '' });
    return {
      ...entry,
      ...told,
      data: bare
        ? facts
        : { ...entry.data, ...(isFact(reason) && { reason: this.catalogue.told(reason).text }) },
      at: at.toISOString(),
      withheld: bare,
    };
  }

  private async access(id: string): Promise<ContactAccess> {
    const access = await this.policy.access(id);
    if (!access) throw new NotFound('contact', id);
    return access;
  }

  private async row(id: string, actor: Actor): Promise<ContactRow> {
    const parameters = new Parameters();
    const [row] = isUuid(id)
      ? await this.uow.read<ContactRow>(
          `${contactSelect(readable(actor, parameters, false))}
            WHERE c.id = ${parameters.add(id)} AND ${visibleTo(actor, parameters)}`,
          parameters.values,
        )
      : [];
    if (!row) throw new NotFound('contact', id);
    return row;
  }

  private async views(rows: ContactRow[]): Promise<ContactView[]> {
    const withheld = new Set(rows.filter((row) => !row.text_visible).map((row) => row.id));
    const parts = await this.parts.load(
      rows.map((row) => row.id),
      withheld,
    );
    return rows.map((row) => this.view(row, parts.get(row.id) ?? {}));
  }

  private view(row: ContactRow, parts: Record<string, Json>): ContactView {
    const view = toContactView(row, parts, this.catalogue);
    const { lat = null, lon = null } = view.location ?? {};
    const spot = lat !== null && lon !== null ? { lat, lon } : null;
    return { ...view, outsideMunicipality: spot !== null && !this.places.isWithin(spot) };
  }
}

interface TimelineRow extends Omit<TimelineView, 'at' | 'text' | 'textEn' | 'withheld'> {
  at: Date;
  /** null: of before facts were stored, when the sentences were. */
  fact: Fact | null;
  text: string | null;
  text_en: string | null;
  /** What happened without anybody's own words; null: there are none in the sentence. */
  bare_text: string | null;
  bare_text_en: string | null;
}

/** Ids of the other contacts that an entry tells of: linked, merged, separated. */
function othersIn({ data: { other, into, follower, from } }: TimelineRow): string[] {
  return [other, into, follower, from].filter((id) => typeof id === 'string').filter(isUuid);
}

function readable(actor: Actor, parameters: Parameters, inList: boolean) {
  return {
    citizen: citizenVisibleTo(actor, parameters),
    text: textVisibleTo(actor, parameters, inList),
    inPlaceOf: inList ? 'NULL::text' : textReadInPlaceOf(actor, parameters),
  };
}

const CURSOR_VALUES: Record<string, (row: ContactRow) => string | number> = {
  'c.protocol_year': (row) => row.protocol_year,
  'c.protocol_number': (row) => row.protocol_number,
  'c.priority': (row) => row.priority,
  'c.received_at': (row) => row.received_at.toISOString(),
  'c.registered_at': (row) => row.registered_at.toISOString(),
  'c.id': (row) => row.id,
};

function cursorOf(row: ContactRow, columns: readonly string[]): (string | number)[] {
  return columns.map((column) => CURSOR_VALUES[column](row));
}
