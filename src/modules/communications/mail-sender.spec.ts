import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { AppConfig } from '../../platform/config/index.js';
import { MailRefused, SmtpMailSender } from './mail-sender.js';

const mail = {
  key: 'task-4711',
  to: 'anna@example.org',
  subject: 'Risposta: è tutto a posto',
  text: 'Perché no?\n',
};

function configuration(values: Partial<AppConfig>): AppConfig {
  return Object.assign(new AppConfig(), {
    mailFrom: "Punto d'Ascolto <ascolto@comune.example.org>",
    ...values,
  });
}

describe('mail over SMTP', () => {
  let server: SMTPServer;
  let received: { mail: ParsedMail; to: string[] }[];
  let sender: SmtpMailSender;

  async function start(options: SMTPServerOptions = {}): Promise<void> {
    received = [];
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        simpleParser(stream, (error, parsed) => {
          received.push({
            mail: parsed,
            to: session.envelope.rcptTo.map(({ address }) => address),
          });
          done(error);
        });
      },
      ...options,
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    sender = new SmtpMailSender(configuration({ smtpUrl: `smtp://127.0.0.1:${port}` }));
  }

  afterEach(async () => {
    sender.onApplicationShutdown();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  it('arrives as it was written, under a Message-ID made of its key', async () => {
    await start();
    await sender.send(mail);
    expect(received).toHaveLength(1);
    expect(received[0].to).toEqual(['anna@example.org']);
    expect(received[0].mail).toMatchObject({
      messageId: '<task-4711@comune.example.org>',
      subject: 'Risposta: è tutto a posto',
      text: 'Perché no?\n',
    });
    expect(received[0].mail.from?.text).toContain('ascolto@comune.example.org');
    expect(received[0].mail.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('reaches one address, whatever the recipient’s field holds', async () => {
    await start();
    await sender.send({ ...mail, to: 'anna@example.org' });
    await sender.send({ ...mail, subject: 'x\r\nBcc: all@example.org' });
    expect(received.map(({ to }) => to)).toEqual([['anna@example.org'], ['anna@example.org']]);
  });

  it('is refused for good when the server says so', async () => {
    const refusal = Object.assign(new Error('no such user'), { responseCode: 550 });
    await start({ onRcptTo: (_address, _session, done) => done(refusal) });
    await expect(sender.send(mail)).rejects.toThrow(MailRefused);
  });

  it('may be tried again when the server is only busy', async () => {
    const busy = Object.assign(new Error('try later'), { responseCode: 451 });
    await start({ onRcptTo: (_address, _session, done) => done(busy) });
    const failure = await sender.send(mail).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(MailRefused);
  });

  it('may be tried again when there is no server', async () => {
    await start();
    const unreachable = new SmtpMailSender(configuration({ smtpUrl: 'smtp://127.0.0.1:1' }));
    const failure = await unreachable.send(mail).catch((error: unknown) => error);
    expect(failure).toHaveProperty('message', expect.stringContaining('ECONNREFUSED'));
    expect(failure).not.toBeInstanceOf(MailRefused);
    unreachable.onApplicationShutdown();
  });
});

describe('without SMTP_URL', () => {
  it('says that no mail server is configured', () => {
    expect(new SmtpMailSender(configuration({})).configured).toBe(false);
  });
});
