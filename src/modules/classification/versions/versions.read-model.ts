import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { VersionState } from './classification-version.entity.js';

/** A version as screens see it. */
export interface VersionSummary {
  id: string;
  number: number;
  title: string;
  note: string;
  state: VersionState;
  validFrom: string | null;
  validUntil: string | null;
  createdAt: string;
  createdBy: string;
  publishedAt: string | null;
  publishedBy: string | null;
  nodes: number;
  mappings: number;
  /** The draft's version, for If-Match. */
  version: number;
}

interface VersionRow {
  id: string;
  number: number;
  title: string;
  note: string;
  state: VersionState;
  valid_from: Date | null;
  valid_until: Date | null;
  created_at: Date;
  created_by: string;
  published_at: Date | null;
  published_by: string | null;
  nodes: number;
  mappings: number;
  row_version: number;
}

const SELECT = `
  SELECT v.*, (SELECT count(*)::int FROM classification_version_node n WHERE n.version_id = v.id) AS nodes,
         (SELECT count(*)::int FROM classification_mapping m WHERE m.version_id = v.id) AS mappings
    FROM classification_version v`;

/** The versions of the classification. */
@Injectable()
export class VersionReadModel {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first; those with a number below `below` where it is given. Answers one more than `limit`. */
  async list(filter: {
    state?: VersionState;
    below?: number;
    limit: number;
  }): Promise<VersionSummary[]> {
    const rows = await this.uow.read<VersionRow>(
      `${SELECT} WHERE ($1::text IS NULL OR v.state = $1) AND ($2::int IS NULL OR v.number < $2)
        ORDER BY v.number DESC LIMIT $3`,
      [filter.state ?? null, filter.below ?? null, filter.limit + 1],
    );
    return rows.map(summary);
  }

  async count(state?: VersionState): Promise<number> {
    const [row] = await this.uow.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM classification_version WHERE $1::text IS NULL OR state = $1`,
      [state ?? null],
    );
    return row.count;
  }

  /** Throws NotFound (404 `classification-version.not-found`). */
  async get(id: string): Promise<VersionSummary> {
    const [row] = await this.uow.read<VersionRow>(`${SELECT} WHERE v.id = $1`, [id]);
    if (!row) throw new NotFound('classification-version', id);
    return summary(row);
  }
}

function summary(row: VersionRow): VersionSummary {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    note: row.note,
    state: row.state,
    validFrom: row.valid_from?.toISOString() ?? null,
    validUntil: row.valid_until?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    publishedAt: row.published_at?.toISOString() ?? null,
    publishedBy: row.published_by,
    nodes: row.nodes,
    mappings: row.mappings,
    version: row.row_version,
  };
}
