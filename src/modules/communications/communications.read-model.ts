import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Catalogue, named } from '../../platform/i18n/index.js';
import { ContactReadModel } from '../contacts/index.js';
import { JOIN_MAILS } from './joins/join-mails.js';
import { MailSender } from './mail-sender.js';
import type { MessageChannel, MessageState } from './message.entity.js';
import { withoutFollowCodes, withoutSurveyLinks } from './secret-links.js';

export interface MessageView {
  id: string;
  direction: 'out' | 'in';
  channel: MessageChannel;
  template: string;
  recipient: string | null;
  subject: string;
  body: string;
  state: MessageState;
  createdAt: string;
  sentAt: string | null;
  attempts: number;
  lastError: string | null;
}

interface MessageRow extends Omit<MessageView, 'createdAt' | 'sentAt' | 'lastError'> {
  created_at: Date;
  sent_at: Date | null;
  last_error: string | null;
}

/** A message as its citizen sees it. */
export interface CitizenMessage {
  direction: 'out' | 'in';
  template: string;
  subject: string;
  body: string;
  at: string;
}

/** Whether mail can leave, in words. */
export interface MailState {
  configured: boolean;
  note: string;
  noteEn: string;
}

@Injectable()
export class MessageReadModel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly contacts: ContactReadModel,
    private readonly sender: MailSender,
    private readonly catalogue: Catalogue,
  ) {}

  /**
   * The messages of a contact, oldest first. Readers who may not know the citizen get neither recipient nor text.
   * Throws NotFound (404) when the current actor may not see the contact.
   */
  async ofContact(contactId: string): Promise<MessageView[]> {
    const contact = await this.contacts.get(contactId);
    const withheld = !contact.textVisible || (!contact.anonymous && contact.citizen === null);
    const rows = await this.uow.read<MessageRow>(
      `SELECT id, direction, channel, template, recipient, subject, body, state, created_at, sent_at,
              attempts, last_error
         FROM message WHERE contact_id = $1 AND NOT template = ANY ($2) ORDER BY created_at, id`,
      [contactId, JOIN_MAILS],
    );
    return rows.map(({ created_at, sent_at, last_error, ...row }) => ({
      ...row,
      body: forStaff(row),
      ...(withheld ? { recipient: null, subject: '', body: '' } : {}),
      createdAt: created_at.toISOString(),
      sentAt: sent_at?.toISOString() ?? null,
      // Mail servers repeat the address in what they answer.
      lastError: withheld ? null : last_error,
    }));
  }

  /** What was written to the citizen and by them, oldest first, as they may read it: only for the citizen. */
  async forCitizen(contactId: string): Promise<CitizenMessage[]> {
    const rows = await this.uow.read<Omit<CitizenMessage, 'at'> & { at: Date }>(
      `SELECT direction, template, subject, body, created_at AS at
         FROM message WHERE contact_id = $1 AND NOT template = ANY ($2) ORDER BY created_at, id`,
      [contactId, JOIN_MAILS],
    );
    return rows.map((row) => ({
      ...row,
      body: withoutFollowCodes(row.body),
      at: row.at.toISOString(),
    }));
  }

  /** How many messages wait for the mail server, or were given up. */
  async backlog(): Promise<{ waiting: number; failed: number }> {
    const [row] = await this.uow.read<{ waiting: number; failed: number }>(
      `SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
              count(*) FILTER (WHERE state = 'failed')::int AS failed
         FROM message WHERE state IN ('waiting', 'failed')`,
    );
    return row;
  }

  /** Says whether mail leaves this installation. */
  mailState(): MailState {
    const { configured } = this.sender;
    const state = configured ? 'leaves' : 'waits';
    const { text: note, textEn: noteEn } = this.catalogue.told(named('explanations:mail', state));
    return { configured, note, noteEn };
  }
}

/**
 * What leaves by itself need not be read by others; what has to be handed over must be. The citizen's verdict is
 * theirs alone: its link is in mail only.
 */
function forStaff({ channel, body }: Pick<MessageRow, 'channel' | 'body'>): string {
  const text = withoutSurveyLinks(body);
  return channel === 'email' ? withoutFollowCodes(text) : text;
}
