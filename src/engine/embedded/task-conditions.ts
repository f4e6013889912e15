import { Parameters } from '../../platform/database/index.js';
import { type CaseWords, NO_END, type TaskFilter, type TaskReach } from '../api/index.js';

/** The task's own term or that of its case, whichever ends first; in the words of the indexes. */
export const TERM = `coalesce(least(due_at, case_due_at), 'infinity'::timestamptz)`;

/** A condition with `?` for each value that follows it. */
type Alternative = [condition: string, ...values: unknown[]];

/** Collects conditions and their values. */
export class Where {
  readonly parameters = new Parameters();
  private readonly conditions: string[] = [];

  /** `text` holds `?` for each value. */
  and(text: string, ...values: unknown[]): void {
    let next = 0;
    this.conditions.push(text.replace(/\?/g, () => this.parameters.add(values[next++])));
  }

  /** A condition without a value. */
  protected holds(text: string): void {
    this.conditions.push(text);
  }

  get values(): unknown[] {
    return this.parameters.values;
  }

  /** A scalar subquery looks at the rows that the index left, one by one: a join would look at the cases of all. */
  caseFoundBy({ words, readable, keys }: CaseWords): void {
    const key = 'CASE WHEN contact_kind IS NOT NULL THEN business_key END';
    const found = `contact_words @@ ${words} AND coalesce((${readable(key)}), FALSE)`;
    this.conditions.push(
      keys === null ? found : `(${found} OR business_key = ANY (ARRAY(${keys})))`,
    );
  }

  /** One of them holds. */
  either(alternatives: Alternative[], not: '' | 'NOT ' = ''): void {
    // A condition that NULL leaves open would not be turned by NOT.
    const text = alternatives.map(([condition]) => `(${condition})`).join(' OR ');
    const values = alternatives.flatMap(([, ...own]) => own);
    this.and(not ? `NOT coalesce(${text}, FALSE)` : `(${text})`, ...values);
  }

  /** What a user has, or may take while nobody has it; with `NOT `: all else. */
  forMe(reach: TaskReach, not: '' | 'NOT ' = ''): void {
    const free =
      'assignee IS NULL AND (candidate_groups && ?::text[] OR candidate_users @> ?::text[])';
    this.either([...heldBy(reach), [free, [...reach.groups], [reach.userId]]], not);
  }

  except({ cases, instances }: NonNullable<TaskFilter['except']>): void {
    if (cases.length > 0) this.and(`coalesce(business_key, '') <> ALL (?::text[])`, [...cases]);
    if (instances.length > 0) this.and('instance_id <> ALL (?::uuid[])', [...instances]);
  }

  toString(): string {
    return this.conditions.length ? `WHERE ${this.conditions.join(' AND ')}` : '';
  }
}

/**
 * What they, and those for whom they stand in, have taken and may still do: by a point or by name, or because it was
 * given to them and is open to nobody else.
 */
function heldBy(reach: TaskReach): Alternative[] {
  return [reach, ...(reach.standsInFor ?? [])].map(({ userId, groups, anywhere }) =>
    anywhere
      ? ['assignee = ?', userId]
      : [
          `assignee = ? AND (candidate_groups && ?::text[] OR candidate_users @> ?::text[]
             OR (candidate_groups = '{}' AND candidate_users = '{}'))`,
          userId,
          [...groups],
          [userId],
        ],
  );
}

/** Answers how cases are found by words; null: nobody knows the cases. */
export type FindCases = (words: string, parameters: Parameters) => Promise<CaseWords | null>;

/** The WHERE of a list of tasks, and its values. */
export async function taskConditions(
  filter: Omit<TaskFilter, 'limit' | 'cursor' | 'sort'>,
  findCases: FindCases,
): Promise<Where> {
  const where = new Where();
  where.and('state = ? AND NOT hidden', filter.state ?? 'open');
  if (filter.businessKey) where.and('business_key = ?', filter.businessKey);
  if (filter.instanceId) where.and('instance_id = ?', filter.instanceId);
  if (filter.processKey) where.and('process_key = ?', filter.processKey);
  if (filter.definitionKey) where.and('definition_key = ?', filter.definitionKey);
  if (filter.assignee) where.and('assignee = ?', filter.assignee);
  if (filter.point) where.and('candidate_groups @> ?::text[]', [filter.point]);
  if (filter.contactKind) where.and('contact_kind = ?', filter.contactKind);
  if (filter.contactDistrict) where.and('contact_district = ?', filter.contactDistrict);
  if (filter.caseRanks?.length === 1) where.and('case_rank = ?', filter.caseRanks[0]);
  else if (filter.caseRanks) where.and('case_rank = ANY (?::smallint[])', [...filter.caseRanks]);
  // In the words of the index that holds the order of the terms.
  if (filter.dueFrom) where.and(`${TERM} >= ?`, filter.dueFrom);
  if (filter.dueBefore) where.and(`${TERM} < ?`, filter.dueBefore);
  if (filter.termState === 'none') where.and(`${TERM} = 'infinity'`);
  if (filter.termState === 'suspended') where.and(`${TERM} = ?`, new Date(NO_END));
  if (filter.takenBy && 'nobody' in filter.takenBy) where.and('assignee IS NULL');
  else if (filter.takenBy) where.and('assignee <> ?', filter.takenBy.otherThan);
  if (filter.caseFoundBy) {
    const found = await findCases(filter.caseFoundBy, where.parameters);
    if (found) where.caseFoundBy(found);
    else where.and('FALSE');
  }
  if (filter.visibleTo) visibleTo(where, filter.visibleTo);
  if (filter.forMe) where.forMe(filter.forMe);
  if (filter.notForMe) where.forMe(filter.notForMe, 'NOT ');
  if (filter.outside?.length) where.and('NOT candidate_groups && ?::text[]', [...filter.outside]);
  if (filter.except) where.except(filter.except);
  return where;
}

/** Open to them, or taken by them or by those for whom they stand in. */
export function visibleTo(where: Where, reach: TaskReach): void {
  where.either([
    ['candidate_groups && ?::text[]', [...reach.groups]],
    ['candidate_users @> ?::text[]', [reach.userId]],
    ...heldBy(reach),
  ]);
}
