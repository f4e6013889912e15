import { bpmn, end, start } from '../builders/bpmn.js';
import { TEST_PASSWORD } from '../setup/test-application.js';
import { ownProcess, ToolServer } from './tool-server.js';

/** What Camunda Modeler sends when somebody deploys and starts a diagram, and reads of the answers. */
describe('Camunda Modeler', () => {
  let server: ToolServer;

  beforeAll(async () => {
    server = await ToolServer.start();
  });
  afterAll(() => server?.stop());

  it('finds out who it is, deploys a diagram and starts it', async () => {
    const { application } = server;
    const signedOut = await application.get('/engine-rest/deployment', {
      query: { maxResults: '0' },
    });
    expect(signedOut.status).toBe(401);
    expect(signedOut.headers.get('www-authenticate')).toMatch(/^Basic /);

    const basic = Buffer.from(`designer:${TEST_PASSWORD}`).toString('base64');
    const headers = { authorization: `Basic ${basic}`, accept: 'application/json' };
    const connected = await application.get('/engine-rest/deployment', {
      headers,
      query: { maxResults: '0' },
    });
    expect([connected.status, connected.body]).toEqual([200, []]);
    const version = await application.get('/engine-rest/version', { headers });
    expect(version.body.version).toMatch(/^7\./);

    const deployed = await application.post('/engine-rest/deployment/create', {
      headers,
      body: server.deploymentForm(ownProcess('modelled')),
    });
    expect(deployed.status).toBe(200);
    const [definition] = Object.values<{ id: string }>(deployed.body.deployedProcessDefinitions);
    expect(deployed.body).toMatchObject({
      name: 'diagram',
      source: 'Camunda Modeler',
      tenantId: null,
      deploymentTime: expect.stringMatching(/^\d{4}-.*\.\d{3}\+0000$/),
      links: [{ method: 'GET', rel: 'self', href: expect.stringContaining(deployed.body.id) }],
      deployedDecisionDefinitions: null,
    });
    expect(definition).toMatchObject({
      key: 'modelled',
      version: 1,
      resource: 'diagram.bpmn',
      deploymentId: deployed.body.id,
      suspended: false,
    });

    const started = await application.post(
      `/engine-rest/process-definition/${definition.id}/start`,
      { headers, body: { businessKey: 'ordine-1', variables: {} } },
    );
    expect(started.status).toBe(200);
    expect(started.body).toMatchObject({
      definitionId: definition.id,
      definitionKey: 'modelled',
      businessKey: 'ordine-1',
      ended: false,
      suspended: false,
    });
  });

  it('is answered the deployment in force when nothing has changed', async () => {
    const again = ownProcess('again');
    const first = await server.deploy(again);
    const body = server.deploymentForm(again);
    const second = await server.done('designer', 'POST /deployment/create', body);
    expect(second).toMatchObject({ id: first.deploymentId, deployedProcessDefinitions: null });
    const found = await server.done(
      'designer',
      `GET /process-definition?deploymentId=${second.id}&latestVersion=true`,
    );
    expect(found).toEqual([expect.objectContaining({ id: first.id, version: 1 })]);

    const unfiltered = { 'enable-duplicate-filtering': 'false' };
    expect(await server.deploy(again, unfiltered)).toMatchObject({ version: 2 });
  });

  it('is told what cannot be parsed, and where', async () => {
    const loose = bpmn(`${start()}<bpmn:scriptTask id="script" />${end()}`, { key: 'loose' });
    const refused = await server.send(
      'designer',
      'POST /deployment/create',
      server.deploymentForm(loose),
    );
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({
      type: 'ParseException',
      message: expect.stringContaining('ENGINE-09005 Could not parse BPMN process.'),
    });
    const { errors } = refused.body.details['diagram.bpmn'];
    expect(errors).toContainEqual(
      expect.objectContaining({ mainBpmnElementId: 'script', bpmnElementIds: ['script'] }),
    );
    const broken = server.deploymentForm('<bpmn:definitions>');
    expect((await server.send('designer', 'POST /deployment/create', broken)).body.type).toBe(
      'ParseException',
    );
  });

  it.each([
    [{ 'tenant-id': 'comune' }, 'tenant-id'],
    [{ 'deployment-activation-time': '2030-01-01T00:00:00.000+0000' }, 'activation'],
    [{ mood: 'good' }, 'mood'],
    [{ 'deployment-name': '' }, 'deployment-name'],
  ])('is refused %j by name', async (fields: Record<string, string>, name) => {
    const body = server.deploymentForm(ownProcess('refused'), fields);
    const { status, body: said } = await server.send('designer', 'POST /deployment/create', body);
    expect([status, said.type]).toEqual([400, 'InvalidRequestException']);
    expect(said.message).toContain(name);
  });

  it('deploys for designers only', async () => {
    for (const person of ['infodesk', 'manager', 'regia', 'worker']) {
      const body = server.deploymentForm(ownProcess('forbidden'));
      const { status, body: said } = await server.send(person, 'POST /deployment/create', body);
      expect([person, status, said.type]).toEqual([person, 403, 'AuthorizationException']);
    }
  });

  describe('deployments', () => {
    it('are found, read and deleted; a version number is given once', async () => {
      const xml = ownProcess('gone');
      const first = await server.deploy(xml);
      const id: string = first.deploymentId;
      expect(await server.done('designer', `GET /deployment/${id}`)).toMatchObject({ id });
      const query = `name=diagram&source=Camunda%20Modeler&id=${id}`;
      expect(await server.done('designer', `GET /deployment/count?${query}`)).toEqual({ count: 1 });
      expect(await server.done('designer', `GET /deployment?${query}&withoutSource=true`)).toEqual(
        [],
      );
      const newest = 'sortBy=deploymentTime&sortOrder=desc&firstResult=0&maxResults=1';
      expect(await server.done('designer', `GET /deployment?${newest}`)).toEqual([
        expect.objectContaining({ id }),
      ]);
      const [file] = await server.done('designer', `GET /deployment/${id}/resources`);
      expect(file).toMatchObject({ name: 'diagram.bpmn', deploymentId: id });
      const resource = `/deployment/${id}/resources/${file.id}`;
      expect(await server.done('designer', `GET ${resource}`)).toEqual(file);
      const data = await server.send('designer', `GET ${resource}/data`);
      expect(data.text).toBe(xml);

      await server.done('designer', `DELETE /deployment/${id}`);
      for (const gone of [`/deployment/${id}`, resource, `/process-definition/${first.id}`])
        expect((await server.send('designer', `GET ${gone}`)).status).toBe(404);
      expect((await server.send('designer', `DELETE /deployment/${id}`)).status).toBe(404);
      const start = 'POST /process-definition/key/gone/start';
      expect((await server.send('designer', start, {})).status).toBe(404);
      // The same content again: it is no version that is in force.
      expect(await server.deploy(xml)).toMatchObject({ version: 2 });
    });

    it('in which something runs are deleted with it alone, by who may end it', async () => {
      const { id, deploymentId } = await server.deploy(ownProcess('busy'));
      const instance = await server.done('designer', `POST /process-definition/${id}/start`, {});
      const refused = await server.send('designer', `DELETE /deployment/${deploymentId}`);
      expect([refused.status, refused.body.type]).toEqual([500, 'ProcessEngineException']);
      expect(refused.body.message).toContain('cascade=true');
      const cascade = `DELETE /deployment/${deploymentId}?cascade=true`;
      expect((await server.send('designer', cascade)).status).toBe(403);
      await server.done('admin', cascade);
      const left = await server.send('manager', `GET /process-instance/${instance.id}`);
      expect(left.status).toBe(404);
    });

    it('that the product needs, or that hold its decisions, stay', async () => {
      const [cycle] = await server.done(
        'designer',
        'GET /process-definition?key=ciclo-di-servizio',
      );
      const refused = await server.send('admin', `DELETE /deployment/${cycle.deploymentId}`);
      expect(refused.body.message).toMatch(/decisions|needs/);
      expect(await server.done('designer', `GET /process-definition/${cycle.id}`)).toEqual(cycle);
    });
  });
});
