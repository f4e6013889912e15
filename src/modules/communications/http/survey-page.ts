import type { Language } from '../../citizens/index.js';
import type { SurveyInvitation } from '../survey.service.js';

/** What a survey's page says, in one language. */
interface Wording {
  service: string;
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
  unknown: string;
  unknownText: string;
}

const WORDING: Record<Language, Wording> = {
  it: {
    service: "Punto d'Ascolto",
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
    unknown: 'Pagina non trovata',
    unknownText: 'Questo indirizzo non è valido. Lo copi per intero dal messaggio che ha ricevuto.',
  },
  en: {
    service: "Punto d'Ascolto",
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
    unknown: 'Page not found',
    unknownText: 'This address is not valid. Please copy all of it from the message you received.',
  },
};

/** The page of a survey: its question while it is open, else why there is none. Complete HTML. */
export function surveyPage(survey: SurveyInvitation, undecided = false): string {
  const words = WORDING[survey.language];
  if (!survey.open) {
    return notice(survey, survey.answered ? words.answered : words.closed, [
      survey.answered ? words.answeredText : words.closedText,
    ]);
  }
  const quoted = [
    quotation(words.about, survey.subject),
    quotation(words.answer, survey.answer),
  ].join('');
  const advice = undecided ? `<p class="advice" role="alert">${escapeHtml(words.choose)}</p>` : '';
  // No action: the form goes to the page's own address, wherever a proxy has put it.
  return page(
    survey.language,
    words.title,
    `<h1>${escapeHtml(words.title)}</h1>
<p class="protocol">${escapeHtml(words.protocol(survey.protocolNumber))}</p>
${quoted}<form method="post">
<fieldset><legend>${escapeHtml(words.question)}</legend>
${advice}<div class="choices">
<button name="outcome" value="satisfied">${escapeHtml(words.yes)}</button>
<button name="outcome" value="unsatisfied">${escapeHtml(words.no)}</button>
</div></fieldset>
</form>`,
  );
}

/** What follows an answer that was taken. */
export function thanksPage(survey: SurveyInvitation, outcome: 'satisfied' | 'unsatisfied'): string {
  const words = WORDING[survey.language];
  return notice(survey, words.thanks, [
    ...(outcome === 'unsatisfied' ? [words.reopenedText] : []),
    words.thanksText,
  ]);
}

/** For addresses that name no survey: whose language it is cannot be known, so both. */
export function unknownSurveyPage(): string {
  const { it, en } = WORDING;
  return page(
    'it',
    it.unknown,
    `<h1>${escapeHtml(it.unknown)}</h1>
<p>${escapeHtml(it.unknownText)}</p>
<p lang="en">${escapeHtml(`${en.unknown}. ${en.unknownText}`)}</p>`,
  );
}

/** Text as it stands in HTML, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function notice(survey: SurveyInvitation, title: string, sentences: string[]): string {
  const { language, protocolNumber } = survey;
  const paragraphs = [...sentences, WORDING[language].keep(protocolNumber)];
  return page(
    language,
    title,
    [`<h1>${escapeHtml(title)}</h1>`]
      .concat(paragraphs.map((sentence) => `<p>${escapeHtml(sentence)}</p>`))
      .join('\n'),
  );
}

function quotation(heading: string, text: string | null): string {
  if (!text) return '';
  return `<h2>${escapeHtml(heading)}</h2>\n<blockquote>${escapeHtml(text)}</blockquote>\n`;
}

const OTHER: Record<Language, string> = { it: 'Italiano', en: 'English' };

function page(language: Language, title: string, main: string): string {
  const { service } = WORDING[language];
  const other = language === 'it' ? 'en' : 'it';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${title} – ${service}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><strong>${escapeHtml(service)}</strong><a lang="${other}" href="?lingua=${other}">${OTHER[other]}</a></header>
<main>
${main}
</main>
</body>
</html>
`;
}

/** As the citizens' pages look (web/src/styles/citizen.css), light and dark; the buttons are larger than fingers need. */
const STYLE = `
:root{color-scheme:light dark;--ground:#f4f6f8;--surface:#fff;--ink:#1a2430;--soft:#4a5868;--line:#7d8b9b;--accent:#0059b3;--on:#fff;--danger:#b3202f}
@media(prefers-color-scheme:dark){:root{--ground:#10161d;--surface:#18212b;--ink:#e6ecf2;--soft:#a9b7c6;--line:#7488a0;--accent:#7fb8f5;--on:#0a1a2b;--danger:#ff9aa2}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.125rem/1.55 "Titillium Web",system-ui,"Segoe UI",Roboto,Arial,sans-serif}
a{color:var(--accent)}
header{display:flex;justify-content:space-between;align-items:center;gap:1rem;background:var(--surface);border-bottom:3px solid var(--accent);padding:.75rem max(1.25rem,calc(50% - 23rem + 1.25rem))}
header strong{font-size:1.25rem}
header a{display:inline-flex;align-items:center;min-height:2.75rem}
main{max-width:46rem;margin:0 auto;padding:1.75rem 1.25rem 3rem;min-height:60vh}
h1{font-size:clamp(1.625rem,5vw,2.125rem);line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.375rem;margin:1.5rem 0 .25rem}
p{margin:0 0 .75rem}
.protocol{color:var(--soft)}
blockquote{margin:0;padding:.25rem 0 .25rem 1rem;border-left:4px solid var(--line);white-space:pre-line;overflow-wrap:anywhere}
fieldset{border:0;margin:2rem 0 0;padding:0;min-width:0}
legend{font-size:1.25rem;font-weight:700;padding:0;margin-bottom:.75rem}
.advice{color:var(--danger);font-weight:700}
.choices{display:flex;gap:1rem}
button{flex:1;min-height:4rem;font:inherit;font-size:1.375rem;font-weight:700;color:var(--on);background:var(--accent);border:2px solid var(--accent);border-radius:6px;cursor:pointer}
button:focus-visible,a:focus-visible{outline:3px solid var(--ink);outline-offset:3px}
`;
