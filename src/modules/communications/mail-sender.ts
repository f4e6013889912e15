import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import nodemailer, { type Transporter } from 'nodemailer';
import { AppConfig } from '../../platform/config/index.js';

export interface OutgoingMail {
  /** Becomes the Message-ID: the same key is the same mail. */
  key: string;
  to: string;
  subject: string;
  text: string;
}

/** The receiving server refused the mail for good (5xx): trying again will not help. */
export class MailRefused extends Error {}

/** The way out for mail. */
export abstract class MailSender {
  /** False: no mail server is known, messages wait. */
  abstract readonly configured: boolean;

  /** Resolves once the mail server has taken the mail. Throws MailRefused when it never will. */
  abstract send(mail: OutgoingMail): Promise<void>;
}

/** Shorter than the dispatcher's lease, so that no second dispatcher sends what the first is still sending. */
const TIMEOUT_MS = 20_000;

/** Sends over SMTP (`SMTP_URL`, `MAIL_FROM`). */
@Injectable()
export class SmtpMailSender extends MailSender implements OnApplicationShutdown {
  readonly configured: boolean;
  private readonly transport: Transporter | null;
  private readonly domain: string;

  constructor(private readonly config: AppConfig) {
    super();
    this.configured = config.smtpUrl !== undefined;
    this.domain = /@([^\s@<>]+?)>?$/.exec(config.mailFrom)?.[1] ?? 'localhost';
    this.transport =
      config.smtpUrl === undefined
        ? null
        : nodemailer.createTransport({
            url: config.smtpUrl,
            connectionTimeout: TIMEOUT_MS / 2,
            greetingTimeout: TIMEOUT_MS / 2,
            socketTimeout: TIMEOUT_MS / 2,
            disableFileAccess: true,
            disableUrlAccess: true,
          });
  }

  async send({ key, to, subject, text }: OutgoingMail): Promise<void> {
    if (!this.transport) throw new Error('No mail server is configured: set SMTP_URL.');
    try {
      await this.transport.sendMail({
        from: this.config.mailFrom,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${key}@${this.domain}>`,
        // Keeps out-of-office programs from answering (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
    } catch (error) {
      const { responseCode, code } = error as { responseCode?: number; code?: string };
      const reason = error instanceof Error ? error.message : String(error);
      // 5xx about the sign-in is the configuration's fault, and passes once that is put right.
      if (responseCode && responseCode >= 500 && code !== 'EAUTH') throw new MailRefused(reason);
      throw error;
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
