import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { AppConfig } from '../../platform/config/index.js';
import { runAsSystem } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { isJoinMail } from './joins/join-mails.js';
import { MailRefused, MailSender } from './mail-sender.js';
import { MessageJournal } from './message-journal.js';
import { messageFacts } from './message-facts.js';
import { Message } from './message.entity.js';
import type { TemplateName } from './templates.js';

/** While one replica sends a message, no other takes it up; a crash frees it after this. Milliseconds. */
const LEASE_MS = 60_000;
const POLL_MS = 15_000;

/**
 * Hands waiting messages to the mail server. The table of messages is its queue, so nothing is lost while there
 * is no mail server. Sending happens between two transactions, never inside one: a crash between the server's
 * consent and the second one sends the mail again, with the same Message-ID.
 */
@Injectable()
export class MailDispatcher implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(MailDispatcher.name);
  private poll: NodeJS.Timeout | null = null;
  private running: Promise<unknown> = Promise.resolve();
  private stopped = false;
  private queued = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly sender: MailSender,
    private readonly journal: MessageJournal,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.sender.configured || !this.config.backgroundWork) return;
    this.poll = setInterval(() => this.wake(), POLL_MS);
    this.poll.unref();
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.poll) clearInterval(this.poll);
    await this.running;
  }

  /** Says that there may be something to send. */
  wake(): void {
    if (!this.poll || this.stopped || this.queued) return;
    this.queued = true;
    this.running = this.running.then(async () => {
      this.queued = false;
      await this.dispatchDue().catch((error: unknown) =>
        this.logger.warn(`Mail: ${String(error)}`),
      );
    });
  }

  /** Tries every message that is due, once. Answers how many the mail server took. */
  async dispatchDue(): Promise<number> {
    if (!this.sender.configured) return 0;
    let sent = 0;
    while (!this.stopped) {
      const message = await this.uow.run(() => this.lease());
      if (!message) break;
      if (await this.dispatch(message)) sent += 1;
    }
    return sent;
  }

  private async lease(): Promise<Message | null> {
    const messages = this.uow.repository(Message);
    const due = await messages
      .createQueryBuilder('message')
      .where("message.state = 'waiting' AND message.channel = 'email'")
      .andWhere('message.nextAttemptAt <= :now', { now: this.clock.now() })
      .orderBy('message.nextAttemptAt')
      .limit(1)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getOne();
    if (!due) return null;
    due.attempts += 1;
    due.nextAttemptAt = new Date(this.clock.now().getTime() + LEASE_MS);
    return messages.save(due);
  }

  private async dispatch(message: Message): Promise<boolean> {
    let failure: unknown = null;
    try {
      await this.sender.send({
        key: message.idempotencyKey,
        to: message.recipient ?? '',
        subject: message.subject,
        text: message.body,
      });
    } catch (error) {
      failure = error ?? new Error('unknown');
    }
    await runAsSystem('mail-dispatcher', () => this.uow.run(() => this.record(message, failure)));
    return failure === null;
  }

  private async record(message: Message, failure: unknown): Promise<void> {
    const now = this.clock.now();
    const template = message.template as TemplateName;
    // To others than the contact's citizen: told once for all of them (ContactJoins).
    const told = !isJoinMail(message.template);
    if (failure === null) {
      message.wasSent(now);
      if (told) this.journal.write('message.sent', message, messageFacts.sent(template));
    } else {
      const reason = failure instanceof Error ? failure.message : String(failure);
      message.wasRefused(reason, now, failure instanceof MailRefused);
      if (message.state === 'failed' && told) {
        this.journal.write('message.failed', message, messageFacts.failed(template));
      }
    }
    const { state, sentAt, nextAttemptAt, lastError } = message;
    await this.uow
      .repository(Message)
      .update({ id: message.id, state: 'waiting' }, { state, sentAt, nextAttemptAt, lastError });
  }
}
