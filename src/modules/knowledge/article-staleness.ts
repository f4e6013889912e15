import type { Catalogue } from '../../platform/i18n/index.js';
import { ZONE } from './municipal-day.js';
import { leadsTo } from './retired-addresses.js';

/** Why an article in use has to be looked at again. */
export const STALE_REASONS = [
  'validityOver',
  'reviewDue',
  'unsatisfied',
  'linkRetired',
  'classificationRetired',
  'pointRetired',
] as const;
export type StaleReason = (typeof STALE_REASONS)[number];

/** What its owner can put right by saying that it still holds; the others need a new version. */
export const CONFIRMABLE: readonly StaleReason[] = ['reviewDue', 'unsatisfied'];

/** Share of answers that did not satisfy, in percent, from which on an article is stale. */
export const UNSATISFIED_PERCENT = 30;
/** With fewer outcomes a share says nothing. */
export const LEAST_OUTCOMES = 5;
/** Months of outcomes that are looked at. */
export const OUTCOME_MONTHS = 6;

/** Why it is stale, to be read. */
export interface StaleView {
  reason: StaleReason;
  text: string;
  textEn: string;
}

export function toldReasons(reasons: readonly StaleReason[], catalogue: Catalogue): StaleView[] {
  const facts = { percent: UNSATISFIED_PERCENT };
  return reasons.map((reason) => ({
    reason,
    ...catalogue.told({ says: `explanations:stale.${reason}`, facts }),
  }));
}

/**
 * SQL: a lateral join `stale(reasons)` over `knowledge_article_version v`, empty unless it is approved.
 * `today` is a placeholder of type date.
 */
export function staleJoin(today: string): string {
  const reasons: Record<StaleReason, string> = {
    validityOver: `v.valid_to < ${today}`,
    reviewDue: `v.review_due_on <= ${today}`,
    unsatisfied: `EXISTS (
      SELECT 1 FROM knowledge_month outcome
       WHERE outcome.article_id = v.article_id AND outcome.version = v.version
         AND outcome.month > ${today} - interval '${OUTCOME_MONTHS} months'
         AND (v.reviewed_at IS NULL OR outcome.month > (v.reviewed_at AT TIME ZONE '${ZONE}')::date)
      HAVING sum(outcome.satisfied + outcome.unsatisfied) >= ${LEAST_OUTCOMES}
         AND sum(outcome.unsatisfied) * 100
             >= sum(outcome.satisfied + outcome.unsatisfied) * ${UNSATISFIED_PERCENT})`,
    linkRetired: `EXISTS (
      SELECT 1 FROM knowledge_retired_address retired WHERE ${leadsTo('retired.address')})`,
    classificationRetired: `EXISTS (
      SELECT 1 FROM unnest(v.classifications) AS used(code)
        LEFT JOIN class_summary node ON node.code = used.code AND node.active
       WHERE node.code IS NULL)`,
    pointRetired: `v.routing_point IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM point_summary point WHERE point.code = v.routing_point AND point.open)`,
  };
  const cases = STALE_REASONS.map((reason) => `CASE WHEN ${reasons[reason]} THEN '${reason}' END`);
  return `CROSS JOIN LATERAL (
    SELECT CASE WHEN v.state = 'approved' THEN array_remove(ARRAY[${cases.join(',\n')}], NULL)
                ELSE '{}'::text[] END AS reasons) stale`;
}
