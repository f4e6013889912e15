import fs from 'node:fs/promises';
import { Case } from '../builders/case.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const CYCLE = 'processes/ciclo-di-servizio.bpmn';

interface Rule {
  id: string;
  outputs: string[];
}

/** A cycle that stays with the first version of its routing table, whatever is published later. */
describe('a cycle that is bound to a version of its routing table', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    const token = await server.login('designer');
    const xml = await fs.readFile(CYCLE, 'utf8');
    const bound = xml.replace(
      'camunda:decisionRef="smistamento"',
      'camunda:decisionRef="smistamento" camunda:decisionRefBinding="version" camunda:decisionRefVersion="1"',
    );
    expect(bound).not.toBe(xml);
    const form = new FormData();
    form.append('cycle', new Blob([bound]), 'ciclo-di-servizio.bpmn');
    const deployed = await server.post('/process-deployments', { token, body: form });
    expect([deployed.status, deployed.text]).toEqual([201, expect.anything()]);
    await publishOtherPoint(token);
  });
  afterAll(() => server?.stop());

  it('records what the process decided, not what the latest version would have', async () => {
    const contact = await Case.open(server, { classification: '01.01' });
    await contact.understands('infodesk', true);
    const told = (await contact.timeline()).filter((text) => text.startsWith('Smistamento'));
    expect(told).toEqual([expect.stringContaining('suggerito: Manutenzione')]);
    const elsewhere = await server.post('/routing/suggestions', {
      token: await server.login('infodesk'),
      body: { contactId: contact.id },
    });
    expect(elsewhere.body).toMatchObject({
      point: { code: 'savena-infodesk' },
      routing: { version: 2 },
    });
  });

  async function publishOtherPoint(token: string): Promise<void> {
    const { body: list } = await server.get('/decision-definitions', {
      token,
      query: { key: 'smistamento', latest: 'true' },
    });
    const [{ id, version }] = list.items;
    const { body } = await server.get(`/decision-definitions/${id}/table`, { token });
    const rules = (body.table.rules as Rule[]).map((rule) =>
      rule.id === 'regola_manutenzione'
        ? { ...rule, outputs: [rule.outputs[0], '"savena-infodesk"', rule.outputs[2]] }
        : rule,
    );
    const published = await server.post('/decision-definitions/smistamento/versions', {
      token,
      body: { table: { ...body.table, rules }, basedOnVersion: version },
    });
    expect(published.status).toBe(201);
  }
});
