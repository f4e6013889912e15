import { Injectable } from '@nestjs/common';
import { prefixQuery, websearchText } from '../../platform/text/index.js';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Catalogue } from '../../platform/i18n/index.js';
import {
  DECIMAL_KEY,
  INTEGER_KEY,
  pageOf,
  readCursor,
  TEXT_KEY,
  UUID_KEY,
} from '../../platform/http/index.js';
import { readableBy } from './article-rights.js';
import { staleJoin } from './article-staleness.js';
import { ARTICLE_STATES, type ArticleState } from './article-states.js';
import {
  ARTICLE_JOINS,
  summaryColumns,
  toSummary,
  type ArticleSummary,
  type SummaryRow,
} from './article-view.js';
import { dayOf } from './municipal-day.js';
import { LEAST_LIKENESS, likeness, passages, toHtml, typedQuery } from './text-query.js';

export const ARTICLE_SORTS = [
  '-rank',
  'title',
  '-title',
  'code',
  '-code',
  '-uses',
  '-changedAt',
] as const;
export type ArticleSort = (typeof ARTICLE_SORTS)[number];

/** Conditions of a search; those given must all hold. */
export interface ArticleFilter {
  /** Words of the article, in Italian, or the beginning of its code; misspelt words find titles. */
  q?: string;
  /** A code: articles on it or on one below or above it, which covers it. */
  classification?: string;
  state?: readonly ArticleState[];
  stale?: boolean;
  /** Point that looks after it. */
  owner?: string;
}

export interface FoundArticle extends ArticleSummary {
  /** Higher fits better; null without words. */
  rank: number | null;
  /** HTML, `<mark>` around what was found; null without words. */
  snippet: string | null;
}

export interface ArticlePage {
  items: FoundArticle[];
  nextCursor: string | null;
  count: number;
  /** How many there are of each state, whatever `state` asks for. */
  counts: Record<ArticleState, number>;
}

interface FoundRow extends SummaryRow {
  rank: number;
  passage: string | null;
  sort_key: string;
}

/** Not over: what a list shows unless it is asked for a state. */
const PRESENT: readonly ArticleState[] = ['draft', 'proposed', 'approved'];

/** How each sort orders: a text or number of which the type is known to the cursor. */
const SORT_KEYS: Readonly<Record<string, { column: string; type: string }>> = {
  rank: { column: 'found.rank', type: 'float8' },
  title: { column: 'lower(found.title)', type: 'text' },
  code: { column: 'found.code', type: 'text' },
  uses: { column: 'found.uses', type: 'float8' },
  changedAt: { column: `extract(epoch FROM found.changed_at)`, type: 'numeric' },
};

/** Finds versions of articles that the current actor may read. */
@Injectable()
export class ArticleSearch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly catalogue: Catalogue,
  ) {}

  /** Default order: rank where words are given, else title. */
  async search(
    filter: ArticleFilter,
    page: { sort?: ArticleSort; limit: number; cursor?: string },
  ): Promise<ArticlePage> {
    const q = filter.q?.trim() || null;
    const values: unknown[] = [dayOf(this.clock.now())];
    const add = (value: unknown) => `$${values.push(value)}`;
    const found = this.foundSql(filter, q, add);
    const counts = await this.counts(found, values);
    const states = filter.state?.length ? filter.state : PRESENT;
    const sort = page.sort ?? (q ? '-rank' : 'title');
    const { column, type } = SORT_KEYS[sort.replace('-', '')];
    const [order, before] = sort.startsWith('-') ? ['DESC', '<'] : ['ASC', '>'];
    const conditions = [`found.state = ANY(${add([...states])})`];
    const first = type === 'text' ? TEXT_KEY : DECIMAL_KEY;
    const after = readCursor(page.cursor, [first, UUID_KEY, INTEGER_KEY]);
    if (after) {
      const [key, id, version] = after.map(add);
      conditions.push(
        `(${column}, found.id, found.version) ${before} (${key}::${type}, ${id}::uuid, ${version}::int)`,
      );
    }
    const rows = await this.uow.read<FoundRow & Record<string, unknown>>(
      `SELECT found.*, (${column})::text AS sort_key,
              ${q ? passages('found.search_text', '$2') : 'NULL'} AS passage
         FROM (${found}) found
        WHERE ${conditions.join(' AND ')}
        ORDER BY ${column} ${order}, found.id ${order}, found.version ${order}
        LIMIT ${add(page.limit + 1)}`,
      values,
    );
    const cut = pageOf(rows, page.limit, (row) => [row.sort_key, row.id, row.version]);
    return {
      items: cut.items.map((row) => toFound(row, q !== null, this.catalogue)),
      nextCursor: cut.nextCursor,
      count: states.reduce((sum, state) => sum + counts[state], 0),
      counts,
    };
  }

  /** `$1` is today, `$2` what was typed, when something was. */
  private foundSql(
    filter: ArticleFilter,
    q: string | null,
    add: (value: unknown) => string,
  ): string {
    const conditions: string[] = [];
    let rank = '0::float8';
    if (q !== null) {
      const typed = add(q);
      const words = add(websearchText(q));
      const beginnings = prefixQuery(q);
      const begun = beginnings === null ? 'FALSE' : `v.words @@ ${add(beginnings)}::tsquery`;
      const title = `v.title || ' ' || v.title_en`;
      conditions.push(
        `(v.search @@ ${typedQuery(words)} OR ${begun} OR ${likeness(typed, title)} >= ${LEAST_LIKENESS}
          OR starts_with(a.code, lower(${typed})))`,
      );
      rank = `(ts_rank(v.search, ${typedQuery(words)}) + ${likeness(typed, title)} / 4)::float8`;
    }
    conditions.push(readableBy(currentActor(), add));
    if (filter.owner !== undefined) conditions.push(`a.owner_point = ${add(filter.owner)}`);
    if (filter.classification !== undefined) {
      const code = add(filter.classification);
      conditions.push(`EXISTS (SELECT 1 FROM unnest(v.classifications) AS tied(code)
        WHERE tied.code = ${code} OR starts_with(tied.code, ${code} || '.')
           OR starts_with(${code}, tied.code || '.'))`);
    }
    if (filter.stale !== undefined) {
      conditions.push(`(stale.reasons <> '{}') = ${add(filter.stale)}::boolean`);
    }
    return `SELECT ${summaryColumns('$1::date')}, v.search_text, ${rank} AS rank
              FROM ${ARTICLE_JOINS} ${staleJoin('$1::date')}
             WHERE ${conditions.join('\n AND ')}`;
  }

  private async counts(
    found: string,
    values: readonly unknown[],
  ): Promise<Record<ArticleState, number>> {
    const rows = await this.uow.read<{ state: ArticleState; count: number }>(
      `SELECT found.state, count(*)::int AS count FROM (${found}) found GROUP BY found.state`,
      [...values],
    );
    const none = Object.fromEntries(ARTICLE_STATES.map((state) => [state, 0]));
    const known = Object.fromEntries(rows.map(({ state, count }) => [state, count]));
    return { ...none, ...known } as Record<ArticleState, number>;
  }
}

function toFound(row: FoundRow, words: boolean, catalogue: Catalogue): FoundArticle {
  return {
    ...toSummary(row, catalogue),
    rank: words ? row.rank : null,
    snippet: row.passage === null ? null : toHtml(row.passage),
  };
}
