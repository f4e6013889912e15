import type { DecisionDefinition, Json, OffsetPage } from '../../../engine/api/index.js';
import { toCamundaDate } from '../camunda-date.js';
import { bothOf, type Given } from '../camunda-list.js';
import { ofTenants, TENANT_FIELDS } from '../listed/conditions.js';

export const DECISION_FIELDS = {
  decisionDefinitionId: 'text',
  decisionDefinitionIdIn: 'list',
  key: 'text',
  keyLike: 'text',
  name: 'text',
  nameLike: 'text',
  deploymentId: 'text',
  resourceName: 'text',
  resourceNameLike: 'text',
  version: 'number',
  latestVersion: 'flag',
  deployedAfter: 'date',
  deployedAt: 'date',
  includeDecisionDefinitionsWithoutTenantId: 'flag',
  ...TENANT_FIELDS,
} as const;

export const DECISION_SORTS = {
  id: 'id',
  key: 'key',
  name: 'name',
  version: 'version',
  deploymentId: 'deploymentId',
  deployTime: 'deployedAt',
} as const;

type GivenDecisions = Given<typeof DECISION_FIELDS>;

/** Those of the definitions that match. They are few, and kept in memory. */
export function matching(all: DecisionDefinition[], given: GivenDecisions): DecisionDefinition[] {
  if (ofTenants(given) && !given.includeDecisionDefinitionsWithoutTenantId) return [];
  const ids = bothOf(given.decisionDefinitionId, given.decisionDefinitionIdIn);
  const is = <T>(asked: T | undefined, value: T) => asked === undefined || asked === value;
  return all.filter(
    (one) =>
      (ids?.includes(one.id) ?? true) &&
      is(given.key, one.key) &&
      like(given.keyLike, one.key) &&
      is(given.name, one.name ?? undefined) &&
      like(given.nameLike, one.name) &&
      is(given.deploymentId, one.deploymentId) &&
      is(given.resourceName, one.resourceName) &&
      like(given.resourceNameLike, one.resourceName) &&
      is(given.version, one.version) &&
      (given.deployedAfter === undefined || one.deployedAt > given.deployedAfter) &&
      is(given.deployedAt?.getTime(), one.deployedAt.getTime()),
  );
}

/** `%` and `_` stand for anything, as in SQL. */
function like(pattern: string | undefined, value: string | null): boolean {
  if (pattern === undefined) return true;
  if (value === null) return false;
  return parts(pattern, value);
}

/** Piece by piece, so that no pattern takes longer than its length times that of the value. */
function parts(pattern: string, value: string): boolean {
  let [at, from, star, mark] = [0, 0, -1, 0];
  while (from < value.length) {
    if (pattern[at] === '%') [star, mark, at] = [at, from, at + 1];
    else if (pattern[at] === '_' || pattern[at] === value[from]) [at, from] = [at + 1, from + 1];
    else if (star >= 0) [at, from, mark] = [star + 1, mark + 1, mark + 1];
    else return false;
  }
  while (pattern[at] === '%') at++;
  return at === pattern.length;
}

/** The part of a list, in its order; equals stay as they are. */
export function listed(
  all: DecisionDefinition[],
  listing: OffsetPage<string>,
): DecisionDefinition[] {
  const sorted = [...all].sort((a, b) => {
    for (const { by, descending } of listing.sort) {
      const order = compared(valueOf(a, by), valueOf(b, by));
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
  return sorted.slice(listing.offset, listing.offset + listing.limit);
}

function valueOf(one: DecisionDefinition, by: string): string | number {
  if (by === 'version') return one.version;
  if (by === 'deployedAt') return toCamundaDate(one.deployedAt);
  return one[by as 'id' | 'key' | 'name' | 'deploymentId'] ?? '';
}

function compared(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function decisionOf(one: DecisionDefinition): Record<string, Json> {
  return {
    id: one.id,
    key: one.key,
    category: null,
    name: one.name,
    version: one.version,
    resource: one.resourceName,
    deploymentId: one.deploymentId,
    tenantId: null,
    decisionRequirementsDefinitionId: null,
    decisionRequirementsDefinitionKey: null,
    historyTimeToLive: null,
    versionTag: null,
  };
}
