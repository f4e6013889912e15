import { Injectable } from '@nestjs/common';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { INSTANT_KEY, pageOf, readCursor, UUID_KEY } from '../../platform/http/index.js';
import { formatProtocolNumber } from '../contacts/index.js';
import { seesAll } from './article-rights.js';
import type { LearningReason } from './proposals.service.js';

export const OPPORTUNITY_STATES = ['open', 'proposed', 'dismissed'] as const;
export type OpportunityState = (typeof OPPORTUNITY_STATES)[number];

/** A closed contact from which the knowledge base could learn. */
export interface OpportunityView {
  contactId: string;
  protocolNumber: string;
  at: string;
  owner: string;
  classification: string | null;
  classificationName: string | null;
  classificationNameEn: string | null;
  reason: LearningReason;
  /** Point that the knowledge base named as competent. */
  knownPoint: string | null;
  answeredBy: string | null;
  state: OpportunityState;
}

export interface OpportunityFilter {
  state: OpportunityState;
  owner?: string;
  /** A code: it covers the codes below it. */
  classification?: string;
}

interface OpportunityRow {
  contact_id: string;
  protocol_year: number;
  protocol_number: number;
  at: Date;
  owner_point: string;
  classification: string | null;
  name: string | null;
  name_en: string | null;
  reason: LearningReason;
  known_point: string | null;
  answered_by: string | null;
  state: OpportunityState;
}

/** Opportunities of the actor's own points' contacts; all for those who watch over the network. */
@Injectable()
export class OpportunityReadModel {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first. */
  async list(
    filter: OpportunityFilter,
    page: { limit: number; cursor?: string },
  ): Promise<{ items: OpportunityView[]; nextCursor: string | null; count: number }> {
    const actor = currentActor();
    const values: unknown[] = [
      filter.state,
      seesAll(actor) ? null : [...actor.groups],
      filter.owner ?? null,
      filter.classification ?? null,
    ];
    const where = `o.state = $1 AND ($2::text[] IS NULL OR o.owner_point = ANY($2))
         AND ($3::text IS NULL OR o.owner_point = $3)
         AND ($4::text IS NULL OR o.classification = $4
              OR starts_with(o.classification, $4 || '.'))`;
    const [{ count }] = await this.uow.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM knowledge_opportunity o WHERE ${where}`,
      [...values],
    );
    const [at, id] = readCursor(page.cursor, [INSTANT_KEY, UUID_KEY]) ?? [null, null];
    const rows = await this.uow.read<OpportunityRow & Record<string, unknown>>(
      `SELECT o.contact_id, c.protocol_year, c.protocol_number, o.at, o.owner_point,
              o.classification, node.name, node.name_en, o.reason, o.known_point, o.answered_by,
              o.state
         FROM knowledge_opportunity o
         JOIN contact_summary c ON c.id = o.contact_id
         LEFT JOIN class_summary node ON node.code = o.classification
        WHERE ${where}
          AND ($5::timestamptz IS NULL OR (o.at, o.contact_id) < ($5, $6::uuid))
        ORDER BY o.at DESC, o.contact_id DESC LIMIT $7`,
      [...values, at, id, page.limit + 1],
    );
    const cut = pageOf(rows, page.limit, (row) => [row.at.toISOString(), row.contact_id]);
    return { ...cut, items: cut.items.map(toView), count };
  }
}

function toView(row: OpportunityRow): OpportunityView {
  return {
    contactId: row.contact_id,
    protocolNumber: formatProtocolNumber(row.protocol_year, row.protocol_number),
    at: row.at.toISOString(),
    owner: row.owner_point,
    classification: row.classification,
    classificationName: row.name,
    classificationNameEn: row.name_en,
    reason: row.reason,
    knownPoint: row.known_point,
    answeredBy: row.answered_by,
    state: row.state,
  };
}
