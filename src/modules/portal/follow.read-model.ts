import { Injectable } from '@nestjs/common';
import { NotFound } from '../../platform/errors/index.js';
import { AttachmentReadModel } from '../attachments/index.js';
import { FollowCodes, MessageReadModel, SurveyService } from '../communications/index.js';
import {
  ContactReadModel,
  TimelineService,
  type ContactStatus,
  type ContactView,
} from '../contacts/index.js';
import { ClockReadModel } from '../protocols/index.js';
import { WorkReadModel } from '../works/index.js';
import { NothingToFollow } from './portal.errors.js';

export const FOLLOW_STEPS = ['listen', 'understand', 'answer', 'verify'] as const;
export type FollowStep = (typeof FOLLOW_STEPS)[number];

/** Nobody outside reads of works that were asked for and may be refused. */
const SHOWN_WORKS = ['scheduled', 'done', 'told'] as const;

export interface FollowedStep {
  step: FollowStep;
  state: 'done' | 'current' | 'toCome' | 'skipped';
  /** When it was done. */
  at: string | null;
  /** By when it should be. */
  expectedAt: string | null;
}

/** A contact as whoever has its code sees it. */
export interface FollowedContact {
  protocolNumber: string;
  receivedAt: string;
  status: ContactStatus;
  steps: FollowedStep[];
  /** True: nothing beyond the state is shown. */
  sensitive: boolean;
  responsible: string | null;
  description: string | null;
  answer: string | null;
  notAppropriateReason: string | null;
  answerDueAt: string | null;
  /** The term is suspended: the citizen, or an event, is waited for. */
  suspended: boolean;
  messages: { direction: 'out' | 'in'; subject: string; body: string; at: string }[];
  works: {
    description: string;
    state: (typeof SHOWN_WORKS)[number];
    plannedFrom: string | null;
    plannedTo: string | null;
    doneAt: string | null;
    doneNote: string | null;
  }[];
  files: string[];
  /** Those of `files` that are pictures, with what hands out the small one. */
  photos: { id: string; fileName: string }[];
  mayReply: boolean;
  /** When the citizen said in the survey that the answer did not satisfy; null unless the contact is open because of it. */
  reopenedAt: string | null;
  /** While the answer is being verified. */
  surveyPath: string | null;
}

const NUMBER = /^\s*(\d{4})\s*[/-]\s*0*(\d{1,9})\s*$/;
/** What a citizen may know of a contact whose code they have. */
@Injectable()
export class FollowReadModel {
  constructor(
    private readonly codes: FollowCodes,
    private readonly contacts: ContactReadModel,
    private readonly timeline: TimelineService,
    private readonly clocks: ClockReadModel,
    private readonly messages: MessageReadModel,
    private readonly works: WorkReadModel,
    private readonly files: AttachmentReadModel,
    private readonly surveys: SurveyService,
  ) {}

  /** The contact's id. Throws NothingToFollow (404), the same whatever is wrong. */
  async identify(protocolNumber: string, code: string): Promise<string> {
    const [, year, number] = NUMBER.exec(protocolNumber) ?? [];
    const id = number ? await this.contacts.idOf(Number(year), Number(number)) : null;
    // Looked up in any case, so that the time it takes tells nothing either.
    const fits = await this.codes.fits(id ?? NOBODY, code);
    if (!id || !fits) throw new NothingToFollow();
    return id;
  }

  /** The small picture of a photo that the citizen sent. Throws NotFound (404), also where the rest is withheld. */
  async photo(contactId: string, attachmentId: string): Promise<Buffer> {
    const { sensitivity } = await this.contacts.getAsSystem(contactId);
    const shown = sensitivity === 'sensitive' ? [] : await this.files.namesOf(contactId);
    if (!shown.some(({ id }) => id === attachmentId)) throw new NotFound('photo', attachmentId);
    return this.files.previewOf(attachmentId);
  }

  /** The contact; joins the caller's unit of work, which may write the survey's link. */
  async show(contactId: string): Promise<FollowedContact> {
    const contact = await this.contacts.getAsSystem(contactId);
    const clocks = (await this.clocks.ofContacts([contactId])).get(contactId) ?? [];
    const term = clocks.findLast(({ kind }) => kind === 'answer');
    const answerDueAt = term?.dueAt ?? null;
    const base = {
      protocolNumber: contact.protocolNumber,
      receivedAt: contact.receivedAt,
      status: contact.status,
      steps: stepsOf(contact, await this.timeline.milestones(contactId), answerDueAt),
      answerDueAt,
      suspended: term?.state === 'suspended',
      mayReply: contact.closedAt === null,
    };
    if (contact.sensitivity === 'sensitive') {
      return {
        ...base,
        sensitive: true,
        responsible: null,
        description: null,
        answer: null,
        notAppropriateReason: null,
        messages: [],
        works: [],
        files: [],
        photos: [],
        mayReply: false,
        reopenedAt: null,
        surveyPath: null,
      };
    }
    const files = await this.files.namesOf(contactId);
    return {
      ...base,
      sensitive: false,
      responsible: contact.ownerName,
      description: contact.description,
      answer: contact.answer,
      notAppropriateReason:
        contact.status === 'notAppropriate' ? contact.notAppropriateReason : null,
      messages: (await this.messages.forCitizen(contactId)).map(
        ({ direction, subject, body, at }) => ({ direction, subject, body, at }),
      ),
      works: (await this.works.forCitizen(contactId)).flatMap((work) => {
        const state = SHOWN_WORKS.find((one) => one === work.state);
        return state ? [{ ...work, state }] : [];
      }),
      files: files.map(({ fileName }) => fileName!),
      photos: files
        .filter(({ hasPreview }) => hasPreview)
        .map(({ id, fileName }) => ({ id, fileName: fileName! })),
      reopenedAt:
        contact.closedAt === null && contact.status !== 'verifying'
          ? await this.surveys.refusedAt(contactId, contact.round)
          : null,
      surveyPath: contact.status === 'verifying' ? await this.surveys.pathFor(contactId) : null,
    };
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Where each state stands among the four steps. */
const POSITIONS: Record<ContactStatus, number> = {
  registered: 1,
  understanding: 1,
  escalated: 2,
  answering: 2,
  verifying: 3,
  closed: 4,
  notAppropriate: 4,
  cancelled: 4,
};

/** What happened that ends each step. */
const ENDS: Record<FollowStep, readonly string[]> = {
  listen: ['registered'],
  understand: ['understood'],
  answer: ['answered'],
  verify: ['closed'],
};

function stepsOf(
  { status, outcome, answer }: ContactView,
  milestones: ReadonlyMap<string, string>,
  answerDueAt: string | null,
): FollowedStep[] {
  const position = POSITIONS[status];
  // What ended without an answer, or without being asked about it, went past those steps.
  const skipped: FollowStep[] = [];
  if (position === 4 && answer === null) skipped.push('answer');
  if (position === 4 && (answer === null || outcome === 'notVerified')) skipped.push('verify');
  return FOLLOW_STEPS.map((step, index) => {
    if (skipped.includes(step)) return { step, state: 'skipped', at: null, expectedAt: null };
    const state = index < position ? 'done' : index === position ? 'current' : 'toCome';
    const at = ENDS[step].map((kind) => milestones.get(kind)).find(Boolean) ?? null;
    return {
      step,
      state,
      at: state === 'done' ? at : null,
      expectedAt: step === 'answer' && state !== 'done' ? answerDueAt : null,
    };
  });
}
