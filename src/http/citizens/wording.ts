import type { PublicContact } from '../../modules/contacts/index.js';

/** What the pages say that need no script, in one language. */
export interface PlainWords {
  language: 'it' | 'en';
  other: string;
  skip: string;
  /** Of the links above every page, and of those below. */
  pages: string;
  about: string;
  service: (municipality: string) => string;
  start: string;
  home: string;
  lead: string;
  report: string;
  follow: string;
  accessibility: string;
  privacy: string;
  kind: string;
  kinds: Record<'report' | 'complaint' | 'informationRequest' | 'serviceRequest', string>;
  description: string;
  address: string;
  district: string;
  unknown: string;
  photo: string;
  who: string;
  whoHelp: string;
  name: string;
  email: string;
  phone: string;
  leaveEmpty: string;
  send: string;
  wrong: string;
  faults: Record<string, string>;
  received: string;
  number: string;
  code: string;
  keep: string;
  responsible: string;
  due: string;
  show: string;
  notFound: string;
  tooMany: string;
  status: Record<string, string>;
  answer: string;
  sensitive: string;
  survey: string;
  map: string;
  publicList: {
    note: string;
    scope: string;
    everywhere: string;
    classification: string;
    everything: string;
    phase: string;
    anyPhase: string;
    phases: Record<PublicContact['phase'], string>;
    filter: string;
    none: string;
    count: (count: number) => string;
    received: string;
    closed: string;
    older: string;
  };
}

export const PLAIN_WORDS: Record<'it' | 'en', PlainWords> = {
  it: {
    language: 'it',
    other: 'English',
    skip: 'Vai al contenuto',
    pages: 'Pagine per i cittadini',
    about: 'Informazioni sul servizio',
    service: (municipality) => `Servizio offerto da: ${municipality}.`,
    start: 'Inizio',
    home: 'Come possiamo aiutarLa?',
    lead: 'Una buca, un lampione spento, una domanda, un reclamo: lo dica una volta sola.',
    report: 'Fai una segnalazione',
    follow: 'Segui una richiesta',
    accessibility: 'Dichiarazione di accessibilità',
    privacy: 'Informativa sulla privacy',
    kind: 'Vorrei',
    kinds: {
      report: 'Segnalare un problema',
      complaint: 'Fare un reclamo',
      informationRequest: 'Fare una domanda',
      serviceRequest: 'Chiedere un servizio',
    },
    description: 'Che cosa succede? Lo racconti con parole Sue',
    address: 'Dove: via e numero, o un posto vicino',
    district: 'Quartiere',
    unknown: 'Non lo so',
    photo: 'Foto, se ne ha (JPEG, PNG, WebP o PDF)',
    who: 'Come Le rispondiamo?',
    whoHelp: 'Se non scrive niente, resta anonimo e legge la risposta con numero e codice.',
    name: 'Nome e cognome',
    email: 'E-mail',
    phone: 'Telefono',
    leaveEmpty: 'Lasci vuoto questo campo',
    send: 'Invia',
    wrong: 'Qualcosa non va: corregga e invii di nuovo.',
    faults: {
      description: 'Scriva che cosa succede.',
      'citizen.email': 'Scriva un indirizzo come anna.bianchi@example.org.',
      file: 'Una foto non si può usare: va bene un file JPEG, PNG, WebP o PDF, non troppo grande.',
    },
    received: 'Ricevuta. Grazie!',
    number: 'Numero di protocollo',
    code: 'Codice per seguirla',
    keep: 'Li scriva: il codice non si può riavere, e serve per leggere la risposta.',
    responsible: 'Ne risponde',
    due: 'Riceve una risposta entro',
    show: 'Mostra',
    notFound:
      "Numero e codice non vanno insieme. Li copi tutti e due dalla ricevuta o dall'e-mail.",
    tooMany: 'Troppe richieste da questa connessione: riprovi più tardi, oppure ci telefoni.',
    status: {
      registered: "L'abbiamo ricevuta.",
      understanding: 'La stiamo leggendo, per capire chi conosce la risposta.',
      escalated: 'Stiamo chiedendo agli uffici che conoscono la risposta.',
      answering: 'Conosciamo la risposta: la stiamo scrivendo.',
      verifying: 'Le abbiamo risposto. Ci dica se va bene.',
      closed: 'È chiusa.',
      notAppropriate: 'Non può essere trattata da questo servizio.',
      cancelled: 'È stata annullata.',
    },
    answer: 'La nostra risposta',
    sensitive: 'È una richiesta riservata: qui si vede solo a che punto è.',
    survey: "La risposta L'ha soddisfatta?",
    map: 'Mappa delle segnalazioni',
    publicList: {
      note: 'Si vede solo ciò che ogni quartiere ha deciso di pubblicare: mai nomi, testi o indirizzi esatti. Con gli script del browser accesi, qui c’è anche la mappa.',
      scope: 'Dove',
      everywhere: 'In tutta la città',
      classification: 'Di che cosa si tratta',
      everything: 'Di tutto',
      phase: 'A che punto è',
      anyPhase: 'A qualsiasi punto',
      phases: { inProgress: 'In lavorazione', answered: 'Risposta data', closed: 'Chiusa' },
      filter: 'Filtra',
      none: 'Non c’è niente di pubblico da mostrare.',
      count: (count) => (count === 1 ? '1 segnalazione' : `${count} segnalazioni`),
      received: 'ricevuta il',
      closed: 'chiusa il',
      older: 'Quelle precedenti',
    },
  },
  en: {
    language: 'en',
    other: 'Italiano',
    skip: 'Skip to the content',
    pages: 'Pages for citizens',
    about: 'About the service',
    service: (municipality) => `A service offered by: ${municipality}.`,
    start: 'Start',
    home: 'How can we help you?',
    lead: 'A hole in the road, a lamp that is out, a question, a complaint: tell us once.',
    report: 'Report something',
    follow: 'Follow a request',
    accessibility: 'Accessibility statement',
    privacy: 'Privacy notice',
    kind: 'I would like to',
    kinds: {
      report: 'Report a problem',
      complaint: 'Complain',
      informationRequest: 'Ask a question',
      serviceRequest: 'Ask for a service',
    },
    description: 'What is happening? Tell it in your own words',
    address: 'Where: street and number, or a place nearby',
    district: 'District',
    unknown: 'I do not know',
    photo: 'Photos, if you have any (JPEG, PNG, WebP or PDF)',
    who: 'How do we answer you?',
    whoHelp: 'If you write nothing you stay anonymous, and read the answer with number and code.',
    name: 'Name and surname',
    email: 'E-mail',
    phone: 'Phone',
    leaveEmpty: 'Leave this field empty',
    send: 'Send',
    wrong: 'Something is not right: correct it and send again.',
    faults: {
      description: 'Write what is happening.',
      'citizen.email': 'Write an address such as anna.bianchi@example.org.',
      file: 'A photo cannot be used: it must be JPEG, PNG, WebP or PDF, and not too large.',
    },
    received: 'Received. Thank you!',
    number: 'Protocol number',
    code: 'Code to follow it',
    keep: 'Write them down: the code cannot be had again, and you need it to read the answer.',
    responsible: 'Who answers:',
    due: 'You get an answer by',
    show: 'Show',
    notFound: 'Number and code do not belong together. Copy both from the receipt or the e-mail.',
    tooMany: 'Too much from this connection: try again later, or call us.',
    status: {
      registered: 'We have received it.',
      understanding: 'We are reading it, to find who knows the answer.',
      escalated: 'We are asking the offices that know the answer.',
      answering: 'We know the answer and are writing it.',
      verifying: 'We have answered you. Tell us whether it is all right.',
      closed: 'It is closed.',
      notAppropriate: 'This service cannot deal with it.',
      cancelled: 'It was cancelled.',
    },
    answer: 'Our answer',
    sensitive: 'This is a confidential request: only how it stands is shown here.',
    survey: 'Did the answer satisfy you?',
    map: 'Map of reports',
    publicList: {
      note: 'You see only what each district has decided to publish: never names, texts or exact addresses. With your browser’s scripts on, there is a map here too.',
      scope: 'Where',
      everywhere: 'In the whole city',
      classification: 'What it is about',
      everything: 'Everything',
      phase: 'How it stands',
      anyPhase: 'However it stands',
      phases: { inProgress: 'Being worked on', answered: 'Answered', closed: 'Closed' },
      filter: 'Filter',
      none: 'There is nothing public to show.',
      count: (count) => (count === 1 ? '1 report' : `${count} reports`),
      received: 'received on',
      closed: 'closed on',
      older: 'Earlier ones',
    },
  },
};
