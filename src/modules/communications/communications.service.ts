import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Catalogue } from '../../platform/i18n/index.js';
import { ContactFollowers, ContactReadModel, type ContactView } from '../contacts/index.js';
import { MailDispatcher } from './mail-dispatcher.js';
import { MessageJournal } from './message-journal.js';
import { messageFacts } from './message-facts.js';
import type { MessageChannel, MessageState } from './message.entity.js';
import { render, type TemplateData, type TemplateName } from './templates.js';

export interface NewMessage {
  contactId: string;
  template: TemplateName;
  /** The same key never makes a second message. */
  idempotencyKey: string;
  data?: Pick<
    TemplateData,
    'answerDueAt' | 'followUrl' | 'answer' | 'reason' | 'surveyUrl' | 'mainNumber' | 'works'
  >;
}

/** Messages to citizens. */
@Injectable()
export class MessageService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly contacts: ContactReadModel,
    private readonly followers: ContactFollowers,
    private readonly journal: MessageJournal,
    private readonly dispatcher: MailDispatcher,
    private readonly catalogue: Catalogue,
  ) {}

  /**
   * Issues a message to the citizen of a contact, in their language. By e-mail where they left an address: then it
   * leaves after the commit, as soon as there is a mail server. Else it is kept for somebody to hand over.
   * Issuing the same key again does nothing.
   */
  async issue({ contactId, template, idempotencyKey, data }: NewMessage): Promise<void> {
    const contact = await this.contacts.getAsSystem(contactId);
    const language = this.catalogue.choose(contact.citizen?.preferredLanguage ?? null);
    const told: TemplateData = {
      protocolNumber: contact.protocolNumber,
      name: contact.citizen?.name ?? null,
      subject: contact.subject,
      receivedAt: new Date(contact.receivedAt),
      ...data,
      // On paper it would be read by whoever hands it over, who could then answer in the citizen's place.
      surveyUrl: channelFor(contact) === 'email' ? data?.surveyUrl : null,
    };
    const { subject, body } = render(template, language, told, this.catalogue);
    await this.send(contact, { template, idempotencyKey, subject, body });
  }

  /** Sends what an operator wrote, as it is written. */
  async write(contactId: string, text: { subject: string; body: string }): Promise<void> {
    const contact = await this.contacts.getAsSystem(contactId);
    const idempotencyKey = `written:${randomUUID()}`;
    await this.send(contact, { ...text, template: 'written', idempotencyKey });
  }

  private async send(
    contact: ContactView,
    message: Pick<NewMessage, 'idempotencyKey'> & {
      template: TemplateName | 'written';
      subject: string;
      body: string;
    },
  ): Promise<void> {
    const { id: contactId } = contact;
    const { template, idempotencyKey, subject, body } = message;
    const channel = channelFor(contact);
    const recipient = recipientOf(contact, channel);
    const wanted = channel === 'email' ? ('waiting' as const) : ('notSendable' as const);
    const id = randomUUID();
    // The people of a demonstration are made up: their addresses are nobody's, or somebody else's.
    const [issued] = await this.uow.query<{ state: MessageState }>({
      name: 'message-issue',
      text: `INSERT INTO message (id, contact_id, direction, channel, template, recipient, subject, body,
                                  state, idempotency_key, created_at, next_attempt_at)
             VALUES ($1, $2, 'out', $3, $4, $5, $6, $7,
                     CASE WHEN $8 = 'waiting' AND (SELECT demonstration FROM contact_summary WHERE id = $2)
                          THEN 'demonstration' ELSE $8 END, $9, $10, $10)
             ON CONFLICT (idempotency_key) DO NOTHING
             RETURNING state`,
      values: [
        id,
        contactId,
        channel,
        template,
        recipient,
        subject,
        body,
        wanted,
        idempotencyKey,
        this.clock.now(),
      ],
      // Whether a contact belongs to the demonstration never changes.
      apart: true,
    });
    if (!issued) return;
    const { state } = issued;
    this.journal.write(
      'message.issued',
      { id, contactId, template, channel, state },
      state === 'demonstration'
        ? messageFacts.demonstration(template)
        : messageFacts.issued(template, channel),
    );
    if (state === 'waiting') this.uow.afterCommit(() => this.dispatcher.wake());
  }

  /** Takes what the citizen of a contact wrote from the page that follows it; answers the message's id. */
  async receive(contactId: string, text: string): Promise<string> {
    const id = randomUUID();
    await this.uow.query({
      text: `INSERT INTO message (id, contact_id, direction, channel, template, subject, body, state,
                                  idempotency_key, created_at, next_attempt_at)
             VALUES ($1, $2, 'in', 'web', 'reply', '', $3, 'received', $4, $5, $5)`,
      values: [id, contactId, text, `in:${id}`, this.clock.now()],
    });
    this.journal.write(
      'message.received',
      { id, contactId, template: 'reply', channel: 'web', state: 'received' },
      messageFacts.received(),
    );
    return id;
  }

  /**
   * Issues the message to the citizen of the contact and to those of the contacts that were merged into it, each
   * under its own protocol number. `dataOf` is asked for each of them.
   */
  async issueToAll(
    { contactId, template, idempotencyKey }: Omit<NewMessage, 'data'>,
    dataOf: (contactId: string) => Promise<NewMessage['data']>,
  ): Promise<void> {
    await this.issue({ contactId, template, idempotencyKey, data: await dataOf(contactId) });
    for (const follower of await this.followers.idsOf(contactId)) {
      await this.issue({
        contactId: follower,
        template,
        idempotencyKey: `${idempotencyKey}:${follower}`,
        data: await dataOf(follower),
      });
    }
  }
}

/** E-mail first, then the post, then the phone; `none` for whoever stays anonymous. */
export function channelFor({ citizen }: Pick<ContactView, 'citizen'>): MessageChannel {
  if (citizen?.email) return 'email';
  if (citizen?.address) return 'letter';
  if (citizen?.phone) return 'phone';
  return 'none';
}

function recipientOf({ citizen }: ContactView, channel: MessageChannel): string | null {
  if (channel === 'email') return citizen?.email ?? null;
  if (channel === 'letter') return citizen?.address ?? null;
  if (channel === 'phone') return citizen?.phone ?? null;
  return null;
}
