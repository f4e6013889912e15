import type { Catalogue } from '../../../platform/i18n/index.js';
import { inFrame, MAILS, type RenderedMessage } from '../mail-frame.js';

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

/** The mail as plain text, in a language of the catalogue. */
export function renderJoin(
  mail: JoinMail,
  language: string,
  { name, receivedAt, link, answer }: JoinData,
  catalogue: Catalogue,
): RenderedMessage {
  const texts = catalogue.sayIn(MAILS, language);
  const report = { receivedAt: { dayInWords: receivedAt.toISOString() }, name };
  const say = (key: string) => texts(`${mail}.${key}`, { ...report, link: link ?? '' });
  const paragraphs: Record<JoinMail, () => string[]> = {
    joinConfirm: () => [say('asked'), say('confirm'), say('notYou')],
    joinAnswer: () => [say('given'), answer ?? ''],
    joinClosed: () => [say('closed'), say('again')],
  };
  return { subject: say('subject'), body: inFrame(texts, paragraphs[mail]()) };
}
