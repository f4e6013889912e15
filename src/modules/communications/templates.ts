import type { Catalogue, Fact } from '../../platform/i18n/index.js';
import { inFrame, MAILS, oneLine, type RenderedMessage } from './mail-frame.js';

export const TEMPLATES = [
  'acknowledgement',
  'answer',
  'notAppropriate',
  'survey',
  'surveyReminder',
  'unanswered',
  'merged',
  'worksScheduled',
  'worksRescheduled',
  'worksDone',
] as const;
export type TemplateName = (typeof TEMPLATES)[number];

/** What a message may speak of; a template uses what it needs. */
export interface TemplateData {
  protocolNumber: string;
  /** The citizen's name; null: not known. */
  name: string | null;
  subject: string | null;
  receivedAt: Date;
  answerDueAt?: Date | null;
  /** Page on which the citizen follows the contact. */
  followUrl?: string | null;
  answer?: string | null;
  reason?: string | null;
  surveyUrl?: string | null;
  /** Protocol number of the contact that stands for this one. */
  mainNumber?: string | null;
  works?: {
    description: string;
    /** `12/11/2026`, or `12/11/2026 - 14/11/2026`. */
    period: string | null;
    /** Why the dates changed, or what was done. */
    note: string | null;
  };
}

/** A text of the catalogue under the template's name or `part`, words as somebody wrote them, or nothing. */
type Paragraph = string | { written: string } | null;

/** Under the greeting. */
const PARAGRAPHS: Record<TemplateName, (data: TemplateData) => Paragraph[]> = {
  acknowledgement: ({ answerDueAt, followUrl }) => [
    'acknowledgement.received',
    answerDueAt ? 'acknowledgement.due' : null,
    followUrl ? 'acknowledgement.follow' : null,
  ],
  answer: ({ answer }) => ['answer.given', written(answer)],
  notAppropriate: ({ reason }) => ['notAppropriate.declined', reason ? 'part.reason' : null],
  survey: (data) => ['survey.asked', verdictOf(data)],
  surveyReminder: (data) => ['surveyReminder.asked', verdictOf(data)],
  unanswered: () => ['unanswered.closed', 'unanswered.again'],
  merged: () => ['merged.together', 'merged.number'],
  worksScheduled: ({ works }) => ['worksScheduled.planned', works?.period ? 'part.when' : null],
  worksRescheduled: ({ works }) => [
    'worksRescheduled.moved',
    works?.period ? 'part.when' : null,
    works?.note ? 'part.reason' : null,
  ],
  worksDone: ({ works }) => ['worksDone.done', written(works?.note)],
};

/** To whom the survey's link does not go: how they say whether they are satisfied. */
function verdictOf({ surveyUrl }: TemplateData): Paragraph {
  return surveyUrl ? 'part.verdict' : 'part.verdictWithoutLink';
}

function written(text: string | null | undefined): Paragraph {
  return text === null || text === undefined ? null : { written: text };
}

/**
 * The message as plain text, in a language of the catalogue. The subject is one line; the body holds citizens' and
 * operators' words as they are.
 */
export function render(
  template: TemplateName,
  language: string,
  data: TemplateData,
  catalogue: Catalogue,
): RenderedMessage {
  const texts = catalogue.sayIn(MAILS, language);
  const facts = factsOf(data);
  const words = data.subject ? { subject: oneLine(data.subject) } : undefined;
  const say = (key: string) => texts(key, facts, words);
  const paragraphs = PARAGRAPHS[template](data).flatMap((paragraph) => {
    if (paragraph === null) return [];
    return typeof paragraph === 'string' ? say(paragraph) : paragraph.written;
  });
  return {
    subject: oneLine(say(`${template}.subject`)),
    body: inFrame(texts, paragraphs, data.name),
  };
}

/** Whatever a text may have a blank for; what is not known is empty. */
function factsOf({ receivedAt, answerDueAt, works, ...data }: TemplateData): Fact['facts'] {
  return {
    protocolNumber: data.protocolNumber,
    mainNumber: data.mainNumber ?? '',
    receivedAt: { dayInWords: receivedAt.toISOString() },
    ...(answerDueAt ? { answerDueAt: { dayInWords: answerDueAt.toISOString() } } : {}),
    followUrl: data.followUrl ?? '',
    surveyUrl: data.surveyUrl ?? '',
    works: works?.description ?? '',
    period: works?.period ?? '',
    reason: data.reason || works?.note || '',
  };
}
