import { DateTime } from 'luxon';
import { MUNICIPAL_ZONE } from '../../platform/clock/index.js';
import { isolated } from '../../platform/text/index.js';
import type { Language } from '../citizens/index.js';

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

export interface RenderedMessage {
  subject: string;
  body: string;
}

type Template = (data: TemplateData) => { subject: string; paragraphs: (string | null)[] };

/** To whom the survey's link does not go: how they say whether they are satisfied. */
const WITHOUT_LINK = {
  it: 'Può dircelo dalla pagina con cui segue la richiesta, oppure parlando con noi.',
  en: 'You can tell us on the page that follows your request, or by talking to us.',
} as const;

const italian: Record<TemplateName, Template> = {
  acknowledgement: (data) => ({
    subject: `Abbiamo ricevuto la Sua richiesta (protocollo ${data.protocolNumber})`,
    paragraphs: [
      `abbiamo ricevuto la Sua richiesta${about(data, 'it')} il ${date(data.receivedAt, 'it')}. Il numero di protocollo è ${data.protocolNumber}: lo tenga per ogni comunicazione.`,
      data.answerDueAt ? `Riceverà una risposta entro il ${date(data.answerDueAt, 'it')}.` : null,
      data.followUrl
        ? `Può seguirla, e scriverci ancora, da questa pagina: ${data.followUrl}`
        : null,
    ],
  }),
  answer: (data) => ({
    subject: `Risposta alla Sua richiesta (protocollo ${data.protocolNumber})`,
    paragraphs: [
      `ecco la risposta alla Sua richiesta${about(data, 'it')}, protocollo ${data.protocolNumber}:`,
      data.answer ?? null,
    ],
  }),
  notAppropriate: (data) => ({
    subject: `La Sua richiesta non può essere trattata (protocollo ${data.protocolNumber})`,
    paragraphs: [
      `la Sua richiesta${about(data, 'it')}, protocollo ${data.protocolNumber}, non può essere trattata da questo servizio.`,
      data.reason ? `Il motivo: ${data.reason}` : null,
    ],
  }),
  survey: (data) => ({
    subject: `La risposta L'ha soddisfatta? (protocollo ${data.protocolNumber})`,
    paragraphs: [
      `abbiamo risposto alla Sua richiesta${about(data, 'it')}, protocollo ${data.protocolNumber}. La risposta L'ha soddisfatta?`,
      data.surveyUrl
        ? `Sì, va bene: ${data.surveyUrl}?risposta=si\nNo, non va bene: ${data.surveyUrl}?risposta=no`
        : WITHOUT_LINK.it,
    ],
  }),
  surveyReminder: (data) => ({
    subject: `Aspettiamo il Suo parere (protocollo ${data.protocolNumber})`,
    paragraphs: [
      `non sappiamo ancora se la nostra risposta alla Sua richiesta, protocollo ${data.protocolNumber}, L'ha soddisfatta. Senza notizie, tra qualche giorno la considereremo chiusa.`,
      data.surveyUrl
        ? `Sì, va bene: ${data.surveyUrl}?risposta=si\nNo, non va bene: ${data.surveyUrl}?risposta=no`
        : WITHOUT_LINK.it,
    ],
  }),
  unanswered: (data) => ({
    subject: `Abbiamo chiuso la Sua richiesta (protocollo ${data.protocolNumber})`,
    paragraphs: [
      `abbiamo chiuso la Sua richiesta${about(data, 'it')}, protocollo ${data.protocolNumber}: ci dispiace, non abbiamo potuto darLe una risposta.`,
      'Se ne ha ancora bisogno, può rivolgersi di nuovo a noi indicando questo numero di protocollo.',
    ],
  }),
  merged: (data) => ({
    subject: `La Sua richiesta è già in lavorazione (protocollo ${data.protocolNumber})`,
    paragraphs: [
      `la Sua richiesta${about(data, 'it')}, protocollo ${data.protocolNumber}, riguarda un fatto che altri ci hanno già segnalato: le trattiamo insieme, con il protocollo ${data.mainNumber ?? ''}.`,
      'Il Suo numero di protocollo resta valido: riceverà anche Lei la risposta.',
    ],
  }),
  worksScheduled: (data) => ({
    subject: `Intervento programmato (protocollo ${data.protocolNumber})`,
    paragraphs: [
      `per la Sua richiesta${about(data, 'it')}, protocollo ${data.protocolNumber}, è programmato un intervento: ${data.works?.description ?? ''}`,
      data.works?.period ? `Quando: ${data.works.period}.` : null,
    ],
  }),
  worksRescheduled: (data) => ({
    subject: `Nuove date per l'intervento (protocollo ${data.protocolNumber})`,
    paragraphs: [
      `l'intervento per la Sua richiesta${about(data, 'it')}, protocollo ${data.protocolNumber}, ha nuove date: ${data.works?.description ?? ''}`,
      data.works?.period ? `Quando: ${data.works.period}.` : null,
      data.works?.note ? `Il motivo: ${data.works.note}` : null,
    ],
  }),
  worksDone: (data) => ({
    subject: `Intervento eseguito (protocollo ${data.protocolNumber})`,
    paragraphs: [
      `l'intervento per la Sua richiesta${about(data, 'it')}, protocollo ${data.protocolNumber}, è stato eseguito: ${data.works?.description ?? ''}`,
      data.works?.note ?? null,
    ],
  }),
};

const english: Record<TemplateName, Template> = {
  acknowledgement: (data) => ({
    subject: `We have received your request (protocol ${data.protocolNumber})`,
    paragraphs: [
      `we received your request${about(data, 'en')} on ${date(data.receivedAt, 'en')}. Its protocol number is ${data.protocolNumber}: please keep it for later.`,
      data.answerDueAt ? `You will have an answer by ${date(data.answerDueAt, 'en')}.` : null,
      data.followUrl
        ? `You can follow it, and write to us again, on this page: ${data.followUrl}`
        : null,
    ],
  }),
  answer: (data) => ({
    subject: `Answer to your request (protocol ${data.protocolNumber})`,
    paragraphs: [
      `this is the answer to your request${about(data, 'en')}, protocol ${data.protocolNumber}:`,
      data.answer ?? null,
    ],
  }),
  notAppropriate: (data) => ({
    subject: `Your request cannot be dealt with (protocol ${data.protocolNumber})`,
    paragraphs: [
      `your request${about(data, 'en')}, protocol ${data.protocolNumber}, cannot be dealt with by this service.`,
      data.reason ? `The reason: ${data.reason}` : null,
    ],
  }),
  survey: (data) => ({
    subject: `Did the answer satisfy you? (protocol ${data.protocolNumber})`,
    paragraphs: [
      `we have answered your request${about(data, 'en')}, protocol ${data.protocolNumber}. Did the answer satisfy you?`,
      data.surveyUrl
        ? `Yes, it is all right: ${data.surveyUrl}?risposta=si\nNo, it is not: ${data.surveyUrl}?risposta=no`
        : WITHOUT_LINK.en,
    ],
  }),
  surveyReminder: (data) => ({
    subject: `We are waiting for your opinion (protocol ${data.protocolNumber})`,
    paragraphs: [
      `we do not know yet whether our answer to your request, protocol ${data.protocolNumber}, satisfied you. Without news we shall take it as closed in a few days.`,
      data.surveyUrl
        ? `Yes, it is all right: ${data.surveyUrl}?risposta=si\nNo, it is not: ${data.surveyUrl}?risposta=no`
        : WITHOUT_LINK.en,
    ],
  }),
  unanswered: (data) => ({
    subject: `We have closed your request (protocol ${data.protocolNumber})`,
    paragraphs: [
      `we have closed your request${about(data, 'en')}, protocol ${data.protocolNumber}: we are sorry that we could not give you an answer.`,
      'If you still need one, you are welcome to contact us again with this protocol number.',
    ],
  }),
  merged: (data) => ({
    subject: `Your request is being dealt with already (protocol ${data.protocolNumber})`,
    paragraphs: [
      `your request${about(data, 'en')}, protocol ${data.protocolNumber}, is about something that others have told us of: we deal with them together, under protocol ${data.mainNumber ?? ''}.`,
      'Your protocol number stays valid: you will have the answer as well.',
    ],
  }),
  worksScheduled: (data) => ({
    subject: `Work scheduled (protocol ${data.protocolNumber})`,
    paragraphs: [
      `a work is scheduled for your request${about(data, 'en')}, protocol ${data.protocolNumber}: ${data.works?.description ?? ''}`,
      data.works?.period ? `When: ${data.works.period}.` : null,
    ],
  }),
  worksRescheduled: (data) => ({
    subject: `New dates for the work (protocol ${data.protocolNumber})`,
    paragraphs: [
      `the work for your request${about(data, 'en')}, protocol ${data.protocolNumber}, has new dates: ${data.works?.description ?? ''}`,
      data.works?.period ? `When: ${data.works.period}.` : null,
      data.works?.note ? `The reason: ${data.works.note}` : null,
    ],
  }),
  worksDone: (data) => ({
    subject: `Work carried out (protocol ${data.protocolNumber})`,
    paragraphs: [
      `the work for your request${about(data, 'en')}, protocol ${data.protocolNumber}, has been carried out: ${data.works?.description ?? ''}`,
      data.works?.note ?? null,
    ],
  }),
};

const FRAMES = {
  it: {
    templates: italian,
    greeting: 'Gentile cittadina, gentile cittadino',
    dear: 'Gentile',
    end: "Il Punto d'Ascolto del Comune",
  },
  en: {
    templates: english,
    greeting: 'Dear citizen',
    dear: 'Dear',
    end: "The municipality's Punto d'Ascolto",
  },
} as const;

/** The message as plain text. The subject is one line; the body holds citizens' and operators' words as they are. */
export function render(
  template: TemplateName,
  language: Language,
  data: TemplateData,
): RenderedMessage {
  const frame = FRAMES[language];
  const { subject, paragraphs } = frame.templates[template](data);
  const greeting = data.name ? `${frame.dear} ${isolated(oneLine(data.name))}` : frame.greeting;
  const body = [`${greeting},`, ...paragraphs.filter((text) => text !== null), frame.end];
  return { subject: oneLine(subject), body: `${body.join('\n\n')}\n` };
}

function about({ subject }: TemplateData, language: Language): string {
  if (!subject) return '';
  return language === 'it'
    ? ` «${isolated(oneLine(subject))}»`
    : ` “${isolated(oneLine(subject))}”`;
}

function date(instant: Date, language: Language): string {
  return DateTime.fromJSDate(instant, { zone: MUNICIPAL_ZONE })
    .setLocale(language)
    .toFormat('d LLLL yyyy');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
