import { NO_END, type TaskFilter } from '../api/index.js';

/** The task's own term or that of its case, whichever ends first; in the words of the indexes. */
export const TERM = `coalesce(least(due_at, case_due_at), 'infinity'::timestamptz)`;

/** Collects conditions and their values. */
export class Where {
  readonly values: unknown[] = [];
  private readonly conditions: string[] = [];

  /** `text` holds `?` for each value. */
  and(text: string, ...values: unknown[]): void {
    let next = 0;
    this.conditions.push(
      text.replace(/\?/g, () => {
        this.values.push(values[next++]);
        return `$${this.values.length}`;
      }),
    );
  }

  /** A scalar subquery looks at the rows that the index left, one by one: a join would look at the cases of all. */
  caseFoundBy(find: NonNullable<TaskFilter['caseFoundBy']>): void {
    const { values } = this;
    const { words, readable, keys } = find({ values, add: (value) => `$${values.push(value)}` });
    const key = 'CASE WHEN contact_kind IS NOT NULL THEN business_key END';
    const found = `contact_words @@ ${words} AND coalesce((${readable(key)}), FALSE)`;
    this.conditions.push(
      keys === null ? found : `(${found} OR business_key = ANY (ARRAY(${keys})))`,
    );
  }

  /** What a user has, or may take while nobody has it; with `NOT `: all else. */
  forMe(
    { userId, groups, standsInFor = [] }: NonNullable<TaskFilter['forMe']>,
    not: '' | 'NOT ' = '',
  ): void {
    // The index of who has it is found by the bare comparison; its NULL would not be turned by NOT.
    const has = not ? 'coalesce(assignee = ANY(?::text[]), FALSE)' : 'assignee = ANY(?::text[])';
    this.and(
      `${not}(${has} OR (assignee IS NULL
          AND (candidate_groups && ?::text[] OR candidate_users @> ?::text[])))`,
      [userId, ...standsInFor],
      [...groups],
      [userId],
    );
  }

  /** Uncorrelated, so that each subquery is asked once for all rows. */
  except(of: NonNullable<TaskFilter['except']>): void {
    const { cases, instances } = of({ add: (value) => `$${this.values.push(value)}` });
    this.conditions.push(
      `coalesce(business_key, '') NOT IN (${cases}) AND instance_id NOT IN (${instances})`,
    );
  }

  toString(): string {
    return this.conditions.length ? `WHERE ${this.conditions.join(' AND ')}` : '';
  }
}

/** The WHERE of a list of tasks, and its values. */
export function taskConditions(filter: Omit<TaskFilter, 'limit' | 'cursor' | 'sort'>): Where {
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
  if (filter.caseFoundBy) where.caseFoundBy(filter.caseFoundBy);
  if (filter.visibleTo) {
    const { userId, groups, standsInFor = [] } = filter.visibleTo;
    where.and(
      '(candidate_groups && ?::text[] OR assignee = ANY(?::text[]) OR candidate_users @> ?::text[])',
      [...groups],
      [userId, ...standsInFor],
      [userId],
    );
  }
  if (filter.forMe) where.forMe(filter.forMe);
  if (filter.notForMe) where.forMe(filter.notForMe, 'NOT ');
  if (filter.outside?.length) where.and('NOT candidate_groups && ?::text[]', [...filter.outside]);
  if (filter.except) where.except(filter.except);
  return where;
}
