import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Answers, Hears } from '../../platform/hooks/index.js';
import { Catalogue } from '../../platform/i18n/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import {
  assignmentDeviation,
  assignmentMade,
  type Assignment,
  type AssignmentIntent,
  type PolicyVerdict,
} from '../assignments/index.js';
import type { Point } from '../organisation/index.js';
import { ROUTING_LEVELS, type RoutingLevel } from './destinations.js';
import type { Explanation } from './explanations.js';
import { DeviationNeedsReason } from './routing.errors.js';
import type { RoutingEventType } from './routing.events.js';
import { SuggestionService, type RoutingSuggestion } from './suggestions.service.js';

/** Says whether a choice is what was suggested. */
type Verdict = { suggested: Point; why: Explanation; suggestion: RoutingSuggestion };

/**
 * Rule 4: an assignment by competence that goes elsewhere than the tables suggest wants a reason, is recorded and
 * counted. What lies on the way to the suggested level, in the district, is no deviation: a question climbs. Neither
 * is the Network direction, which settles unclear assignments, nor what the knowledge base names. Without a suggestion
 * the competences speak.
 */
@Injectable()
export class DeviationPolicy {
  private readonly found = new WeakMap<AssignmentIntent, Verdict>();

  constructor(
    private readonly suggestions: SuggestionService,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly catalogue: Catalogue,
  ) {}

  /** Throws DeviationNeedsReason (422) for a deviation by hand without a reason. */
  @Answers(assignmentDeviation)
  async check(intent: AssignmentIntent): Promise<PolicyVerdict | void> {
    const { type, contact, to, reason, step } = intent;
    // What was not understood yet can go anywhere.
    if (type !== 'competence' || contact.classification === null) return;
    const suggestion = await this.suggestions.suggestFor(contact.id);
    if (!suggestion?.point) return;
    if (!deviates(suggestion, intent)) return { deviation: false };
    if (!step && !reason) {
      throw new DeviationNeedsReason(suggestion.point, to, suggestion.routing);
    }
    this.found.set(intent, { suggested: suggestion.point, why: suggestion.routing, suggestion });
    return { deviation: true };
  }

  @Hears(assignmentMade)
  async made({
    assignment,
    intent,
  }: {
    assignment: Assignment;
    intent: AssignmentIntent;
  }): Promise<void> {
    const verdict = this.found.get(intent);
    if (!verdict) return;
    const { suggested, why, suggestion } = verdict;
    const { contact, from, to, reason } = intent;
    const given = this.catalogue.kept(reason ?? { says: 'reason.direction' });
    const actor = currentActor();
    await this.uow.query({
      text: `INSERT INTO routing_deviation (id, at, contact_id, assignment_id, classification_code, kind,
               district, from_point, suggested_point, chosen_point, decision_key, decision_version,
               rule_id, rule_number, explanation_fact, reason, reason_fact, by_id, by_name)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
      values: [
        randomUUID(),
        this.clock.now(),
        contact.id,
        assignment.id,
        contact.classification,
        contact.kind,
        suggestion.facts.district,
        from.code,
        suggested.code,
        to.code,
        why.decision,
        why.version,
        why.ruleId,
        why.ruleNumber,
        why.why,
        given.text,
        given.fact,
        actor.id,
        actor.name,
      ],
    });
    this.outbox.append({
      type: 'routing.deviated' satisfies RoutingEventType,
      aggregateId: contact.id,
      payload: {
        contactId: contact.id,
        assignmentId: assignment.id,
        suggestedPoint: suggested.code,
        chosenPoint: to.code,
        ruleId: why.ruleId,
      },
    });
  }
}

/** A step is the escalation's, which climbs whatever the table says, and deviates only among the central services. */
export function deviates(
  {
    point: suggested,
    level,
    knowledge,
    facts,
  }: Pick<RoutingSuggestion, 'point' | 'level' | 'knowledge' | 'facts'>,
  { from, to, step }: Pick<AssignmentIntent, 'from' | 'to' | 'step'>,
): boolean {
  const known = [suggested?.code, knowledge?.point];
  if (!suggested || known.includes(to.code) || to.system === 'networkDirection') return false;
  // A department has several points for the same matter.
  if (suggested.system === 'central' && to.scopeCode === suggested.scopeCode) return false;
  if (step) return suggested.system === 'central' && to.system === 'central';
  const chosen = levelOf(to);
  const onTheWay =
    to.system === 'district' &&
    [from.scopeCode, facts.district].includes(to.scopeCode) &&
    chosen !== null &&
    level !== null &&
    rank(chosen) < rank(level);
  return !onTheWay;
}

function levelOf(point: Point): RoutingLevel | null {
  if (point.system === 'central') return 'central';
  if (point.system === 'political') return 'political';
  // A collection point without a level stands before the first.
  return ROUTING_LEVELS.find((level) => level === String(point.level ?? 1)) ?? null;
}

function rank(level: RoutingLevel): number {
  return ROUTING_LEVELS.indexOf(level);
}
