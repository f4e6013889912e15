import { type ContactStatus } from '../contacts/index.js';

/** Where a contact stands, in the words of the public list. */
export const PUBLIC_PHASES = ['inProgress', 'answered', 'closed'] as const;
export type PublicPhase = (typeof PUBLIC_PHASES)[number];

const STATUSES: Record<PublicPhase, readonly ContactStatus[]> = {
  inProgress: ['understanding', 'escalated', 'answering'],
  answered: ['verifying'],
  closed: ['closed'],
};

export function publicPhase(status: ContactStatus): PublicPhase {
  return PUBLIC_PHASES.find((phase) => STATUSES[phase].includes(status)) ?? 'inProgress';
}

/** Decimals of a public place: some hundred metres, so that nobody's front door is on the map. */
export const PLACE_DECIMALS = 3;

/** A WHERE condition over `contact_summary c`, and each reason for which it may not hold. */
export interface PublicCondition {
  reason: PublicReason;
  sql: string;
}

export const PUBLIC_REASONS = [
  'scope',
  'notUnderstood',
  'ended',
  'class',
  'merged',
  'unpublished',
] as const;
export type PublicReason = (typeof PUBLIC_REASONS)[number];

/**
 * What must hold for everybody to see that a contact is there, beside the decision of its scope. Nothing of it is shown before
 * a person has understood it: until then its class, and so whether it is delicate, is whatever the sender chose. Those over
 * the contact alone are the predicate of the index `contact_public`, word by word.
 */
export const MAY_BE_PUBLIC: readonly PublicCondition[] = [
  { reason: 'ended', sql: `c.status NOT IN ('cancelled', 'notAppropriate')` },
  {
    reason: 'notUnderstood',
    sql: `c.status <> 'registered' AND (c.status <> 'understanding' OR c.round > 1)`,
  },
  { reason: 'merged', sql: `c.merged_into IS NULL` },
  {
    reason: 'class',
    sql: `coalesce(c.classification_code = ANY (ARRAY(
            SELECT code FROM class_summary WHERE sensitivity = 'normal')), FALSE)`,
  },
  {
    reason: 'unpublished',
    sql: `NOT EXISTS (SELECT 1 FROM contact_unpublished kept WHERE kept.contact_id = c.id)`,
  },
];

/** What its scope has decided last of its kind. */
const SHOWN = `coalesce((SELECT rule.published FROM publication_rule rule
  WHERE rule.scope_code = c.rollout_scope AND rule.kind = c.kind ORDER BY rule.version DESC LIMIT 1), FALSE)`;

/** All conditions, the decision of the scope first; for one contact. */
export const PUBLIC_CONDITIONS: readonly PublicCondition[] = [
  { reason: 'scope', sql: SHOWN },
  ...MAY_BE_PUBLIC,
];

export function statusesOf(phase: PublicPhase): readonly ContactStatus[] {
  return STATUSES[phase];
}
