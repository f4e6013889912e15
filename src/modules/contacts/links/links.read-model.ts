import { Injectable } from '@nestjs/common';
import type { Json } from '../../../engine/api/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork, Parameters } from '../../../platform/database/index.js';
import { Catalogue, type Fact } from '../../../platform/i18n/index.js';
import { Answers } from '../../../platform/hooks/index.js';
import { contactPart, type ContactsShown } from '../reading/contact-parts.js';
import { textVisibleTo, visibleTo } from '../reading/contact-visibility.js';
import { formatProtocolNumber } from '../case/contact.entity.js';

interface Row {
  part: 'links' | 'merged' | 'mergedInto';
  /** The contact whose view it is. */
  self: string;
  id: string;
  protocol_year: number;
  protocol_number: number;
  status: string;
  readable: boolean;
  subject: string | null;
  /** Of a link only, as what follows. */
  link_id: string;
  kind: string;
  direction: string;
  reason: string | null;
  reason_fact: Fact | null;
  linked_at: Date;
  linked_by: string;
}

/**
 * Shows with a contact what it is linked with and merged into. Of contacts that the reader may not see nothing is
 * shown, but the one that stands for theirs: its number and state.
 */
@Injectable()
export class LinksReadModel {
  /** The three parts of one page are asked for one after the other, with the same list, and read at once. */
  private readonly reading = new WeakMap<readonly string[], Promise<Row[]>>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly catalogue: Catalogue,
  ) {}

  @Answers(contactPart, 'links')
  async links({ contactIds, withheld }: ContactsShown): Promise<Map<string, Json>> {
    await this.rows(contactIds);
    const hidden = await withheld;
    return this.lists(contactIds, 'links', (row) =>
      linkOf(row, hidden.has(row.self) || !row.readable, this.catalogue),
    );
  }

  @Answers(contactPart, 'merged')
  async merged({ contactIds }: ContactsShown): Promise<Map<string, Json>> {
    return this.lists(contactIds, 'merged', described);
  }

  @Answers(contactPart, 'mergedInto')
  async mergedInto({ contactIds }: ContactsShown): Promise<Map<string, Json>> {
    const rows = (await this.rows(contactIds)).filter(({ part }) => part === 'mergedInto');
    return new Map(rows.map((row) => [row.self, described(row)]));
  }

  private async lists(
    ids: readonly string[],
    part: Row['part'],
    describe: (row: Row) => Json,
  ): Promise<Map<string, Json>> {
    const lists = new Map<string, Json[]>(ids.map((id) => [id, []]));
    for (const row of await this.rows(ids)) {
      if (row.part === part) lists.get(row.self)?.push(describe(row));
    }
    return lists;
  }

  private rows(ids: readonly string[]): Promise<Row[]> {
    const known = this.reading.get(ids);
    if (known) return known;
    const rows = this.read(ids);
    this.reading.set(ids, rows);
    return rows;
  }

  private async read(ids: readonly string[]): Promise<Row[]> {
    const parameters = new Parameters();
    const of = `ANY(${parameters.add([...ids])}::uuid[])`;
    const visible = visibleTo(currentActor(), parameters);
    const readable = textVisibleTo(currentActor(), parameters, true);
    const contact = `c.id, c.protocol_year, c.protocol_number, c.status,
      ${readable} AS readable,
      CASE WHEN ${readable} THEN c.subject END AS subject`;
    const noLink = 'NULL::uuid, NULL, NULL, NULL, NULL::jsonb, NULL::timestamptz, NULL';
    const link = (self: string, other: string, direction: string) =>
      `SELECT 'links' AS part, l.${self} AS self, ${contact}, l.id AS link_id, l.kind, '${direction}' AS direction,
              l.reason, l.reason_fact, l.linked_at, l.linked_by
         FROM contact_link l JOIN contact c ON c.id = l.${other}
        WHERE l.${self} = ${of} AND l.removed_at IS NULL AND ${visible}`;
    return this.uow.read<Row & Record<string, unknown>>(
      `${link('from_id', 'to_id', 'out')}
       UNION ALL ${link('to_id', 'from_id', 'in')}
       UNION ALL SELECT 'merged', c.merged_into, ${contact}, ${noLink}
         FROM contact c WHERE c.merged_into = ${of} AND ${visible}
       UNION ALL SELECT 'mergedInto', f.id, ${contact}, ${noLink}
         FROM contact f JOIN contact c ON c.id = f.merged_into WHERE f.id = ${of}
       ORDER BY linked_at, protocol_year, protocol_number, link_id`,
      parameters.values,
    );
  }
}

/** `withheld`: its reader may not read what people wrote on one of the two. */
function linkOf(row: Row, withheld: boolean, catalogue: Catalogue): Json {
  const { reason: text, reason_fact: fact } = row;
  return {
    id: row.link_id,
    kind: row.kind,
    direction: row.direction,
    ...described(row),
    subject: row.subject,
    reason: withheld ? '' : catalogue.reason({ text, fact }),
    withheld,
    linkedAt: row.linked_at.toISOString(),
    linkedBy: row.linked_by,
  };
}

function described(row: Row): { [key: string]: Json } {
  return {
    contactId: row.id,
    protocolNumber: formatProtocolNumber(row.protocol_year, row.protocol_number),
    status: row.status,
  };
}
