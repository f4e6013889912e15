import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork, Parameters } from '../../../platform/database/index.js';
import { isUuid } from '../../../platform/http/index.js';
import type { ContactStatus } from '../case/contact-status.js';
import { OPENING_LENGTH } from '../case/contact-values.js';
import { formatProtocolNumber } from '../case/contact.entity.js';
import { textVisibleTo, visibleTo } from './contact-visibility.js';

/** How a contact stands in a list of something else. */
export interface ContactHeading {
  protocolNumber: string;
  status: ContactStatus;
  /** The current actor may see the contact. */
  seen: boolean;
  /** The current actor reads in lists what people wrote on it, whether they see the contact itself or not. */
  readable: boolean;
  /** null as well where it is not readable; so is the opening. */
  subject: string | null;
  /** The first words of what was said. */
  opening: string | null;
}

interface HeadingRow extends Omit<ContactHeading, 'protocolNumber'> {
  [column: string]: unknown;
  id: string;
  protocol_year: number;
  protocol_number: number;
}

/** What lists of other modules, such as those of works and of notifications, show of the contact of each row. */
@Injectable()
export class ContactHeadings {
  constructor(private readonly uow: UnitOfWork) {}

  /** By id; ids of no contact are left out. */
  async of(ids: Iterable<string | null>): Promise<Map<string, ContactHeading>> {
    const asked = [...new Set(ids)].filter((id) => id !== null).filter(isUuid);
    if (asked.length === 0) return new Map();
    const actor = currentActor();
    const parameters = new Parameters();
    const seen = visibleTo(actor, parameters);
    const readable = textVisibleTo(actor, parameters, true);
    const rows = await this.uow.read<HeadingRow>(
      `SELECT c.id, c.protocol_year, c.protocol_number, c.status, ${seen} AS seen, read.able AS readable,
              CASE WHEN read.able THEN c.subject END AS subject,
              CASE WHEN read.able THEN nullif(left(c.description, ${OPENING_LENGTH}), '') END AS opening
         FROM contact c, LATERAL (SELECT ${readable} AS able) read
        WHERE c.id = ANY (${parameters.add(asked)}::uuid[])`,
      parameters.values,
    );
    return new Map(
      rows.map(({ id, protocol_year, protocol_number, ...row }) => [
        id,
        { ...row, protocolNumber: formatProtocolNumber(protocol_year, protocol_number) },
      ]),
    );
  }
  /** Those of the ids that are contacts which the current actor may see. */
  async seenAmong(ids: Iterable<string | null>): Promise<Set<string>> {
    const parameters = new Parameters();
    const asked = parameters.add([...new Set(ids)].filter((id) => id !== null).filter(isUuid));
    const rows = await this.uow.read<{ id: string }>(
      `SELECT c.id FROM contact c
        WHERE c.id = ANY (${asked}::uuid[]) AND ${visibleTo(currentActor(), parameters)}`,
      parameters.values,
    );
    return new Set(rows.map(({ id }) => id));
  }
}
