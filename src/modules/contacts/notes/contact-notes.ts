import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Notifications } from '../../identity/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { INSTANT_KEY, isUuid, pageOf, readCursor, UUID_KEY } from '../../../platform/http/index.js';
import { ContactJournal } from '../case/contact-journal.js';
import { ContactReadModel } from '../reading/contacts.read-model.js';
import { Mentions, mentionsIn } from './mentions.js';
import { noteFacts } from './note-facts.js';
import { MentionsStrangers, NoteCorrected, NoteWithheld, NotYourNote } from './notes.errors.js';

export interface NoteText {
  revision: number;
  /** null: withheld, with the other texts of a sensitive contact. */
  body: string | null;
  /** Usernames of those who are called. */
  mentions: string[];
  writtenAt: string;
}

export interface NoteView extends NoteText {
  id: string;
  author: string;
  authorName: string;
  createdAt: string;
  /** The texts before the last correction, oldest first. */
  earlier: NoteText[];
}

interface NoteRow {
  id: string;
  author: string;
  author_name: string;
  created_at: Date;
  texts: { revision: number; body: string; mentions: string[]; writtenAt: string }[];
}

const NOTES = `SELECT n.id, n.author, n.author_name, n.created_at,
    (SELECT jsonb_agg(jsonb_build_object('revision', t.revision, 'body', t.body, 'mentions', t.mentions,
                                         'writtenAt', t.written_at) ORDER BY t.revision)
       FROM contact_note_text t WHERE t.note_id = n.id) AS texts
  FROM contact_note n`;

/**
 * Notes of operators on a contact, for operators alone: written by whoever sees it and may read its texts, corrected
 * by their author, never taken away. Every method asks whether the current actor sees the contact: NotFound (404).
 */
@Injectable()
export class ContactNotes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly contacts: ContactReadModel,
    private readonly mentions: Mentions,
    private readonly journal: ContactJournal,
    private readonly notifications: Notifications,
  ) {}

  /** Oldest first. */
  async ofContact(
    contactId: string,
    page: { limit: number; cursor?: string },
  ): Promise<{ items: NoteView[]; nextCursor: string | null }> {
    const { textVisible } = await this.contacts.get(contactId);
    const [at, id] = readCursor(page.cursor, [INSTANT_KEY, UUID_KEY]) ?? [null, null];
    const rows = await this.uow.read<NoteRow & { exactly: string }>(
      `${NOTES.replace('n.created_at,', 'n.created_at, n.created_at::text AS exactly,')}
        WHERE n.contact_id = $1 AND ($2::timestamptz IS NULL OR (n.created_at, n.id) > ($2, $3::uuid))
        ORDER BY n.created_at, n.id LIMIT $4`,
      [contactId, at, id, page.limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, page.limit, (row) => [row.exactly, row.id]);
    return { items: items.map((row) => toView(row, textVisible)), nextCursor };
  }

  /** Throws NoteWithheld (403), MentionsStrangers (400). */
  async write(contactId: string, body: string): Promise<NoteView> {
    await this.requireReadable(contactId);
    const mentions = await this.called(contactId, body);
    const id = randomUUID();
    const { id: author, name } = currentActor();
    const now = this.clock.now();
    await this.uow.query({
      text: `INSERT INTO contact_note (id, contact_id, author, author_name, created_at)
             VALUES ($1, $2, $3, $4, $5)`,
      values: [id, contactId, author, name, now],
    });
    await this.addText(id, { revision: 1, body, mentions, at: now });
    this.journal.write(contactId, {
      event: 'contact.note-added',
      facts: { noteId: id, mentions },
      told: noteFacts.added(),
    });
    this.call(contactId, id, mentions);
    return this.one(contactId, id);
  }

  /**
   * Says it anew; the text before stays readable. `revision` is the one that was read. Throws NotFound (404),
   * NotYourNote and NoteWithheld (403), NoteCorrected (409), MentionsStrangers (400).
   */
  async correct(
    contactId: string,
    noteId: string,
    { body, revision }: { body: string; revision: number },
  ): Promise<NoteView> {
    await this.requireReadable(contactId);
    // Two corrections at once: the second finds the first.
    await this.uow.query({
      text: 'SELECT 1 FROM contact_note WHERE id = $1 FOR UPDATE',
      values: [isUuid(noteId) ? noteId : null],
    });
    const note = await this.one(contactId, noteId);
    if (note.author !== currentActor().id) throw new NotYourNote();
    if (note.revision !== revision) throw new NoteCorrected(note.revision);
    const mentions = await this.called(contactId, body);
    const added = mentions.filter((name) => !note.mentions.includes(name));
    await this.addText(noteId, { revision: revision + 1, body, mentions, at: this.clock.now() });
    this.journal.write(contactId, {
      event: 'contact.note-corrected',
      facts: { noteId, revision: revision + 1, mentions: added },
      told: noteFacts.corrected(),
    });
    this.call(contactId, noteId, added);
    return this.one(contactId, noteId);
  }

  private call(contactId: string, noteId: string, usernames: readonly string[]): void {
    this.notifications.tell({
      kind: 'mention',
      to: { accounts: usernames },
      contactId,
      facts: { by: currentActor().name },
      cause: `mention:${noteId}`,
    });
  }

  private async requireReadable(contactId: string): Promise<void> {
    if (!(await this.contacts.get(contactId)).textVisible) throw new NoteWithheld();
  }

  private async called(contactId: string, body: string): Promise<string[]> {
    const { readers, strangers } = await this.mentions.named(contactId, mentionsIn(body));
    if (strangers.length > 0) throw new MentionsStrangers(strangers);
    return readers;
  }

  private async addText(
    noteId: string,
    {
      revision,
      body,
      mentions,
      at,
    }: Pick<NoteText, 'revision' | 'mentions'> & {
      body: string;
      at: Date;
    },
  ): Promise<void> {
    await this.uow.query({
      text: `INSERT INTO contact_note_text (note_id, revision, body, mentions, written_at)
             VALUES ($1, $2, $3, $4, $5)`,
      values: [noteId, revision, body, mentions, at],
    });
  }

  private async one(contactId: string, noteId: string): Promise<NoteView> {
    const [row] = isUuid(noteId)
      ? await this.uow.read<NoteRow>(`${NOTES} WHERE n.id = $1 AND n.contact_id = $2`, [
          noteId,
          contactId,
        ])
      : [];
    if (!row) throw new NotFound('note', noteId);
    return toView(row, true);
  }
}

function toView(row: NoteRow, readable: boolean): NoteView {
  const texts = row.texts.map((text) => ({
    ...text,
    body: readable ? text.body : null,
    writtenAt: new Date(text.writtenAt).toISOString(),
  }));
  return {
    id: row.id,
    author: row.author,
    authorName: row.author_name,
    createdAt: row.created_at.toISOString(),
    ...texts[texts.length - 1],
    earlier: texts.slice(0, -1),
  };
}
