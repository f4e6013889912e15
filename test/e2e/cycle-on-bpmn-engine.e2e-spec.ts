import { Case } from '../builders/case.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

describe('the service cycle over HTTP, on bpmn-engine', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startTestApplication({
      demo: true,
      config: { backgroundWork: false, processExecutor: 'bpmn-engine' },
    });
  });
  afterAll(() => server?.stop());

  it('goes from the registration over the central services to the closing', async () => {
    const contact = await Case.open(server);
    expect(await contact.open()).toEqual(['capire']);
    await contact.understands('infodesk', false);
    await contact.does('sportello', 'valutare', { decision: 'answer', answer: 'Ecco.' });
    await contact.does('infodesk', 'rispondere', { answer: 'La buca sarà chiusa.' });
    expect(await contact.status()).toBe('verifying');
    await contact.does('infodesk', 'verificare', { outcome: 'satisfied' });
    expect(await contact.contact()).toMatchObject({ status: 'closed', outcome: 'satisfied' });
    expect(await contact.open()).toEqual([]);
  });

  it('moves none of its tokens by hand, and answers why', async () => {
    const contact = await Case.open(server);
    const answer = await contact.post(
      'manager',
      `/process-instances/${contact.registered.processInstanceId}/modification`,
      { reason: 'Messo a mano', instructions: [{ type: 'startBefore', elementId: 'rispondere' }] },
    );
    expect(answer).toMatchObject({ status: 409, body: { code: 'instance.executor-unfit' } });
    expect(await contact.open()).toEqual(['capire']);
  });
});
