import { readFile } from 'node:fs/promises';
import { ProcessEngine } from '../../src/engine/api/index.js';
import { WarmInstances } from '../../src/engine/embedded/warm-instances.js';
import { runAsSystem } from '../../src/platform/context/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { Case } from '../builders/case.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

describe('mending instances by hand', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
  });
  afterAll(() => server?.stop());

  /** Deploys a changed copy of the cycle and answers the new version's id. */
  async function deployCycle(change: (xml: string) => string): Promise<string> {
    const xml = change(await readFile('processes/ciclo-di-servizio.bpmn', 'utf8'));
    const body = new FormData();
    body.append('files', new Blob([xml], { type: 'text/xml' }), 'ciclo-di-servizio.bpmn');
    const response = await server.post('/process-deployments', {
      token: await server.login('designer'),
      body,
    });
    if (response.status !== 201) throw new Error(response.text);
    return response.body.deployed[0].id;
  }

  const modify = async (
    contact: Case,
    instructions: object[],
    person: 'manager' | 'infodesk' = 'manager',
  ) =>
    contact.post(
      person,
      `/process-instances/${contact.registered.processInstanceId}/modification`,
      {
        reason: 'Messo a mano',
        instructions,
      },
    );

  it('puts a token before an activity and takes the old one away', async () => {
    const contact = await Case.open(server);
    const moved = await modify(contact, [
      { type: 'startBefore', elementId: 'rispondere' },
      { type: 'cancel', elementId: 'capire' },
    ]);
    expect(moved.status).toBe(200);
    expect(await contact.open()).toEqual(['rispondere']);
    expect(await contact.entries('moved')).toMatchObject([
      {
        text: expect.stringMatching(
          /^«.+» è stato spostato a mano da «Capire la richiesta» a «Fornire la risposta»\. Motivo: Messo a mano$/,
        ),
        textEn: expect.stringMatching(/ was moved by hand from .+ to .+\. Reason: Messo a mano$/),
      },
    ]);
    expect(await contact.status()).toBe('answering');
    await contact.does('infodesk', 'rispondere', { answer: 'Ecco.' });
    await contact.does('infodesk', 'verificare', { outcome: 'satisfied' });
    expect(await contact.status()).toBe('closed');
  });

  it.each([
    ['an element that the process lacks', [{ type: 'startBefore', elementId: 'nessuno' }], 422],
    ['a token that is not there', [{ type: 'cancel', elementId: 'rispondere' }], 422],
    ['a boundary event', [{ type: 'startBefore', elementId: 'sollecitoCapire' }], 422],
    ['an unknown instruction', [{ type: 'jump', elementId: 'capire' }], 400],
    ['nothing to do', [], 400],
  ])('refuses %s and changes nothing', async (_, instructions, status) => {
    const contact = await Case.open(server);
    const response = await modify(contact, instructions);
    expect(response.status).toBe(status);
    if (status === 422) expect(response.body.code).toBe('instance.modification-refused');
    expect(await contact.open()).toEqual(['capire']);
    await contact.understands('infodesk', true);
  });

  it('takes running cases to a new version, and they go on in it', async () => {
    const contact = await Case.open(server);
    const escalated = await Case.open(server);
    await escalated.understands('infodesk', false);
    const target = await deployCycle((xml) =>
      xml.replace('name="Fornire la risposta"', 'name="Rispondere al cittadino"'),
    );
    const migrate = (body: object) =>
      contact.post('manager', '/process-instances/migrations', { reason: 'Nome nuovo', ...body });
    const ids = [contact, escalated].map((each) => each.registered.processInstanceId);
    const rehearsal = await migrate({ instanceIds: ids, targetDefinitionId: target, dryRun: true });
    expect(rehearsal.body).toMatchObject({ dryRun: true, migrated: 2, refused: 0 });
    const report = await migrate({ instanceIds: ids, targetDefinitionId: target });
    expect(report.body).toMatchObject({ dryRun: false, migrated: 2, refused: 0 });
    await contact.understands('infodesk', true);
    expect(await contact.task('rispondere')).toMatchObject({ name: 'Rispondere al cittadino' });
    await escalated.does('sportello', 'valutare', { decision: 'answer', answer: 'Ecco.' });
    expect(await escalated.task('rispondere')).toMatchObject({ name: 'Rispondere al cittadino' });
    const [told] = await contact.entries('migrated');
    expect(told).toMatchObject({
      text: expect.stringMatching(
        /^«.+» prosegue nella versione \d+ del suo modello invece che nella \d+\. Motivo: Nome nuovo$/,
      ),
      textEn: expect.stringMatching(
        / goes on in version \d+ of its model instead of \d+\. Reason: Nome nuovo$/,
      ),
      technical: false,
    });
    const again = await migrate({ instanceIds: ids, targetDefinitionId: target });
    expect(await contact.entries('migrated')).toHaveLength(1);
    expect(again.body).toMatchObject({ migrated: 0, refused: 2 });
  });

  it('gives migrated cases what the version says they lack, and they come to their end', async () => {
    const current = await readFile('processes/ciclo-di-servizio.bpmn', 'utf8');
    // Of before the decision tables: nothing reads their results.
    await deployCycle((xml) =>
      xml
        .replace(' camunda:priority="${priorityDecision.weight}"', '')
        .replace('sourceExpression="${routing.point}" target', 'source="classification" target'),
    );
    const contact = await Case.open(server);
    await contact.understands('infodesk', false);
    const kept = await Case.open(server);
    const { processInstanceId } = contact.registered;
    const uow = server.app.get(UnitOfWork);
    await uow.run(() =>
      uow.query({
        text: `UPDATE process_instance SET variables = variables - 'priorityDecision' - 'routing' WHERE id = $1`,
        values: [processInstanceId],
      }),
    );
    server.app.get(WarmInstances).clear();
    const weight = { priority: null, weight: 70 };
    await runAsSystem('test', () =>
      uow.run(() =>
        server.app
          .get(ProcessEngine)
          .setVariables(kept.registered.processInstanceId, { priorityDecision: weight }),
      ),
    );
    const target = await deployCycle(() => current.replace('isExecutable', ' isExecutable'));
    const report = await contact.post('manager', '/process-instances/migrations', {
      reason: 'Tabelle',
      instanceIds: [processInstanceId, kept.registered.processInstanceId],
      targetDefinitionId: target,
    });
    expect(report.body).toMatchObject({ migrated: 2, refused: 0 });
    const variables = async (of: Case) =>
      (await of.get('manager', `/process-instances/${of.registered.processInstanceId}/variables`))
        .body;
    expect(await variables(contact)).toMatchObject({
      priorityDecision: { priority: null, weight: 50 },
      routing: { level: null, point: null, answerTerm: null },
    });
    expect(await variables(kept)).toMatchObject({ priorityDecision: weight });
    await contact.does('sportello', 'valutare', { decision: 'answer', answer: 'Ecco.' });
    expect(await contact.task('rispondere')).toMatchObject({ priority: 50 });
    await contact.does('infodesk', 'rispondere', { answer: 'Ecco.' });
    await contact.does('infodesk', 'verificare', { outcome: 'satisfied' });
    expect(await contact.status()).toBe('closed');
  });

  it('refuses a version whose defaults cannot be read', async () => {
    const xml = await readFile('processes/ciclo-di-servizio.bpmn', 'utf8');
    const body = new FormData();
    const broken = xml.replace(/(migrationDefault\.routing" value=")[^"]*/, '$1{point');
    body.append('files', new Blob([broken], { type: 'text/xml' }), 'ciclo-di-servizio.bpmn');
    const token = await server.login('designer');
    const response = await server.post('/process-deployments', { token, body });
    expect([response.status, response.body.code]).toEqual([422, 'model.refused']);
    expect(response.body.problems).toMatchObject([
      {
        elementId: 'ciclo-di-servizio',
        message: expect.stringContaining('migrationDefault.routing'),
      },
    ]);
  });

  it('refuses a version that lacks the element a token stands on, and says which', async () => {
    const contact = await Case.open(server);
    const target = await deployCycle((xml) =>
      xml.replace(/"capire"/g, '"comprendere"').replace(/>capire</g, '>comprendere<'),
    );
    const report = await contact.post('manager', '/process-instances/migrations', {
      reason: 'Prova',
      instanceIds: [contact.registered.processInstanceId],
      targetDefinitionId: target,
    });
    expect(report.body.items[0].outcome).toBe('refused');
    expect(report.body.items[0].problems).toEqual(
      expect.arrayContaining([expect.objectContaining({ severity: 'error', elementId: 'capire' })]),
    );
    await contact.understands('infodesk', true);
  });

  it('leaves no contact open when its process is cancelled, or loses its last token', async () => {
    const cancelled = await Case.open(server);
    const instance = `/process-instances/${cancelled.registered.processInstanceId}`;
    expect(
      (await cancelled.post('manager', `${instance}/cancel`, { reason: 'Doppione' })).status,
    ).toBe(200);
    expect(await cancelled.contact()).toMatchObject({ status: 'cancelled' });
    expect((await cancelled.timeline()).join('\n')).toContain('Doppione');

    const emptied = await Case.open(server);
    const [standing] = await emptied.open();
    const taken = await modify(emptied, [{ type: 'cancel', elementId: standing }]);
    expect([taken.status, taken.body.code]).toEqual([200, undefined]);
    expect(await emptied.status()).toBe('cancelled');
    const path = `/contacts/${emptied.id}/timeline`;
    const ending = ({ items }: { items: { kind: string }[] }) =>
      items.find(({ kind }) => kind === 'cancelled');
    expect(ending(await emptied.told(path, 'it'))).toMatchObject({
      text: expect.stringMatching(/Motivo: Il processo è terminato senza chiudere il contatto\.$/),
      data: { reason: 'Il processo è terminato senza chiudere il contatto.' },
    });
    expect(ending(await emptied.told(path, 'en'))).toMatchObject({
      text: expect.stringMatching(/The process ended without closing the contact\.$/),
      data: { reason: 'The process ended without closing the contact.' },
    });
    const { body: entered } = await emptied.get(
      'regia',
      `/protocol-register/${emptied.registered.protocolNumber}`,
    );
    expect(entered.cancellation.reason).toBe('Il processo è terminato senza chiudere il contatto.');

    const byHand = await Case.open(server);
    const answer = await byHand.post('regia', `/contacts/${byHand.id}/cancellation`, {
      reason: 'Errore',
    });
    expect(answer.status).toBeLessThan(300);
    expect(await byHand.status()).toBe('cancelled');
    expect(await byHand.open()).toEqual([]);
  });

  it('warns of a topic that nobody implements, and of nothing else in the shipped files', async () => {
    const deploy = async (change: (xml: string) => string) => {
      const xml = change(await readFile('processes/ciclo-di-servizio.bpmn', 'utf8'));
      const body = new FormData();
      body.append('files', new Blob([xml], { type: 'text/xml' }), 'prova.bpmn');
      return server.post('/process-deployments', { token: await server.login('designer'), body });
    };
    const own = (xml: string) => xml.replaceAll('"ciclo-di-servizio"', '"prova"');
    expect((await deploy(own)).body.warnings).toEqual([]);
    const { body } = await deploy((xml) =>
      own(xml).replace('"contacts.record-understanding"', '"boh.nuovo"'),
    );
    expect(body.warnings).toEqual([
      {
        resource: 'prova.bpmn',
        elementId: 'registrareComprensione',
        message: expect.stringContaining('boh.nuovo'),
      },
    ]);
  });

  describe('a deployment', () => {
    const cycle = async () =>
      (await readFile('processes/ciclo-di-servizio.bpmn', 'utf8')).replaceAll(
        '"ciclo-di-servizio"',
        '"senza-disegno"',
      );
    const deployed = async (xml: string) => {
      const body = new FormData();
      body.append('files', new Blob([xml], { type: 'text/xml' }), 'senza-disegno.bpmn');
      return server.post('/process-deployments', { token: await server.login('designer'), body });
    };

    it('warns of a step without a shape', async () => {
      const shape = /<bpmndi:BPMNShape [^>]*bpmnElement="capire"[\s\S]*?<\/bpmndi:BPMNShape>/;
      const { status, body } = await deployed((await cycle()).replace(shape, ''));
      expect(status).toBe(201);
      expect(body.warnings).toEqual([
        {
          resource: 'senza-disegno.bpmn',
          elementId: 'capire',
          message: expect.stringContaining('has no shape in the drawing'),
        },
      ]);
    });

    it('warns once, naming all steps, where there is no drawing at all', async () => {
      const drawing = /<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/;
      const { status, body } = await deployed((await cycle()).replace(drawing, ''));
      expect(status).toBe(201);
      expect(body.warnings).toEqual([
        {
          resource: 'senza-disegno.bpmn',
          elementId: 'senza-disegno',
          message: expect.stringMatching(/has no drawing: .*\bcapire\b.*\brispondere\b/),
        },
      ]);
    });
  });

  it('is for managers and administrators only', async () => {
    const contact = await Case.open(server);
    expect(
      (await modify(contact, [{ type: 'cancel', elementId: 'capire' }], 'infodesk')).status,
    ).toBe(403);
    const migration = await contact.post('infodesk', '/process-instances/migrations', {});
    expect(migration.status).toBe(403);
  });
});
