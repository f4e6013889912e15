import { Column, Entity, PrimaryColumn } from 'typeorm';

export const MESSAGE_CHANNELS = ['email', 'letter', 'phone', 'none', 'web'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

export const MESSAGE_STATES = [
  'waiting',
  'sent',
  'failed',
  'notSendable',
  'received',
  'demonstration',
] as const;
/**
 * `waiting`: leaves as soon as there is a mail server; `failed`: the mail server refused it for good;
 * `notSendable`: somebody has to hand it over, since the citizen left no e-mail address; `received`: it came in;
 * `demonstration`: to the made-up citizen of a demonstration's contact, so it never leaves.
 */
export type MessageState = (typeof MESSAGE_STATES)[number];

/** A message between the network and the citizen of a contact. Written by MessageService and MailDispatcher. */
@Entity('message')
export class Message {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'contact_id', type: 'uuid' })
  contactId: string;

  @Column({ type: 'text' })
  direction: 'out' | 'in';

  @Column({ type: 'text' })
  channel: MessageChannel;

  @Column({ type: 'text' })
  template: string;

  @Column({ type: 'text', nullable: true })
  recipient: string | null;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'text' })
  state: MessageState;

  /** Handed to the mail server as the Message-ID: the receiver can tell a repetition. */
  @Column({ name: 'idempotency_key', type: 'text' })
  idempotencyKey: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt: Date | null;

  @Column({ type: 'int' })
  attempts: number;

  /** When it may be tried (again); in the future while a dispatcher is sending it. */
  @Column({ name: 'next_attempt_at', type: 'timestamptz' })
  nextAttemptAt: Date;

  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError: string | null;

  /** The mail server took it. */
  wasSent(at: Date): void {
    this.state = 'sent';
    this.sentAt = at;
    this.lastError = null;
  }

  /** The mail server did not take it; it is given up when `forGood` or after the last attempt. */
  wasRefused(reason: string, at: Date, forGood: boolean): void {
    this.lastError = reason.slice(0, 500);
    if (forGood || this.attempts >= MAX_ATTEMPTS) this.state = 'failed';
    else this.nextAttemptAt = new Date(at.getTime() + backoff(this.attempts));
  }
}

export const MAX_ATTEMPTS = 16;

/** Milliseconds before the next attempt: 30 s, doubling, six hours at most; sixteen attempts last more than a day. */
export function backoff(attempts: number): number {
  return Math.min(30_000 * 2 ** (attempts - 1), 6 * 3_600_000);
}
