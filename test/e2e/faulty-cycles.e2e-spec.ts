import { JobExecutor } from '../../src/engine/embedded/job-executor.js';
import { bpmn, end, flow, path, start, userTask } from '../builders/bpmn.js';
import { aContact } from '../builders/contacts.js';
import {
  startTestApplication,
  type TestApplication,
  type TestResponse,
} from '../setup/test-application.js';

/** A task that is made once for each instance that the model asks for. */
const repeated = (characteristics: string) =>
  userTask('capire', `<bpmn:multiInstanceLoopCharacteristics ${characteristics}`);
const cardinality = (text: string) =>
  repeated(
    `><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">${text}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>`,
  );
const straight = (task: string) => [start(), task, end(), path('start', 'capire', 'end')].join('');
const call = (attributes: string) => `<bpmn:callActivity id="capire" ${attributes} />`;

/** What only a running case shows: no deployment can refuse it. */
const STOPS_AT: [string, string, string][] = [
  ['more instances than are made', 'capire', straight(cardinality('${2000 + 1}'))],
  ['a cardinality that is not known', 'capire', straight(cardinality('${howMany}'))],
  ['a cardinality that is no number', 'capire', straight(cardinality("${'molti'}"))],
  ['a cardinality below zero', 'capire', straight(cardinality('${0 - 1}'))],
  [
    'a collection that is not known',
    'capire',
    straight(repeated('camunda:collection="${all}" />')),
  ],
  ['a collection that is none', 'capire', straight(repeated('camunda:collection="${point}" />'))],
  ['a condition of an unknown variable', 'scelta', choosing('${nobodySaid == 1}')],
  ['a condition that compares what cannot be', 'scelta', choosing('${point.length.no == 1}')],
  ['no way out', 'scelta', choosing('${1 == 2}', '${2 == 3}')],
  [
    'a loop without a wait',
    'scelta',
    [
      start(),
      '<bpmn:exclusiveGateway id="unisce" /><bpmn:manualTask id="passo" /><bpmn:exclusiveGateway id="scelta" default="avanti" />',
      end(),
      path('start', 'unisce', 'passo', 'scelta'),
      flow('scelta', 'unisce', '${true}'),
      flow('scelta', 'end', undefined, 'avanti'),
    ].join(''),
  ],
  ['a call of itself', 'capire', straight(call('calledElement="ciclo-di-servizio"'))],
  ['a call of an unknown process', 'capire', straight(call('calledElement="nessuno"'))],
  ['a call by an unknown variable', 'capire', straight(call('calledElement="${which}"'))],
  [
    'a call of a version that is no number',
    'capire',
    straight(
      call(
        'calledElement="escalation-servizi-centrali" camunda:calledElementBinding="version" camunda:calledElementVersion="${point}"',
      ),
    ),
  ],
  [
    'a value for the called process that is not known',
    'capire',
    straight(
      '<bpmn:callActivity id="capire" calledElement="escalation-servizi-centrali"><bpmn:extensionElements><camunda:in sourceExpression="${nobodySaid}" target="x" /></bpmn:extensionElements></bpmn:callActivity>',
    ),
  ],
  [
    'an assignee that is not known',
    'capire',
    straight(userTask('capire', '', 'camunda:assignee="${nobodySaid}"')),
  ],
];

function choosing(...conditions: string[]): string {
  return [
    start(),
    '<bpmn:exclusiveGateway id="scelta" />',
    ...conditions.map((_, at) => end(`end${at}`)),
    path('start', 'scelta'),
    ...conditions.map((condition, at) => flow('scelta', `end${at}`, condition)),
  ].join('');
}

const MENDED = straight(userTask('capire', '', 'camunda:candidateGroups="${point}"'));

describe('a service cycle that cannot go on', () => {
  let server: TestApplication;
  let operator: string;
  let designer: string;
  let manager: string;

  beforeAll(async () => {
    server = await startTestApplication({
      demo: true,
      config: { backgroundWork: false, publicReportsPerHour: 1000 },
    });
    operator = await server.login('infodesk');
    designer = await server.login('designer');
    manager = await server.login('manager');
  });
  afterAll(() => server?.stop());

  function deploy(body: string): Promise<TestResponse> {
    const form = new FormData();
    const xml = bpmn(body, { key: 'ciclo-di-servizio' });
    form.append('files', new Blob([xml], { type: 'application/xml' }), 'ciclo-di-servizio.bpmn');
    return server.post('/process-deployments', { token: designer, body: form });
  }

  async function openIncidents(contactId: string) {
    const { body } = await server.get('/incidents?limit=100', { token: manager });
    return body.items.filter((one: { contactId: string }) => one.contactId === contactId);
  }

  const tasksOf = async (contactId: string) =>
    (await server.get(`/tasks?contactId=${contactId}`, { token: operator })).body.items.map(
      (task: { definitionKey: string }) => task.definitionKey,
    );

  it.each(STOPS_AT)(
    'because of %s keeps the contact, and goes on once another version is there',
    async (...given) => {
      const [, elementId, body] = given;
      const deployed = await deploy(body);
      expect([deployed.status, deployed.text]).toEqual([201, expect.any(String)]);
      const headers = {
        'idempotency-key': `faulty-${elementId}-${STOPS_AT.findIndex(([name]) => name === given[0])}`,
      };
      const register = () =>
        server.post('/contacts', { token: operator, headers, body: aContact() });
      const registered = await register();
      expect([registered.status, registered.body.status]).toEqual([201, 'registered']);
      const { id } = registered.body;
      expect((await register()).body.id).toBe(id);
      expect(await openIncidents(id)).toEqual([
        expect.objectContaining({
          elementId,
          kind: expect.stringMatching(/engineError|stepBudget/),
        }),
      ]);
      expect(await tasksOf(id)).toEqual([]);
      const { kind, description } = aContact();
      const told = await server.post('/public/reports', { body: { kind, description } });
      expect([told.status, told.text]).toEqual([201, expect.not.stringContaining('ciclo-di')]);
      // Tried again while nothing is mended, it waits on.
      const [incident] = await openIncidents(id);
      const again = `/incidents/${incident.id}/resolution`;
      expect((await server.post(again, { token: manager })).status).toBe(204);
      await server.app.get(JobExecutor).runDue();
      expect(await openIncidents(id)).toEqual([expect.objectContaining({ elementId })]);

      expect((await deploy(MENDED)).status).toBe(201);
      await server.app.get(JobExecutor).runDue();
      expect([await tasksOf(id), await openIncidents(id)]).toEqual([['capire'], []]);
    },
  );

  const latest = async () =>
    (
      await server.get('/process-definitions?key=ciclo-di-servizio&latest=true', {
        token: designer,
      })
    ).body.items[0];
  const withdraw = (id: string, token: string) =>
    server.post(`/process-definitions/${id}/withdrawal`, {
      token,
      body: { reason: 'ferma ogni caso' },
    });

  it('begins in the version before once the faulty one is taken back', async () => {
    expect((await deploy(MENDED)).status).toBe(201);
    const before = await latest();
    const [, , faulty] = STOPS_AT[0];
    await deploy(faulty);
    const taken = await latest();
    expect(taken).toMatchObject({ version: before.version + 1, withdrawn: null });
    const { body: contact } = await server.post('/contacts', {
      token: operator,
      body: aContact(),
    });
    expect(await tasksOf(contact.id)).toEqual([]);
    const { body: seen } = await server.get(`/contacts/${contact.id}/timeline`, {
      token: operator,
    });
    expect(seen.items).toContainEqual(
      expect.objectContaining({ text: expect.stringContaining('attende che sia corretta') }),
    );
    expect((await withdraw(taken.id, operator)).status).toBe(403);
    expect((await withdraw(taken.id, manager)).status).toBe(403);
    const { status, body } = await withdraw(taken.id, designer);
    expect([status, body.withdrawn]).toEqual([
      200,
      { at: expect.any(String), by: expect.any(String), reason: 'ferma ogni caso' },
    ]);
    expect((await latest()).id).toBe(before.id);
    await server.app.get(JobExecutor).runDue();
    expect([await tasksOf(contact.id), await openIncidents(contact.id)]).toEqual([['capire'], []]);
    const again = await withdraw(taken.id, designer);
    expect([again.status, again.body.code]).toEqual([409, 'definition.withdrawn']);
    // What was taken back and is deployed again is a version of its own.
    await deploy(faulty);
    expect((await latest()).version).toBe(taken.version + 1);
    expect((await withdraw((await latest()).id, designer)).status).toBe(200);
    const next = await server.post('/contacts', { token: operator, body: aContact() });
    expect(await tasksOf(next.body.id)).toEqual(['capire']);
  });

  it('keeps the last version in which cases can begin', async () => {
    const { body } = await server.get('/process-definitions?key=interventi', {
      token: designer,
    });
    const [only, ...others] = body.items;
    expect(others).toEqual([]);
    const refused = await withdraw(only.id, designer);
    expect([refused.status, refused.body.code]).toEqual([409, 'definition.only-version']);
    const unknown = await withdraw('00000000-0000-4000-8000-000000000000', designer);
    expect(unknown.status).toBe(404);
  });

  it.each<[string, string, string]>([
    [
      'a multi-instance that does not say how many',
      'capire',
      straight(repeated('isSequential="true" />')),
    ],
    [
      'a loop of gateways alone',
      'unisce',
      [
        start(),
        '<bpmn:exclusiveGateway id="unisce" /><bpmn:exclusiveGateway id="scelta" default="avanti" />',
        end(),
        path('start', 'unisce', 'scelta'),
        flow('scelta', 'unisce', '${true}'),
        flow('scelta', 'end', undefined, 'avanti'),
      ].join(''),
    ],
  ])('because of %s is not deployed', async (_, elementId, body) => {
    const { status, body: refused } = await deploy(body);
    expect([status, refused.code]).toEqual([422, 'model.refused']);
    expect(refused.problems).toEqual([expect.objectContaining({ severity: 'error', elementId })]);
  });

  it('with gateways that a task or a boundary stands between is deployed', async () => {
    const loop = (between: string, attributes = '') =>
      [
        start(),
        `<bpmn:exclusiveGateway id="unisce" /><bpmn:exclusiveGateway id="scelta" default="avanti" ${attributes} />`,
        between,
        end(),
        path('start', 'unisce', ...(between ? ['capire'] : []), 'scelta'),
        flow('scelta', 'unisce', '${true}'),
        flow('scelta', 'end', undefined, 'avanti'),
      ].join('');
    expect((await deploy(loop(userTask('capire')))).status).toBe(201);
    expect((await deploy(loop('', 'camunda:asyncBefore="true"'))).status).toBe(201);
  });
});
