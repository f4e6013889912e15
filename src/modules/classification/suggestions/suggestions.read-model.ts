import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Catalogue } from '../../../platform/i18n/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import type { ClassificationNode } from '../classification-node.entity.js';
import { ClassificationReadModel } from '../classification.read-model.js';
import { matterOf } from './place-words.js';
import { LEAST_CONTACTS, reasonsFor, type Reason } from './suggestion-reasons.js';
import {
  weigh,
  type CodeUse,
  type MatchedTerm,
  type WordMatch,
  type WordUse,
} from './suggestion-score.js';

export interface SuggestionQuery {
  text: string;
  /** Kind of the contact. */
  kind?: string;
  /** Code of a district: its contacts count where there are enough. */
  district?: string;
  limit: number;
}

export interface Suggestion {
  node: ClassificationNode;
  /** The nodes above, the class first. */
  path: ClassificationNode[];
  /** Between 0 and 1; comparable within one answer. */
  score: number;
  reasons: Reason[];
}

/** A word as likely typed wrongly as this is like the right one. */
const LEAST_LIKENESS = 0.4;
/** From so many contacts with a word on, a district speaks for itself. */
const ENOUGH_IN_DISTRICT = 20;
/** Bits at which the score is one half. */
const HALF_SURE = 6;

/** Looked at beside those that are asked for: a code may have been retired since it was counted. */
const SPARE = 10;

/** A word that many contacts had is no typing error. `$4` is the text without what only says where. */
const WORDS = `
  WITH matter AS MATERIALIZED (SELECT word FROM classification_words($4)),
  said AS (
    SELECT word, lexeme, word NOT IN (SELECT word FROM matter) AS place
      FROM classification_words($1) LIMIT 200),
  same AS (
    SELECT said.word AS said, said.lexeme, 1::real AS likeness, NULL::text AS "similarTo", known.bits, said.place
      FROM said JOIN classification_lexeme known ON known.lexeme = said.lexeme),
  alike AS (
    SELECT DISTINCT ON (said.word) said.word AS said, near.lexeme,
           similarity(near.word, said.word) AS likeness, near.word AS "similarTo", known.bits, said.place
      FROM said
      JOIN classification_term_word near ON near.word % said.word
      JOIN classification_lexeme known ON known.lexeme = near.lexeme
     WHERE length(said.word) >= 5 AND similarity(near.word, said.word) >= $2
       AND NOT EXISTS (SELECT 1 FROM classification_lexeme same WHERE same.lexeme = said.lexeme)
       AND NOT EXISTS (SELECT 1 FROM classification_word_use used
                        WHERE used.lexeme = said.lexeme AND used.district = '' AND used.contacts >= $3)
     ORDER BY said.word, similarity(near.word, said.word) DESC, near.word)
  SELECT * FROM same UNION ALL SELECT * FROM alike`;

/** Asked by itself, so that the counts of these few words are looked up one by one, however many there are. */
const SAID = `
  SELECT lexeme, min(word) AS word,
         lexeme NOT IN (SELECT lexeme FROM classification_words($2)) AS place
    FROM classification_words($1) GROUP BY lexeme LIMIT 200`;

/** Counts of retired codes belong to their successors. What few contacts said is left out: it tells little, and could point at somebody. */
const USES = `
  WITH said AS (SELECT * FROM unnest($1::text[], $4::text[]) AS said(lexeme, word)),
  counted AS (
    SELECT u.lexeme, said.word, u.district, coalesce(n.successor_code, n.code) AS code, sum(u.contacts) AS contacts
      FROM said
      JOIN classification_word_use u ON u.lexeme = said.lexeme AND u.district IN ('', $2)
      JOIN classification_node n ON n.code = u.code AND (n.active OR n.successor_code IS NOT NULL)
     GROUP BY u.lexeme, said.word, u.district, coalesce(n.successor_code, n.code)),
  summed AS (
    SELECT *, sum(contacts) OVER (PARTITION BY lexeme, district) AS of FROM counted)
  SELECT word AS said, lexeme, district, code, contacts::int, of::int
    FROM summed WHERE contacts >= $3`;

/** Suggests where a text belongs: Italian stems, similar words and past contacts, over the current version. */
@Injectable()
export class SuggestionReadModel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly classifications: ClassificationReadModel,
    private readonly catalogue: Catalogue,
  ) {}

  /** The likeliest nodes, best first. Throws InvalidInput (400) naming `district` when there is none of that code. */
  async suggest({ text, kind, district, limit }: SuggestionQuery): Promise<Suggestion[]> {
    const [districtName, [matches, terms], uses, codeUses] = await Promise.all([
      district ? this.districtName(district) : null,
      this.matches(text),
      this.uses(text, district ?? ''),
      this.codeUses(kind ?? ''),
    ]);
    const evidence = weigh({ matches, terms, uses, codeUses }).slice(0, limit + SPARE);
    const found = await this.classifications.lines(evidence.map(({ code }) => code));
    const nodes = new Map(found.map((node) => [node.code, node]));
    return evidence
      .filter(({ code }) => nodes.has(code))
      .slice(0, limit)
      .map((one) => {
        const node = nodes.get(one.code)!;
        return {
          node,
          path: pathOf(node, nodes),
          score: Math.round((1000 * one.score) / (one.score + HALF_SURE)) / 1000,
          reasons: reasonsFor(one, districtName, this.catalogue),
        };
      });
  }

  private async matches(text: string): Promise<[WordMatch[], MatchedTerm[]]> {
    const matches = await this.uow.read<WordMatch>(WORDS, [
      text,
      LEAST_LIKENESS,
      LEAST_CONTACTS,
      matterOf(text),
    ]);
    if (matches.length === 0) return [[], []];
    const terms = await this.uow.read<MatchedTerm>(
      'SELECT code, kind, term, lexemes, weight FROM classification_term WHERE lexemes && $1',
      [[...new Set(matches.map(({ lexeme }) => lexeme))]],
    );
    return [matches, terms];
  }

  private async uses(text: string, district: string): Promise<WordUse[]> {
    const said = await this.uow.read<{ lexeme: string; word: string; place: boolean }>(SAID, [
      text,
      matterOf(text),
    ]);
    const places = new Set(said.filter(({ place }) => place).map(({ lexeme }) => lexeme));
    const rows = await this.uow.read<Omit<WordUse, 'local' | 'place'> & { district: string }>(
      USES,
      [said.map(({ lexeme }) => lexeme), district, LEAST_CONTACTS, said.map(({ word }) => word)],
    );
    const enough = new Set(
      rows
        .filter((row) => row.district !== '' && row.of >= ENOUGH_IN_DISTRICT)
        .map(({ lexeme }) => lexeme),
    );
    return rows
      .map(({ district: where, ...row }) => ({
        ...row,
        local: where !== '',
        place: places.has(row.lexeme),
      }))
      .filter(({ lexeme, local }) => local === enough.has(lexeme));
  }

  private async codeUses(kind: string): Promise<CodeUse[]> {
    return this.uow.read<CodeUse>(
      `SELECT coalesce(n.successor_code, n.code) AS code, sum(u.contacts)::int AS contacts,
              coalesce(sum(u.contacts) FILTER (WHERE u.kind = $1), 0)::int AS "ofKind"
         FROM classification_use u JOIN classification_node n ON n.code = u.code
        GROUP BY 1`,
      [kind],
    );
  }

  /** Read here rather than asked of the organisation, which may come to know classifications itself. */
  private async districtName(code: string): Promise<string> {
    const [scope] = await this.uow.read<{ name: string }>(
      `SELECT name FROM scope_summary WHERE code = $1 AND kind = 'district'`,
      [code],
    );
    if (scope) return scope.name;
    const message = `There is no district "${code}": GET /api/v1/scopes lists the codes.`;
    throw new InvalidInput(message, [{ field: 'district', code: 'unknown-code', message }]);
  }
}

function pathOf(
  node: ClassificationNode,
  nodes: ReadonlyMap<string, ClassificationNode>,
): ClassificationNode[] {
  const parent = node.parentCode ? nodes.get(node.parentCode) : undefined;
  return parent ? [...pathOf(parent, nodes), parent] : [];
}
