import type { Actor, Role, StandIn } from '../../../platform/context/index.js';
import type { Parameters } from '../../../platform/database/index.js';
import { takesAll } from '../../organisation/index.js';

const SEE_ALL: readonly Role[] = ['networkDirection', 'manager', 'admin'];
const CHANGE_ALL: readonly Role[] = ['networkDirection', 'admin'];

/** True when the actor sees every contact: the Network direction, managers, administrators, the product itself. */
export function seesAll(actor: Actor): boolean {
  return actor.kind === 'system' || SEE_ALL.some((role) => actor.roles.includes(role));
}

/** True when the actor may change every contact. */
export function changesAll(actor: Actor): boolean {
  return actor.kind === 'system' || CHANGE_ALL.some((role) => actor.roles.includes(role));
}

/** SQL condition over `contact c`: the actor's points own it, work on it, registered it, or were given it. */
export function throughPoints(actor: Actor, parameters: Parameters): string {
  const conditions: string[] = [];
  if (actor.standsInFor?.length) conditions.push(throughAbsence(actor.standsInFor, parameters));
  if (actor.groups.length > 0) conditions.push(throughOwnPoints(actor, parameters));
  return conditions.length > 0 ? `(${conditions.join(' OR ')})` : 'FALSE';
}

/**
 * A deputy sees what the absent colleague has an open task of, as long as it is the colleague's to do: gathered once a
 * query, and found by their ids.
 */
function throughAbsence(absent: readonly StandIn[], parameters: Parameters): string {
  const held = absent.map(
    (one) => `(w.assignee = ${parameters.add(one.id)}${stillTheirs(one, parameters)})`,
  );
  return `c.id = ANY (ARRAY(SELECT w.business_key::uuid FROM open_task_summary w
    WHERE (${held.join(' OR ')}) AND w.business_key ~ '^[0-9a-f-]{36}$'))`;
}

/** In SQL what `mayHold` says of a task. */
function stillTheirs(holder: StandIn, parameters: Parameters): string {
  if (takesAll(holder)) return '';
  return ` AND (w.candidate_groups && ${parameters.add([...holder.groups])}::text[]
    OR w.candidate_users @> ${parameters.add([holder.id])}::text[]
    OR (w.candidate_groups = '{}' AND w.candidate_users = '{}'))`;
}

/** `seen_by`: the points that own it, work on it, registered it, or were given it. */
function throughOwnPoints(actor: Actor, parameters: Parameters): string {
  return `c.seen_by && ${parameters.add([...actor.groups])}::text[]`;
}

/**
 * SQL condition over `contact c`: the actor may see it (rule 10). Decision makers also see what is theirs by its
 * scope: owned within it, or, whoever owns it now, registered in it or about a place in their district.
 */
export function visibleTo(actor: Actor, parameters: Parameters): string {
  if (seesAll(actor)) return 'TRUE';
  const own = throughPoints(actor, parameters);
  if (!actor.roles.includes('decisionMaker') || actor.groups.length === 0) return own;
  const points = parameters.add([...actor.groups]);
  const scopes = `SELECT mine.scope_code FROM point_summary mine WHERE mine.code = ANY(${points})`;
  // The codes are gathered once a query, not once a row.
  const near = `ARRAY(SELECT near.code FROM point_summary near WHERE near.scope_code IN (${scopes}))`;
  return `(${own} OR c.owner_point = ANY(${near}) OR c.registered_point = ANY(${near})
    OR coalesce(c.district = ANY(ARRAY(${scopes})), FALSE))`;
}

/**
 * SQL condition over `contact c`: the actor may see who the citizen is. Managers and decision makers watch over
 * contacts that are not theirs, and need no names for that.
 */
export function citizenVisibleTo(actor: Actor, parameters: Parameters): string {
  return changesAll(actor) ? 'TRUE' : throughPoints(actor, parameters);
}

/** SQL condition over `contact c`: the actor may change it: their points own it or have the open work. */
export function changeableBy(actor: Actor, parameters: Parameters): string {
  if (changesAll(actor)) return 'TRUE';
  if (!actor.roles.includes('operator') || actor.groups.length === 0) return 'FALSE';
  const points = parameters.add([...actor.groups]);
  return `(c.owner_point = ANY(${points}) OR c.working_point = ANY(${points}))`;
}

/**
 * SQL condition over `contact c`: the actor may read what the citizen said, by the sensitivity of its classification.
 * A sensitive text is read by the points that own the contact or have its open work; those who watch over all
 * contacts read it when they open one, not in lists.
 */
export function textVisibleTo(actor: Actor, parameters: Parameters, inList: boolean): string {
  if (actor.kind === 'system' || (!inList && changesAll(actor))) return 'TRUE';
  const points = parameters.add([...actor.groups]);
  const close = `(c.owner_point = ANY(${points}) OR coalesce(c.working_point = ANY(${points}), FALSE))`;
  return `(${close} OR (${isNo('sensitive')} AND
    (${isNo('personal')} OR ${citizenVisibleTo(actor, parameters)})))`;
}

/**
 * SQL expression over `contact c`: the absent colleague in whose place a deputy reads a sensitive text when opening
 * the contact, because the colleague may read it and has an open task of it; null: nobody. What is read so is
 * written down, hence not in lists.
 */
export function textReadInPlaceOf(actor: Actor, parameters: Parameters): string {
  const cases = (actor.standsInFor ?? []).map((absent) => {
    const through = throughAbsence([absent], parameters);
    const reads = textVisibleTo({ ...absent, kind: 'user' }, parameters, false);
    return `WHEN ${through} AND ${reads} THEN ${parameters.add(absent.id)}::text`;
  });
  return cases.length > 0 ? `CASE ${cases.join(' ')} END` : 'NULL::text';
}

/**
 * What is merged into a main contact gets its answer, so it is as sensitive as that one. The codes are gathered once a query, not
 * once a row.
 */
function isNo(sensitivity: 'personal' | 'sensitive'): string {
  const codes = `ARRAY(SELECT code FROM class_summary WHERE sensitivity = '${sensitivity}')`;
  return `(coalesce(c.classification_code <> ALL (${codes}), TRUE) AND (c.merged_into IS NULL OR coalesce(
    (SELECT main.classification_code FROM contact main WHERE main.id = c.merged_into) <> ALL (${codes}), TRUE)))`;
}
