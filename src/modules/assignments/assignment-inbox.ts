import { currentActor, type Actor } from '../../platform/context/index.js';
import {
  INSTANT_KEY,
  type KeyType,
  OPEN_INSTANT_KEY,
  readCursor,
  UUID_KEY,
} from '../../platform/http/index.js';
import type { Priority } from '../classification/index.js';
import type { ContactKind } from '../contacts/index.js';
import { OPEN_STATES, type AssignmentState, type AssignmentType } from './assignment-states.js';

/** What a point's inbox is divided into; every open assignment to a point stands in exactly one of the first four. */
export const INBOX_TABS = ['toReceive', 'toAccept', 'accepted', 'toRead', 'sentWaiting'] as const;
export type InboxTab = (typeof INBOX_TABS)[number];

export const ASSIGNMENT_SORTS = ['dueAt', '-dueAt', 'createdAt', '-createdAt'] as const;
export type AssignmentSort = (typeof ASSIGNMENT_SORTS)[number];

/** Conditions of a search; those given must all hold. */
export interface AssignmentFilter {
  tab?: InboxTab;
  /** Receives or assigned it; with a tab: whose tab it is. */
  point?: string;
  toPoint?: string;
  fromPoint?: string;
  type?: AssignmentType;
  state?: AssignmentState;
  open?: boolean;
  dueBefore?: Date;
  overdue?: boolean;
  /** Of the contact, as the two below; a classification covers the codes below it. */
  kind?: ContactKind;
  classification?: string;
  district?: string;
  priority?: readonly Priority[];
}

const OPEN = `a.state IN (${OPEN_STATES.map((state) => `'${state}'`).join(', ')})`;

/** States are written out: only then the planner knows that the indexes of open assignments will do. */
export const TAB_CONDITIONS: Readonly<Record<InboxTab, { side: 'to' | 'from'; where: string }>> = {
  toReceive: { side: 'to', where: `a.state = 'proposed' AND a.type <> 'information'` },
  toAccept: { side: 'to', where: `a.state = 'received' AND a.type <> 'information'` },
  accepted: { side: 'to', where: `a.state = 'accepted' AND a.type <> 'information'` },
  toRead: { side: 'to', where: `a.state = 'proposed' AND a.type = 'information'` },
  sentWaiting: { side: 'from', where: `${OPEN} AND a.type <> 'information'` },
};

/** True for those who watch over the whole network. */
function watches(actor: Actor): boolean {
  return (['networkDirection', 'manager', 'admin'] as const).some((role) =>
    actor.roles.includes(role),
  );
}

/**
 * The points whose tabs are meant: the given one, else the current actor's; null: all, for those who watch over the
 * network and belong to no point. A foreign point has nothing in it for others.
 */
export function inboxPoints(point: string | undefined): readonly string[] | null {
  const actor = currentActor();
  if (point === undefined) return actor.groups.length === 0 && watches(actor) ? null : actor.groups;
  return actor.groups.includes(point) || watches(actor) ? [point] : [];
}

/** The WHERE conditions of a search by the current actor, over `assignment a` and its `contact c`. */
export function assignmentConditions(
  filter: AssignmentFilter,
  now: Date,
  add: (value: unknown) => string,
): string[] {
  const where = [visible(filter, add)];
  const equal = (column: string, value: unknown) => {
    if (value !== undefined) where.push(`${column} = ${add(value)}`);
  };
  equal('a.to_point', filter.toPoint);
  equal('a.from_point', filter.fromPoint);
  equal('a.type', filter.type);
  equal('a.state', filter.state);
  equal('c.kind', filter.kind);
  equal('c.district', filter.district);
  if (filter.priority?.length)
    where.push(`c.priority = ANY (${add([...filter.priority])}::priority_level[])`);
  if (filter.open !== undefined) where.push(filter.open ? OPEN : `NOT ${OPEN}`);
  if (filter.dueBefore) where.push(`a.due_at < ${add(filter.dueBefore)}`);
  if (filter.overdue !== undefined) {
    const overdue = `(${OPEN} AND a.due_at IS NOT NULL AND a.due_at < ${add(now)})`;
    where.push(filter.overdue ? overdue : `NOT ${overdue}`);
  }
  if (filter.classification !== undefined) {
    const code = add(filter.classification);
    where.push(
      `c.classification_code = ANY (ARRAY(SELECT branch.code FROM class_branch branch WHERE branch.top = ${code}))`,
    );
  }
  return where;
}

/** From and to the current actor's points; all of them for the Network direction, managers and administrators. */
function visible({ tab, point }: AssignmentFilter, add: (value: unknown) => string): string {
  if (tab) return `${tabSide(tab, inboxPoints(point), add)} AND ${TAB_CONDITIONS[tab].where}`;
  const actor = currentActor();
  const conditions: string[] = [];
  if (!watches(actor)) conditions.push(eitherSide(add([...actor.groups])));
  if (point !== undefined) conditions.push(eitherSide(add([point])));
  return conditions.length > 0 ? conditions.join(' AND ') : 'TRUE';
}

function eitherSide(points: string): string {
  return `(a.to_point = ANY (${points}) OR a.from_point = ANY (${points}))`;
}

/** Condition: it is to (from, for what was sent) one of the points; null: of all. */
export function tabSide(
  tab: InboxTab,
  points: readonly string[] | null,
  add: (value: unknown) => string,
): string {
  if (points === null) return 'TRUE';
  return `a.${TAB_CONDITIONS[tab].side}_point = ANY (${add([...points])})`;
}

interface AssignmentOrder {
  by: 'due' | 'created';
  /** ORDER BY, without ties. */
  text: string;
  /** The condition of what comes after the row of the cursor. Throws InvalidInput (400, field `cursor`). */
  after: (cursor: string | undefined, add: (value: unknown) => string) => string;
}

/** As `priority_rank` counts. */
const RANK_KEY: KeyType<number> = {
  cast: 'smallint',
  fits: (value): value is number => [0, 1, 2, 3].includes(value as number),
};

/** The more urgent contact first, then what waits longer: also where later terms come first. */
const TIES = '(priority_rank(c.priority), a.created_at, a.id)';

/** The order of a sort, over `assignment a` and its `contact c`; what has no term comes after all that has one. */
export function assignmentOrder(sort: AssignmentSort): AssignmentOrder {
  const descending = sort.startsWith('-');
  const [direction, beyond] = descending ? ['DESC', '<'] : ['ASC', '>'];
  if (!sort.endsWith('dueAt'))
    return {
      by: 'created',
      text: `a.created_at ${direction}, a.id ${direction}`,
      after: (cursor, add) => {
        const keys = readCursor(cursor, [INSTANT_KEY, UUID_KEY]);
        if (!keys) return 'TRUE';
        return `(a.created_at, a.id) ${beyond} (${add(keys[0])}::timestamptz, ${add(keys[1])}::uuid)`;
      },
    };
  const due = `coalesce(a.due_at, 'infinity')`;
  return {
    by: 'due',
    text: `${due} ${direction}, priority_rank(c.priority), a.created_at, a.id`,
    after: (cursor, add) => {
      const keys = readCursor(cursor, [OPEN_INSTANT_KEY, RANK_KEY, INSTANT_KEY, UUID_KEY]);
      if (!keys) return 'TRUE';
      const [at, rank, created, id] = keys;
      const end = `${add(at)}::timestamptz`;
      const ties = `(${add(rank)}::smallint, ${add(created)}::timestamptz, ${add(id)}::uuid)`;
      return `(${due} ${beyond} ${end} OR (${due} = ${end} AND ${TIES} > ${ties}))`;
    },
  };
}
