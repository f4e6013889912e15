import { register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

let server: TestApplication;
beforeAll(async () => {
  server = await startTestApplication({ demo: true });
});
afterAll(() => server?.stop());

describe('a list of tasks', () => {
  it('tells the case behind each, as much as the reader may see', async () => {
    const token = await server.login('infodesk');
    const contact = await register(server, token, {
      subject: 'Buca davanti alla scuola',
      classification: '01.01',
      location: { address: 'Via Mazzini 12', district: 'savena' },
    });
    const { body } = await server.get('/tasks', { token, query: { contactId: contact.id } });
    expect(body.items).toHaveLength(1);
    expect(body.items[0].contact).toMatchObject({
      protocolNumber: contact.protocolNumber,
      subject: 'Buca davanti alla scuola',
      kind: 'report',
      channel: 'desk',
      status: 'understanding',
      priority: 'normal',
      classificationName: 'Carreggiata',
      district: 'savena',
      address: 'Via Mazzini 12',
      owner: 'savena-infodesk',
      ownerName: 'Infodesk Savena',
    });
  });

  it('opens with the first words of what was said, where nobody gave it a subject', async () => {
    const token = await server.login('infodesk');
    const description = `Davanti alla scuola ${'si è aperta una buca, '.repeat(20)}`.trim();
    const contact = await register(server, token, { subject: undefined, description });
    const { body } = await server.get('/tasks', { token, query: { contactId: contact.id } });
    expect(body.items[0].contact).toMatchObject({
      subject: null,
      opening: description.slice(0, 100),
    });
  });
});
