import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { UnitOfWork } from '../../src/platform/index.js';
import { MailDispatcher, MessageService } from '../../src/modules/communications/index.js';
import { anna, register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

describe('messages to citizens', () => {
  let server: TestApplication;
  let infodesk: string;

  beforeAll(async () => {
    server = await startTestApplication({
      demo: true,
      config: { operationsNetworks: '127.0.0.1' },
    });
    infodesk = await server.login('infodesk');
  });

  afterAll(() => server.stop());

  const messages = async (id: string, as = server) =>
    (await as.get(`/contacts/${id}/messages`, { token: infodesk })).body;

  it('wait, and say so, while there is no mail server', async () => {
    const contact = await register(server, infodesk, { citizen: anna });
    const { items, mail } = await messages(contact.id);
    expect(items).toEqual([
      expect.objectContaining({
        template: 'acknowledgement',
        channel: 'email',
        recipient: 'anna.bianchi@example.org',
        state: 'waiting',
        sentAt: null,
        body: expect.stringContaining(contact.protocolNumber),
      }),
    ]);
    expect(mail).toMatchObject({ configured: false, note: expect.stringContaining('in attesa') });
    expect(await server.app.get(MailDispatcher).dispatchDue()).toBe(0);
    const { status, body } = await server.get('/health/ready');
    expect(status).toBe(200);
    expect(body.checks.messages).toMatchObject({
      status: 'remark',
      details: { waiting: expect.any(Number), failed: 0 },
    });
    expect(body.checks.messages.details.waiting).toBeGreaterThan(0);
  });

  it.each([
    ['letter', { name: 'Anna Bianchi', address: 'via Mazzini 12' }],
    ['phone', { name: 'Anna Bianchi', phone: '051 123456' }],
    ['none', null],
  ])('are kept for handing over without an e-mail address: %s', async (channel, citizen) => {
    const contact = await register(server, infodesk, { citizen });
    expect((await messages(contact.id)).items).toEqual([
      expect.objectContaining({ channel, state: 'notSendable' }),
    ]);
  });

  it('speak the citizen’s language', async () => {
    const citizen = { name: 'John Smith', email: 'john@example.org', preferredLanguage: 'en' };
    const contact = await register(server, infodesk, { citizen });
    const [message] = (await messages(contact.id)).items;
    expect(message.subject).toBe(
      `We have received your request (protocol ${contact.protocolNumber})`,
    );
  });

  it('are issued once for one key, whoever repeats it', async () => {
    const contact = await register(server, infodesk, { citizen: anna });
    const service = server.app.get(MessageService);
    const message = {
      contactId: contact.id,
      template: 'answer' as const,
      idempotencyKey: `again-${contact.id}`,
      data: { answer: 'Sì.' },
    };
    await Promise.all(
      [1, 2, 3].map(() => server.app.get(UnitOfWork).run(() => service.issue(message))),
    );
    const answers = (await messages(contact.id)).items.filter(
      ({ template }: { template: string }) => template === 'answer',
    );
    expect(answers).toHaveLength(1);
  });

  describe('with a mail server', () => {
    let smtp: SMTPServer;
    let mailing: TestApplication;
    let received: ParsedMail[];
    let refusal: (Error & { responseCode: number }) | null = null;

    beforeAll(async () => {
      received = [];
      smtp = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        onRcptTo: (_address, _session, done) => done(refusal),
        onData: (stream, _session, done) =>
          simpleParser(stream, (error, mail) => {
            received.push(mail);
            done(error);
          }),
      });
      await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
      const { port } = smtp.server.address() as AddressInfo;
      mailing = await startTestApplication({
        replicaOf: server,
        // The test says when to send.
        config: { smtpUrl: `smtp://127.0.0.1:${port}`, backgroundWork: false },
      });
    });

    afterAll(async () => {
      await mailing.stop();
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
    });

    beforeEach(async () => {
      refusal = null;
      await mailing.app.get(MailDispatcher).dispatchDue();
      received.length = 0;
    });

    it('what has waited leaves, once, and the timeline tells it', async () => {
      const contact = await register(server, infodesk, { citizen: anna });
      const dispatchers = [mailing, mailing, mailing].map(({ app }) => app.get(MailDispatcher));
      const sent = await Promise.all(dispatchers.map((dispatcher) => dispatcher.dispatchDue()));
      expect(sent.reduce((sum, count) => sum + count, 0)).toBe(1);
      expect(received.map(({ subject }) => subject)).toEqual([
        `Abbiamo ricevuto la Sua richiesta (protocollo ${contact.protocolNumber})`,
      ]);
      const { items, mail } = await messages(contact.id, mailing);
      expect(items[0]).toMatchObject({ state: 'sent', sentAt: expect.any(String), attempts: 1 });
      expect(mail.configured).toBe(true);
      const { body } = await server.get(`/contacts/${contact.id}/timeline`, { token: infodesk });
      expect(body.items.map(({ text }: { text: string }) => text)).toContain(
        'Ricevuta di presa in carico: inviata per posta elettronica.',
      );
    });

    it('what the server cannot take now is tried again later', async () => {
      const contact = await register(server, infodesk, { citizen: anna });
      refusal = Object.assign(new Error('busy'), { responseCode: 451 });
      const dispatcher = mailing.app.get(MailDispatcher);
      expect(await dispatcher.dispatchDue()).toBe(0);
      expect((await messages(contact.id)).items[0]).toMatchObject({
        state: 'waiting',
        attempts: 1,
        lastError: expect.stringContaining('busy'),
      });
      refusal = null;
      expect(await dispatcher.dispatchDue()).toBe(0);
      server.clock.advance(31_000);
      try {
        expect(await dispatcher.dispatchDue()).toBe(1);
      } finally {
        server.clock.release();
      }
      expect((await messages(contact.id)).items[0]).toMatchObject({
        state: 'sent',
        lastError: null,
      });
    });

    it('what the server refuses for good is given up, and told', async () => {
      const contact = await register(server, infodesk, { citizen: anna });
      refusal = Object.assign(new Error('no such user'), { responseCode: 550 });
      await mailing.app.get(MailDispatcher).dispatchDue();
      expect((await messages(contact.id)).items[0]).toMatchObject({ state: 'failed' });
      const { body } = await server.get(`/contacts/${contact.id}/timeline`, { token: infodesk });
      expect(body.items.at(-1).text).toContain('invio non riuscito');
    });
  });

  describe('the survey', () => {
    it.each(['x', 'A'.repeat(32), "' OR 1=1 --"])(
      'is nobody’s with the token %s',
      async (token) => {
        const path = `/surveys/${encodeURIComponent(token)}`;
        expect((await server.get(path)).status).toBe(404);
        expect((await server.post(path, { body: { outcome: 'satisfied' } })).status).toBe(404);
      },
    );
  });
});
