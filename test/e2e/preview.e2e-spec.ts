/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
import { ProtocolAgreement } from '../../src/modules/protocols/index.js';
import { UnitOfWork } from '../../src/platform/index.js';
import { register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const KINDS = ['report', 'complaint', 'informationRequest', 'serviceRequest'];
const CLASSES = ['01.01', '02.01', '03.01', '05.01'];
const TEXTS = [
  'Una domanda tranquilla.',
  'Pericolo grave: un ferito, i cavi elettrici sono scoperti.',
];

describe('what whoever registers is told beforehand', () => {
  let server: TestApplication;
  let infodesk: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    server.clock.setTo('2026-11-30T09:00:00Z');
    infodesk = await server.login('infodesk');
  });
  afterAll(() => server?.stop());

  const preview = async (body: object): Promise<any> => {
    const response = await server.post('/routing/suggestions', { token: infodesk, body });
    expect(response.status).toBe(200);
    return response.body;
  };
  const answerClock = async (id: string): Promise<any> => {
    const { body } = await server.get(`/contacts/${id}/clocks`, { token: infodesk });
    return body.items.find(({ kind }: any) => kind === 'answer');
  };
  const registered = (kind: string, classification: string, description: string) =>
    register(server, infodesk, {
      kind,
      classification,
      subject: null,
      description,
      channel: 'desk',
      location: { district: 'savena' },
    });

  it.each(KINDS.flatMap((kind) => CLASSES.map((code) => [kind, code] as const)))(
    'is what happens: term and priority of a %s about %s',
    async (kind, classification) => {
      for (const text of TEXTS) {
        const told = await preview({
          kind,
          classification,
          channel: 'desk',
          district: 'savena',
          text,
          point: 'savena-infodesk',
        });
        const contact = await registered(kind, classification, text);
        const { dueAt } = await answerClock(contact.id);
        expect(told.answerDueAt).toBe(dueAt);
        const { body: saved } = await server.get(`/contacts/${contact.id}`, { token: infodesk });
        expect([saved.priority, contact.priority]).toEqual([told.priority, told.priority]);
        expect((await preview({ contactId: contact.id })).answerDueAt).toBe(dueAt);
      }
    },
  );

  it('knows what is urgent, so that the two could differ', async () => {
    const asked = { kind: 'report', classification: '01.01', district: 'savena' };
    const [calm, urgent] = await Promise.all(
      TEXTS.map((text) => preview({ ...asked, text }).then(({ priority }) => priority)),
    );
    expect(urgent).not.toBe(calm);
  });

  it('follows the protocol that holds for that kind, like the clock', async () => {
    const uow = server.app.get(UnitOfWork);
    const usual = await preview({ kind: 'informationRequest', classification: '03.01' });
    await uow.run(async () => {
      const repository = uow.repository(ProtocolAgreement);
      const [network] = await repository.findBy({ code: 'rete' });
      await repository.insert({
        ...network,
        id: '00000000-0000-4000-8000-0000000000aa',
        code: 'informazioni',
        kinds: ['informationRequest'],
        terms: { answerTerm: 'P3D' },
      });
    });
    const told = await preview({ kind: 'informationRequest', classification: '03.01' });
    expect(told.answerDueAt).toBe('2026-12-03T22:59:59.999Z');
    expect(told.answerDueAt).not.toBe(usual.answerDueAt);
    const contact = await registered('informationRequest', '03.01', TEXTS[0]);
    expect((await answerClock(contact.id)).dueAt).toBe(told.answerDueAt);
  });

  it('leaves a priority that was set by hand, and names a point that there is not', async () => {
    const contact = await register(server, infodesk, {
      classification: '01.01',
      description: TEXTS[1],
      priority: 'low',
    } as object);
    expect(contact.priority).toBe('low');
    const { status, body } = await server.post('/routing/suggestions', {
      token: infodesk,
      body: { kind: 'report', point: 'nessuno' },
    });
    expect(status).toBe(400);
    expect(body.errors).toEqual([expect.objectContaining({ field: 'point' })]);
  });
});
