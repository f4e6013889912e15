import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MessageUnmatched, ProcessEngine } from '../../engine/api/index.js';
import { Clock } from '../../platform/clock/index.js';
import { AppConfig } from '../../platform/config/index.js';
import {
  currentActor,
  currentRequestId,
  runInContext,
  type Actor,
} from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Catalogue, inTheirWords, named, type Fact } from '../../platform/i18n/index.js';
import { ContactFollowers, ContactReadModel, TimelineService } from '../contacts/index.js';
import { ReasonOfAYes, SurveyOver, UnknownSurvey } from './communications.errors.js';

export type SurveyOutcome = 'satisfied' | 'unsatisfied';

/** Why an answer does not satisfy. */
export const SURVEY_REASONS = ['notSolved', 'notClear', 'notMine', 'tooLate', 'other'] as const;
export type SurveyReason = (typeof SURVEY_REASONS)[number];

/** What a citizen says of an answer. */
export interface SurveyVerdict {
  outcome: SurveyOutcome;
  /** With `unsatisfied` only. */
  reason: SurveyReason | null;
  note: string | null;
}

/** Name of the BPMN message that the task `verificare` waits for. */
const SURVEY_FILLED_IN = 'sondaggio-compilato';

export interface SurveyView {
  protocolNumber: string;
  subject: string | null;
  answer: string | null;
  /** False: answered already, or the contact went on. */
  open: boolean;
}

/** What the page for the citizen needs beside the view. */
export interface SurveyInvitation extends SurveyView {
  /** Somebody answered it; a survey can be over without that. */
  answered: boolean;
  /** What was answered; null: nothing. */
  outcome: SurveyOutcome | null;
  language: string;
}

interface SurveyRow {
  contact_id: string;
  round: number;
  answered_at: Date | null;
  outcome: SurveyOutcome | null;
}

/** Verificare by web: the citizen says through a secret link whether the answer satisfied. */
@Injectable()
export class SurveyService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly engine: ProcessEngine,
    private readonly contacts: ContactReadModel,
    private readonly timeline: TimelineService,
    private readonly followers: ContactFollowers,
    private readonly catalogue: Catalogue,
  ) {}

  /** The address of the survey of the contact's present round; the same one at every call. */
  async urlFor(contactId: string): Promise<string> {
    return `${this.address()}${await this.pathFor(contactId)}`;
  }

  /** The same, without the server. */
  async pathFor(contactId: string): Promise<string> {
    const { round } = await this.contacts.getAsSystem(contactId);
    const [survey] = await this.uow.query<{ token: string }>({
      // The update that changes nothing makes RETURNING answer for a survey that is there already.
      text: `INSERT INTO survey AS known (token, contact_id, round, created_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (contact_id, round) DO UPDATE SET round = known.round
             RETURNING token`,
      values: [randomBytes(24).toString('base64url'), contactId, round, this.clock.now()],
    });
    return `/sondaggio/${survey.token}`;
  }

  /**
   * When the citizen's No made the contact what it is in `round`: a No to the answer of the round before began it, one to
   * its own sent it to the Network direction. ISO 8601; null: no survey did.
   */
  async refusedAt(contactId: string, round: number): Promise<string | null> {
    const [survey] = await this.uow.read<{ answered_at: Date }>(
      `SELECT answered_at FROM survey
        WHERE contact_id = $1 AND round IN ($2, $2 - 1) AND outcome = 'unsatisfied'
        ORDER BY round DESC LIMIT 1`,
      [contactId, round],
    );
    return survey?.answered_at.toISOString() ?? null;
  }

  /** What the citizen is asked about. Throws UnknownSurvey (404). */
  async view(token: string): Promise<SurveyView> {
    const { protocolNumber, subject, answer, open } = await this.invitation(token);
    return { protocolNumber, subject, answer, open };
  }

  /** The view, with what decides how it is said. Throws UnknownSurvey (404). */
  async invitation(token: string): Promise<SurveyInvitation> {
    const survey = await this.find(token);
    const contact = await this.contacts.getAsSystem(survey.contact_id);
    const current = contact.status === 'verifying' && contact.round === survey.round;
    const answered = survey.answered_at !== null;
    return {
      protocolNumber: contact.protocolNumber,
      subject: contact.subject,
      answer: contact.round === survey.round ? contact.answer : null,
      open: current && !answered,
      answered,
      outcome: survey.outcome,
      language: this.catalogue.choose(contact.citizen?.preferredLanguage ?? null),
    };
  }

  /**
   * Takes the citizen's word; the process goes on with it. Throws InvalidInput `reason`, UnknownSurvey (404),
   * SurveyOver (409).
   */
  async answer(token: string, verdict: SurveyVerdict): Promise<void> {
    if (verdict.reason && verdict.outcome === 'satisfied') throw new ReasonOfAYes();
    const survey = await this.find(token);
    if (!(await this.view(token)).open) throw new SurveyOver();
    await asCitizen(() => this.record(survey.contact_id, token, verdict));
  }

  private async record(
    contactId: string,
    token: string,
    { outcome, reason, note }: SurveyVerdict,
  ): Promise<void> {
    if (reason || note)
      this.timeline.add({ contactId, kind: 'note', fact: verdictFact(reason, note) });
    const main = await this.followers.mainOf(contactId);
    if (main === null || outcome === 'unsatisfied') {
      // The process first: its lock lets only one of two answers through.
      await this.goOn(main ?? contactId, outcome);
    }
    if (main !== null) await this.followers.recordVerdict(contactId, outcome);
    await this.uow.query({
      text: 'UPDATE survey SET answered_at = $2, outcome = $3, note = $4, reason = $5 WHERE token = $1',
      values: [token, this.clock.now(), outcome, note, reason],
    });
  }

  private async goOn(businessKey: string, outcome: SurveyOutcome): Promise<void> {
    try {
      await this.engine.correlateMessage({
        name: SURVEY_FILLED_IN,
        businessKey,
        variables: { outcome },
      });
    } catch (error) {
      // Another answer went through since this one was let in.
      if (error instanceof MessageUnmatched) throw new SurveyOver();
      throw error;
    }
  }

  private async find(token: string): Promise<SurveyRow> {
    const [survey] = /^[\w-]{32}$/.test(token)
      ? await this.uow.read<SurveyRow>(
          'SELECT contact_id, round, answered_at, outcome FROM survey WHERE token = $1',
          [token],
        )
      : [];
    if (!survey) throw new UnknownSurvey();
    return survey;
  }

  private address(): string {
    return this.config.publicUrl ?? `http://${this.config.host}:${this.config.port}`;
  }
}

/** What the timeline says of a verdict. */
function verdictFact(reason: SurveyReason | null, note: string | null): Fact {
  return inTheirWords(named('survey', reason ?? 'wrote'), note ? { note } : null);
}

/** Whoever has the link is the citizen of the contact: the timeline says so, and still names nobody. */
const CITIZEN: Actor = { kind: 'citizen', id: 'citizen', name: 'cittadino', roles: [], groups: [] };

function asCitizen<T>(work: () => Promise<T>): Promise<T> {
  if (currentActor().kind !== 'citizen') return work();
  return runInContext({ actor: CITIZEN, requestId: currentRequestId() ?? CITIZEN.id }, work);
}
