import { Duration } from 'luxon';
import type { ContactKind } from '../contacts/index.js';
import type { AgreementView } from './agreements.read-model.js';
import { localTime } from './local-days.js';
import type { AgreementState } from './protocol-agreement.entity.js';
import type { TermCalendar } from './term.js';
import type { TermName } from './terms.js';

export const DOCUMENT_LANGUAGES = ['it', 'en'] as const;
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

/** What the printed agreement says beside what the parties wrote. */
interface Words {
  municipality: string;
  title: string;
  page(page: number, pages: number): string;
  state(agreement: AgreementView): string;
  parties: string;
  firstParty: string;
  secondParty: string;
  wholeNetwork: string;
  matter: string;
  everyMatter: string;
  everyKind: string;
  kinds: Record<ContactKind, string>;
  responsibilities: string;
  none: string;
  terms: string;
  what: string;
  within: string;
  termNames: Record<TermName, string>;
  byProcess: string;
  duration(term: string, calendar: TermCalendar): string;
  calendars: Record<TermCalendar, string>;
  warnings(thresholds: readonly number[], reminder: number): string;
  suspension: string;
  maySuspend: string;
  noSuspension: string;
  signatures: string;
  unsigned: string;
  signedAt(at: string): string;
  hashNote: string;
}

const STATES: Record<DocumentLanguage, Record<AgreementState, string>> = {
  it: { draft: 'Bozza', signed: 'Firmato', inForce: 'In vigore', superseded: 'Superato' },
  en: { draft: 'Draft', signed: 'Signed', inForce: 'In force', superseded: 'Superseded' },
};

/** `15 giorni lavorativi`, `4 ore`: the terms that `parseTerm` takes. */
function inWords(term: string, units: readonly [one: string, many: string][]): string {
  const { weeks, days, hours, minutes } = Duration.fromISO(term);
  const amounts = [weeks * 7 + days, hours, minutes];
  const said = amounts.flatMap((amount, index) =>
    amount > 0 ? `${amount} ${units[index][amount === 1 ? 0 : 1]}` : [],
  );
  return said.length > 0 ? said.join(' ') : term;
}

function stateOf(language: DocumentLanguage) {
  const [version, from, comingFrom, until] =
    language === 'it'
      ? ['versione', 'dal', 'in vigore dal', 'fino al']
      : ['version', 'from', 'in force from', 'until'];
  return (agreement: AgreementView): string => {
    const { state, inForceFrom, inForceUntil } = agreement;
    const parts = [`${STATES[language][state]}, ${version} ${agreement.version}`];
    const since = state === 'inForce' ? from : comingFrom;
    if (inForceFrom) parts.push(`${since} ${localTime(new Date(inForceFrom))}`);
    if (inForceUntil) parts.push(`${until} ${localTime(new Date(inForceUntil))}`);
    return parts.join(', ');
  };
}

export const WORDS: Record<DocumentLanguage, Words> = {
  it: {
    municipality: "Punto d'Ascolto - protocolli operativi",
    title: 'PROTOCOLLO OPERATIVO',
    page: (page, pages) => `pagina ${page} di ${pages}`,
    state: stateOf('it'),
    parties: 'Le parti',
    firstParty: 'Prima parte',
    secondParty: 'Seconda parte',
    wholeNetwork: 'Tutta la rete',
    matter: 'Materia',
    everyMatter: 'Ogni materia.',
    everyKind: 'Ogni tipo di contatto.',
    kinds: {
      report: 'segnalazioni',
      complaint: 'reclami',
      informationRequest: 'richieste di informazioni',
      serviceRequest: 'richieste di servizio',
    },
    responsibilities: 'Ruoli e responsabilità',
    none: 'Nulla oltre ai termini.',
    terms: 'Termini',
    what: 'Che cosa',
    within: 'Entro',
    termNames: {
      acknowledgementTerm: 'Ricevuta al cittadino, dal ricevimento',
      notAppropriateTerm: 'Dichiarazione di non appropriatezza, dal ricevimento',
      answerTerm: 'Risposta al cittadino, dal ricevimento',
      stepTerm: "Decisione del punto interpellato, dall'assegnazione",
      handoverTerm: 'Affidamento al servizio centrale da parte della Regia',
      worksNoticeTerm: "Avviso di lavori eseguiti, dall'esecuzione",
    },
    byProcess: 'come stabilito dal processo',
    duration: (term, calendar) =>
      inWords(term, [
        calendar === 'workingDays'
          ? ['giorno lavorativo', 'giorni lavorativi']
          : ['giorno di calendario', 'giorni di calendario'],
        ['ora', 'ore'],
        ['minuto', 'minuti'],
      ]),
    calendars: {
      workingDays:
        'Si contano i giorni lavorativi: dal lunedì al venerdì, senza festività nazionali, santo patrono e chiusure disposte. Il giorno iniziale non si conta.',
      calendarDays: 'Si contano tutti i giorni di calendario. Il giorno iniziale non si conta.',
    },
    warnings: (thresholds, reminder) =>
      `Preavviso al ${thresholds.map((percent) => `${percent} %`).join(', ')} del termine; sollecito al ${reminder} %; alla scadenza è avvisata la Regia del Network.`,
    suspension: 'Sospensione dei termini',
    maySuspend:
      'Un termine si sospende, con motivazione, soltanto per una di queste cause; ciò che resta non va perduto:',
    noSuspension: 'I termini non si sospendono.',
    signatures: 'Firme',
    unsigned: 'non ancora firmato',
    signedAt: (at) => `firmato il ${at}`,
    hashNote:
      "La firma è apposta nell'applicazione con l'account della persona. L'impronta comprende parti, materia, responsabilità e ogni termine: se uno solo cambia, le firme decadono.",
  },
  en: {
    municipality: "Punto d'Ascolto - operational protocols",
    title: 'OPERATIONAL PROTOCOL',
    page: (page, pages) => `page ${page} of ${pages}`,
    state: stateOf('en'),
    parties: 'The parties',
    firstParty: 'First party',
    secondParty: 'Second party',
    wholeNetwork: 'The whole network',
    matter: 'Matter',
    everyMatter: 'Every matter.',
    everyKind: 'Every kind of contact.',
    kinds: {
      report: 'reports',
      complaint: 'complaints',
      informationRequest: 'requests for information',
      serviceRequest: 'requests for a service',
    },
    responsibilities: 'Roles and responsibilities',
    none: 'Nothing beside the terms.',
    terms: 'Terms',
    what: 'What',
    within: 'Within',
    termNames: {
      acknowledgementTerm: 'Acknowledgement to the citizen, from receipt',
      notAppropriateTerm: 'Notice of not being appropriate, from receipt',
      answerTerm: 'Answer to the citizen, from receipt',
      stepTerm: 'Decision of the point asked, from the assignment',
      handoverTerm: 'Handing over to the central service by the Network direction',
      worksNoticeTerm: 'Notice of works carried out, from when they were',
    },
    byProcess: 'as the process says',
    duration: (term, calendar) =>
      inWords(term, [
        calendar === 'workingDays'
          ? ['working day', 'working days']
          : ['calendar day', 'calendar days'],
        ['hour', 'hours'],
        ['minute', 'minutes'],
      ]),
    calendars: {
      workingDays:
        "Working days are counted: Monday to Friday, without public holidays, the patron saint's day and closing days. The first day is not counted.",
      calendarDays: 'All days of the calendar are counted. The first day is not.',
    },
    warnings: (thresholds, reminder) =>
      `Warning at ${thresholds.map((percent) => `${percent} %`).join(', ')} of the term; reminder at ${reminder} %; at its end the Network direction is alerted.`,
    suspension: 'Suspension of terms',
    maySuspend:
      'A term is suspended, with a reason, for one of these causes only; what is left is never lost:',
    noSuspension: 'Terms are not suspended.',
    signatures: 'Signatures',
    unsigned: 'not signed yet',
    signedAt: (at) => `signed on ${at}`,
    hashNote:
      "Signed in the application with the person's account. The hash covers parties, matter, responsibilities and every term: when a single one changes, the signatures are void.",
  },
};
