import type { Language } from '../../modules/citizens/index.js';
import type { SurveyInvitation, SurveyOutcome } from '../../modules/communications/index.js';
import { html, type Html } from './html.js';

/** What a survey's page says, in one language. */
interface Wording {
  title: string;
  protocol: (number: string) => string;
  about: string;
  answer: string;
  question: string;
  choose: string;
  yes: string;
  no: string;
  thanks: string;
  thanksText: string;
  /** After a No: what it sets in motion. */
  reopenedText: string;
  keep: (number: string) => string;
  answered: string;
  answeredText: string;
  closed: string;
  closedText: string;
  follow: string;
  home: string;
  unknown: string;
  unknownText: string;
}

const WORDING: Record<Language, Wording> = {
  it: {
    title: "La risposta L'ha soddisfatta?",
    protocol: (number) => `Protocollo ${number}`,
    about: 'La Sua richiesta',
    answer: 'La nostra risposta',
    question: "La nostra risposta L'ha soddisfatta?",
    choose: 'Scelga una delle due risposte: Sì oppure No.',
    yes: 'Sì',
    no: 'No',
    thanks: 'Grazie, abbiamo registrato il Suo parere',
    thanksText: 'Non deve fare altro.',
    reopenedText:
      'La Sua richiesta torna in lavorazione: la riprendiamo da capo e Le scriveremo di nuovo.',
    keep: (number) => `Il numero di protocollo della Sua richiesta è ${number}.`,
    answered: 'Ha già risposto',
    answeredText: 'Abbiamo già il Suo parere su questa risposta. Grazie.',
    closed: 'Questa domanda è chiusa',
    closedText: 'Non serve più rispondere: la Sua richiesta è andata avanti oppure è stata chiusa.',
    follow: 'Segua la Sua richiesta',
    home: 'Torni alla pagina iniziale',
    unknown: 'Pagina non trovata',
    unknownText: 'Questo indirizzo non è valido. Lo copi per intero dal messaggio che ha ricevuto.',
  },
  en: {
    title: 'Did the answer satisfy you?',
    protocol: (number) => `Protocol ${number}`,
    about: 'Your request',
    answer: 'Our answer',
    question: 'Did our answer satisfy you?',
    choose: 'Please choose one of the two answers: Yes or No.',
    yes: 'Yes',
    no: 'No',
    thanks: 'Thank you, we have recorded your opinion',
    thanksText: 'There is nothing else to do.',
    reopenedText: 'Your request is taken up again: we look into it anew and will write to you.',
    keep: (number) => `The protocol number of your request is ${number}.`,
    answered: 'You have answered already',
    answeredText: 'We already have your opinion on this answer. Thank you.',
    closed: 'This question is closed',
    closedText: 'There is no need to answer any more: your request went on, or was closed.',
    follow: 'Follow your request',
    home: 'Back to the start',
    unknown: 'Page not found',
    unknownText: 'This address is not valid. Please copy all of it from the message you received.',
  },
};

/** A page of the survey, without the frame of the citizens' pages. */
export interface SurveyPage {
  language: Language;
  title: string;
  content: Html;
}

/** The page of a survey: its question while it is open, else why there is none. */
export function surveyPage(survey: SurveyInvitation, undecided = false): SurveyPage {
  const words = WORDING[survey.language];
  if (!survey.open) {
    return notice(survey, survey.answered ? words.answered : words.closed, [
      survey.answered ? words.answeredText : words.closedText,
    ]);
  }
  // No action: the form goes to the page's own address, wherever a proxy has put it.
  const content = html`<h1>${words.title}</h1>
    <p class="quiet">${words.protocol(survey.protocolNumber)}</p>
    ${quotation(words.about, survey.subject)}${quotation(words.answer, survey.answer)}
    <form class="step-form" method="post">
      <fieldset class="two-answers">
        <legend>${words.question}</legend>
        ${undecided ? html`<p class="field-error" role="alert">${words.choose}</p>` : null}
        <button class="big-button" name="outcome" value="satisfied">${words.yes}</button>
        <button class="big-button" name="outcome" value="unsatisfied">${words.no}</button>
      </fieldset>
    </form>
    ${wayOn(survey)}`;
  return { language: survey.language, title: words.title, content };
}

/** What follows an answer that was taken. */
export function thanksPage(survey: SurveyInvitation, outcome: SurveyOutcome): SurveyPage {
  const words = WORDING[survey.language];
  return notice(survey, words.thanks, [
    ...(outcome === 'unsatisfied' ? [words.reopenedText] : []),
    words.thanksText,
  ]);
}

/** For addresses that name no survey: whose language it is cannot be known, so both. */
export function unknownSurveyPage(): SurveyPage {
  const { it, en } = WORDING;
  const content = html`<h1>${it.unknown}</h1>
    <p>${it.unknownText}</p>
    <p lang="en">${en.unknown}. ${en.unknownText}</p>
    <p><a href="/cittadini">${it.home}</a></p>`;
  return { language: 'it', title: it.unknown, content };
}

function notice(survey: SurveyInvitation, title: string, sentences: string[]): SurveyPage {
  const { language, protocolNumber } = survey;
  const paragraphs = [...sentences, WORDING[language].keep(protocolNumber)];
  const content = html`<h1>${title}</h1>
    ${paragraphs.map((sentence) => html`<p>${sentence}</p>`)} ${wayOn(survey)}`;
  return { language, title, content };
}

/** Back to the pages of which this one is none: the code is not known here, the number is. */
function wayOn({ language, protocolNumber }: SurveyInvitation): Html {
  const words = WORDING[language];
  const number = encodeURIComponent(protocolNumber);
  return html`<ul class="ways-on">
    <li><a href="/cittadini/segui?numero=${number}&lingua=${language}">${words.follow}</a></li>
    <li><a href="/cittadini?lingua=${language}">${words.home}</a></li>
  </ul>`;
}

function quotation(heading: string, text: string | null): Html | null {
  if (!text) return null;
  return html`<h2>${heading}</h2>
    <blockquote class="said">${text}</blockquote>`;
}
