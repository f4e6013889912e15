import { bpmn, end, flow, path, start, userTask } from '../builders/bpmn.js';
import { aContact } from '../builders/contacts.js';
import { openClient } from '../setup/open-client.js';
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

describe('a service cycle that cannot go on', () => {
  let server: TestApplication;
  let operator: string;
  let designer: string;

  beforeAll(async () => {
    server = await startTestApplication({
      demo: true,
      config: { backgroundWork: false, publicReportsPerHour: 1000 },
    });
    operator = await server.login('infodesk');
    designer = await server.login('designer');
  });
  afterAll(() => server?.stop());

  function deploy(body: string): Promise<TestResponse> {
    const form = new FormData();
    const xml = bpmn(body, { key: 'ciclo-di-servizio' });
    form.append('files', new Blob([xml], { type: 'application/xml' }), 'ciclo-di-servizio.bpmn');
    return server.post('/process-deployments', { token: designer, body: form });
  }

  async function counted(): Promise<unknown> {
    const client = await openClient(server.databaseUrl);
    try {
      const { rows } = await client.query(
        `SELECT (SELECT count(*)::int FROM contact) AS contacts, (SELECT count(*)::int FROM process_instance) AS instances,
                (SELECT count(*)::int FROM work_item) AS tasks, (SELECT count(*)::int FROM message) AS messages,
                (SELECT count(*)::int FROM idempotency_key) AS keys`,
      );
      return rows[0];
    } finally {
      await client.end();
    }
  }

  it.each(STOPS_AT)(
    'because of %s is told with its element, and nothing is half done',
    async (...given) => {
      const [, elementId, body] = given;
      const deployed = await deploy(body);
      expect([deployed.status, deployed.text]).toEqual([201, expect.any(String)]);
      const before = await counted();
      const headers = {
        'idempotency-key': `faulty-${elementId}-${STOPS_AT.findIndex(([name]) => name === given[0])}`,
      };
      const register = () =>
        server.post('/contacts', { token: operator, headers, body: aContact() });
      const stopped = await register();
      expect([stopped.status, stopped.body]).toEqual([
        422,
        expect.objectContaining({
          code: 'process.stopped',
          processKey: 'ciclo-di-servizio',
          elementId,
          detail: expect.stringMatching(/process designer/),
        }),
      ]);
      const { kind, description } = aContact();
      const told = await server.post('/public/reports', { body: { kind, description } });
      expect([told.status, told.body.code]).toEqual([422, 'report.not-now']);
      expect(told.text).not.toContain('ciclo-di-servizio');
      expect(await counted()).toEqual(before);
      // It serves on; the same request registers once the process is mended.
      expect((await deploy(straight(userTask('capire')))).status).toBe(201);
      expect((await register()).status).toBe(201);
    },
  );

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
