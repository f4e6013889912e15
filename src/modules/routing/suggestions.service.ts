import { Injectable, Logger } from '@nestjs/common';
import { DecisionEngine, type DecisionResult, type Json } from '../../engine/api/index.js';
import { DomainError, NotFound } from '../../platform/errors/index.js';
import { Catalogue } from '../../platform/i18n/index.js';
import { PRIORITIES, type Priority } from '../classification/index.js';
import { ContactScan } from '../contacts/index.js';
import { RoutingKnowledge, type CompetentPoint } from '../knowledge/index.js';
import { OrganisationReadModel } from '../organisation/index.js';
import { parseTerm, WorkingCalendar } from '../protocols/index.js';
import { DestinationsLoader, type Destination, type Where } from './destinations.js';
import { explain, type Explanation } from './explanations.js';
import { factsOf, type FactSource, type RoutingFacts } from './routing-facts.js';

/** Keys of the decisions that routing asks. */
export const ROUTING_TABLE = 'smistamento';
export const PRIORITY_TABLE = 'priorita';
const URGENT_WORDS = 'paroleUrgenti';

/** What the tables of routing and of priorities gave. */
export interface Decided {
  routing: DecisionResult;
  priority: DecisionResult;
}

export interface RoutingSuggestion extends DecidedSuggestion {
  facts: RoutingFacts;
}

export interface DecidedSuggestion extends Destination {
  priority: Priority | null;
  /** Of the tasks, 0 to 100. */
  weight: number | null;
  /** ISO 8601 duration in working days. */
  answerTerm: string | null;
  routing: Explanation;
  priorities: Explanation;
  /** What the knowledge base says; it stands in where the table names no point. */
  knowledge: CompetentPoint | null;
}

/** Where a contact should go, how soon, and why. Each may be asked inside or outside a unit of work. */
@Injectable()
export class SuggestionService {
  private readonly logger = new Logger(SuggestionService.name);

  constructor(
    private readonly decisions: DecisionEngine,
    private readonly destinations: DestinationsLoader,
    private readonly scan: ContactScan,
    private readonly calendar: WorkingCalendar,
    private readonly knowledge: RoutingKnowledge,
    private readonly organisation: OrganisationReadModel,
    private readonly catalogue: Catalogue,
  ) {}

  /** What the tables may ask about the contact. Throws NotFound (404). */
  async factsOfContact(contactId: string): Promise<RoutingFacts> {
    return this.facts(await this.scan.one(contactId));
  }

  async facts(source: FactSource): Promise<RoutingFacts> {
    return factsOf(source, this.calendar, await this.urgentWords());
  }

  /** Throws what the decisions throw: `decision.failed`, `decision.input-invalid` (422). */
  async suggest(facts: RoutingFacts): Promise<RoutingSuggestion> {
    const [routing, priority] = await Promise.all([
      this.decisions.evaluate(ROUTING_TABLE, facts),
      this.decisions.evaluate(PRIORITY_TABLE, facts),
    ]);
    return { facts, ...(await this.decided({ routing, priority }, facts)) };
  }

  /** What these decisions say of a contact of that matter, in that district. */
  async decided({ routing, priority }: Decided, where: Where): Promise<DecidedSuggestion> {
    const [destinations, knowledge] = await Promise.all([
      this.destinations.load(),
      this.knowledge.competentPoint(where.classification, where.district),
    ]);
    const [output = {}] = routing.outputs;
    const answerTerm = termOf(output.answerTerm);
    const { level, point } = destinations.of(output, where);
    return {
      knowledge,
      level,
      point: point ?? (knowledge && (await this.organisation.findPoint(knowledge.point))),
      ...priorityOf(priority),
      answerTerm,
      routing: explain(routing, this.catalogue),
      priorities: explain(priority, this.catalogue),
    };
  }

  /** The suggestion for a contact, or null when the tables have none: nobody's work stops for that. */
  async suggestFor(contactId: string): Promise<RoutingSuggestion | null> {
    try {
      return await this.suggest(await this.factsOfContact(contactId));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.logger.warn(`No suggestion for contact ${contactId}: ${error.code}`);
      return null;
    }
  }

  /** The priority that the table gives the contact; null when it gives none: nobody's work stops for that. */
  async priorityFor(contactId: string): Promise<Priority | null> {
    try {
      const facts = await this.factsOfContact(contactId);
      return priorityOf(await this.decisions.evaluate(PRIORITY_TABLE, facts)).priority;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.logger.warn(`No priority for contact ${contactId}: ${error.code}`);
      return null;
    }
  }

  /** Beginnings of words that the designers keep beside the priorities. */
  async urgentWords(): Promise<string[]> {
    const decided = await this.decisions.evaluate(URGENT_WORDS, {}).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    if (!decided) return [];
    const words = Object.values(decided.outputs[0])[0];
    return Array.isArray(words)
      ? words.filter((word): word is string => typeof word === 'string')
      : [];
  }
}

export function priorityOf({ outputs }: DecisionResult): {
  priority: Priority | null;
  weight: number | null;
} {
  const [{ priority, weight } = { priority: null, weight: null }] = outputs;
  return {
    priority: PRIORITIES.find((one) => one === priority) ?? null,
    weight: typeof weight === 'number' ? weight : null,
  };
}

/** A term that a table gives; null for what is none, since a designer's slip must not stop a desk. */
function termOf(value: Json | undefined): string | null {
  try {
    parseTerm(value, 'workingDays');
    return value as string;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
