import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { ClassificationReadModel } from '../classification/index.js';
import { OrganisationReadModel } from '../organisation/index.js';
import { inUse } from './article-view.js';
import { dayOf } from './municipal-day.js';

/** The point that the knowledge base says is competent, and where it says so. */
export interface CompetentPoint {
  /** Code of the point. */
  point: string;
  pointName: string;
  note: string | null;
  article: { id: string; code: string; version: number; title: string; titleEn: string };
  /** The code the article is tied to: the one asked for, or one above it. */
  classification: string;
}

interface RoutingRow {
  id: string;
  code: string;
  version: number;
  title: string;
  title_en: string;
  routing_point: string | null;
  routing_level: number | null;
  routing_note: string | null;
  tied: string;
}

/** "Where to route", as the approved articles say (rule 4). May be asked inside or outside a unit of work. */
@Injectable()
export class RoutingKnowledge {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly organisation: OrganisationReadModel,
    private readonly tree: ClassificationReadModel,
  ) {}

  /**
   * The competent point for a classification in a district (code of a scope, or null where the place is unknown):
   * of the articles in use that name one, the closest to the classification; among equals the one approved last.
   * An article that names a level of the district says nothing where the district is unknown or has no such point.
   */
  async competentPoint(
    classification: string | null,
    district: string | null,
  ): Promise<CompetentPoint | null> {
    if (classification === null) return null;
    const rows = await this.uow.readPrepared<RoutingRow & Record<string, unknown>>({
      name: 'knowledge-competent-point',
      text: `SELECT a.id, a.code, v.version, v.title, v.title_en, v.routing_point, v.routing_level,
              v.routing_note, tied.code AS tied
         FROM knowledge_article_version v
         JOIN knowledge_article a ON a.id = v.article_id
        CROSS JOIN LATERAL (
          SELECT max(code) AS code FROM unnest(v.classifications) AS code WHERE code = ANY($2)) tied
        WHERE ${inUse('$1::date')} AND v.classifications && $2::text[]
          AND (v.routing_point IS NOT NULL OR v.routing_level IS NOT NULL)
        ORDER BY length(tied.code) DESC, v.approved_at DESC, a.code`,
      values: [
        dayOf(this.clock.now()),
        codesAbout(classification, await this.tree.currentCode(classification)),
      ],
    });
    for (const row of rows) {
      const point = await this.pointOf(row, district);
      if (!point) continue;
      return {
        point: point.code,
        pointName: point.name,
        note: row.routing_note,
        article: {
          id: row.id,
          code: row.code,
          version: row.version,
          title: row.title,
          titleEn: row.title_en,
        },
        classification: row.tied,
      };
    }
    return null;
  }

  private async pointOf(row: RoutingRow, district: string | null) {
    if (row.routing_point !== null) {
      const point = await this.organisation.findPoint(row.routing_point);
      return point?.closedAt ? null : point;
    }
    if (district === null || row.routing_level === null) return null;
    return this.organisation.pointOfLevel(district, row.routing_level);
  }
}

/**
 * The codes under which articles are about a contact of `code`: those of the node that stands for it today and above.
 * An article that still names the retired code itself is about it as well.
 */
export function codesAbout(code: string, current: string): string[] {
  return [...new Set([...withAncestors(current), code])];
}

/** `01.02.03` -> `01.02.03`, `01.02`, `01`. */
function withAncestors(code: string): string[] {
  const steps = code.split('.');
  return steps.map((_, index) => steps.slice(0, steps.length - index).join('.'));
}
