import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { isHttps } from './article-content.js';
import { AddressRetired, InvalidArticle } from './knowledge.errors.js';
import { trimmedEnd } from '../../platform/text/index.js';

/** A page, or all that lies below an address, that is no more. */
export interface RetiredAddress {
  id: string;
  address: string;
  reason: string;
  replacement: string | null;
  retiredAt: string;
  retiredBy: string;
  /** Articles in use that still lead there. */
  articles: number;
}

interface AddressRow {
  id: string;
  address: string;
  reason: string;
  replacement: string | null;
  retired_at: Date;
  retired_by: string;
  articles: number;
}

/** Every character that means something in a regular expression of PostgreSQL. */
const SPECIAL = String.raw`'([.?+*|(){}^$\\\[\]])'`;

/** SQL: the version `v` leads to the address, or to what lies below it, by a link or in its text. */
export function leadsTo(address: string): string {
  const below = `('^' || regexp_replace(${address}, ${SPECIAL}, '\\\\\\1', 'g') || '($|[/?#])')`;
  const within = `(regexp_replace(${address}, ${SPECIAL}, '\\\\\\1', 'g') || '($|[/?#)>\\s])')`;
  // Few articles have the address at all: the pattern then looks at its end.
  return `(EXISTS (SELECT 1 FROM jsonb_array_elements(v.links) link
            WHERE starts_with(link->>'url', ${address}) AND link->>'url' ~ ${below})
    OR (strpos(v.body, ${address}) > 0 AND v.body ~ ${within}))`;
}

/**
 * Addresses that were given up. The product visits no link by itself: whoever knows that a site is gone says so once,
 * and every article that leads there is stale.
 */
@Injectable()
export class RetiredAddresses {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws InvalidArticle (400) naming `address` or `replacement`, AddressRetired (409). */
  async retire(given: {
    address: string;
    reason: string;
    replacement: string | null;
  }): Promise<string> {
    const { reason, replacement } = given;
    const faults = Object.entries({ address: given.address, replacement })
      .filter(([, address]) => address !== null && !isHttps(address))
      .map(([field]) => ({
        field,
        code: 'link-not-https',
        message: `${field} must be an address that begins with https://.`,
      }));
    if (faults.length > 0) throw new InvalidArticle(faults);
    const address = trimmedEnd(given.address, /\//);
    const id = randomUUID();
    const added = await this.uow.query({
      text: `INSERT INTO knowledge_retired_address (id, address, reason, replacement, retired_at, retired_by)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (address) DO NOTHING RETURNING id`,
      values: [id, address, reason, replacement, this.clock.now(), currentActor().name],
    });
    if (added.length === 0) throw new AddressRetired(address);
    this.audit.record({
      action: 'knowledge.address-retired',
      subjectType: 'knowledgeAddress',
      subjectId: id,
      details: { address, reason },
    });
    return id;
  }

  /** Newest first. */
  async list(): Promise<RetiredAddress[]> {
    const rows = await this.uow.read<AddressRow & Record<string, unknown>>(
      `SELECT retired.*, (SELECT count(*)::int FROM knowledge_article_version v
                           WHERE v.state = 'approved' AND ${leadsTo('retired.address')}) AS articles
         FROM knowledge_retired_address retired ORDER BY retired.retired_at DESC, retired.id`,
    );
    return rows.map((row) => ({
      id: row.id,
      address: row.address,
      reason: row.reason,
      replacement: row.replacement,
      retiredAt: row.retired_at.toISOString(),
      retiredBy: row.retired_by,
      articles: row.articles,
    }));
  }
}
