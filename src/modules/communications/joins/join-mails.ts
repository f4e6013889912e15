import { DateTime } from 'luxon';
import type { Language } from '../../citizens/index.js';

/** Mails to who joined a report of somebody else: none of them names a protocol number or a word of its citizen. */
export const JOIN_MAILS = ['joinConfirm', 'joinAnswer', 'joinClosed'] as const;
export type JoinMail = (typeof JOIN_MAILS)[number];

/** True for mails that are no matter of the contact's own citizen. */
export function isJoinMail(template: string): template is JoinMail {
  return JOIN_MAILS.some((one) => one === template);
}

interface JoinData {
  /** Of the class, in the language of the mail. */
  name: string;
  receivedAt: Date;
  link?: string;
  answer?: string | null;
}

type Told = (data: JoinData, about: string) => { subject: string; paragraphs: string[] };

const TOLD: Record<Language, Record<JoinMail, Told>> = {
  it: {
    joinConfirm: ({ link }, about) => ({
      subject: 'Confermi: anche a Lei succede la stessa cosa?',
      paragraphs: [
        `qualcuno, forse Lei, ci ha detto di avere lo stesso problema di ${about}, e ha lasciato questo indirizzo per essere avvisato della risposta.`,
        `Per confermare apra questa pagina: ${link}`,
        'Se non è stato Lei, non faccia nulla: non Le scriveremo più.',
      ],
    }),
    joinAnswer: ({ answer }, about) => ({
      subject: 'La risposta alla segnalazione a cui si è unito',
      paragraphs: [`abbiamo risposto a ${about}, a cui si è unito:`, answer ?? ''],
    }),
    joinClosed: (_, about) => ({
      subject: 'La segnalazione a cui si è unito è chiusa',
      paragraphs: [
        `abbiamo chiuso ${about}, a cui si è unito, senza una risposta che possiamo mandarLe.`,
        'Se il problema c’è ancora, ce lo segnali: avrà un Suo numero di protocollo.',
      ],
    }),
  },
  en: {
    joinConfirm: ({ link }, about) => ({
      subject: 'Please confirm: does the same happen to you?',
      paragraphs: [
        `somebody, perhaps you, told us that they have the same problem as ${about}, and left this address to be told of the answer.`,
        `To confirm, open this page: ${link}`,
        'If it was not you, do nothing: we shall not write to you again.',
      ],
    }),
    joinAnswer: ({ answer }, about) => ({
      subject: 'The answer to the report that you joined',
      paragraphs: [`we have answered ${about}, which you joined:`, answer ?? ''],
    }),
    joinClosed: (_, about) => ({
      subject: 'The report that you joined is closed',
      paragraphs: [
        `we have closed ${about}, which you joined, without an answer that we can send you.`,
        'If the problem is still there, please report it: it will have a protocol number of its own.',
      ],
    }),
  },
};

const FRAME = {
  it: { greeting: 'Gentile cittadina, gentile cittadino', end: "Il Punto d'Ascolto del Comune" },
  en: { greeting: 'Dear citizen', end: "The municipality's Punto d'Ascolto" },
} as const;

/** The mail as plain text. */
export function renderJoin(
  mail: JoinMail,
  language: Language,
  data: JoinData,
): { subject: string; body: string } {
  const day = DateTime.fromJSDate(data.receivedAt, { zone: 'Europe/Rome' })
    .setLocale(language)
    .toFormat('d LLLL yyyy');
  const about =
    language === 'it'
      ? `una segnalazione del ${day} (${data.name})`
      : `a report of ${day} (${data.name})`;
  const { subject, paragraphs } = TOLD[language][mail](data, about);
  const { greeting, end } = FRAME[language];
  return { subject, body: `${[`${greeting},`, ...paragraphs, end].join('\n\n')}\n` };
}
