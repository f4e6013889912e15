import { runAsSystem } from '../../src/platform/context/index.js';
import { dmn, table } from '../builders/dmn.js';
import { CamundaApi, MISSING } from './camunda-api.js';

const decision = (first: string) =>
  dmn(
    table({
      key: 'prova',
      hitPolicy: 'COLLECT',
      inputs: ['anni: number', 'residente: boolean'],
      outputs: ['sconto: number', 'motivo: string'],
      rules: [`< 18 | - => ${first} | "giovane"`, '>= 18 | true => 5 | "residente"'],
    }),
  );

describe('decisions over /engine-rest', () => {
  let desk: CamundaApi;
  const list = '/decision-definition';

  beforeAll(async () => {
    desk = await CamundaApi.open();
    for (const first of ['10', '20']) {
      const resources = [{ name: 'prova.dmn', content: decision(first) }];
      await runAsSystem('test', () => desk.engine.deploy(resources, { name: 'test' }));
    }
  });
  afterAll(() => desk?.stop());

  const versions = () => desk.read(list, { key: 'prova', sortBy: 'version', sortOrder: 'asc' });

  it('have Camunda’s fields, and are found by every condition', async () => {
    const [first, second] = await versions();
    expect(second).toEqual({
      id: expect.any(String),
      key: 'prova',
      category: null,
      name: 'prova',
      version: 2,
      resource: 'prova.dmn',
      deploymentId: expect.any(String),
      tenantId: null,
      decisionRequirementsDefinitionId: null,
      decisionRequirementsDefinitionKey: null,
      historyTimeToLive: null,
      versionTag: null,
    });
    const pairs: [Record<string, string>, Record<string, string>][] = [
      [{ latestVersion: 'true' }, { key: 'x', latestVersion: 'true' }],
      [{ version: '2' }, { version: '3' }],
      [{ decisionDefinitionId: second.id }, { decisionDefinitionId: MISSING }],
      [{ deploymentId: second.deploymentId }, { deploymentId: MISSING }],
      [{ version: '2', keyLike: 'p_o%a' }, { keyLike: 't%x' }],
      [{ version: '2', name: 'prova' }, { name: 'x' }],
      [{ version: '2', nameLike: '%rov%' }, { nameLike: '%' + 'x' }],
      [{ version: '2', resourceName: 'prova.dmn' }, { resourceNameLike: '%.bpmn' }],
    ];
    for (const [conditions, others] of pairs) {
      expect([conditions, await desk.list(list, { key: 'prova', ...conditions })]).toEqual([
        ...[conditions, [second]],
      ]);
      expect([others, await desk.list(list, { key: 'prova', ...others })]).toEqual([others, []]);
    }
    const page = { key: 'prova', sortBy: 'version', sortOrder: 'asc', maxResults: '1' };
    expect(await desk.read(list, page)).toEqual([first]);
    expect(await desk.read(`${list}/key/prova`)).toEqual(second);
    expect(await desk.read(`${list}/${first.id}`)).toEqual(first);
    const refused = await desk.get('admin', list, { category: 'x' });
    expect([refused.status, refused.body.message]).toEqual([
      ...[400, expect.stringMatching(/^category /)],
    ]);
  });

  it('give their file', async () => {
    const [first, second] = await versions();
    expect(await desk.read(`${list}/${first.id}/xml`)).toEqual({
      ...{ id: first.id, dmnXml: decision('10') },
    });
    expect(await desk.read(`${list}/key/prova/xml`)).toEqual({
      ...{ id: second.id, dmnXml: decision('20') },
    });
  });

  it('are taken by key and by id with typed values', async () => {
    const [first] = await versions();
    const variables = {
      anni: { value: 12, type: 'Integer' },
      residente: { value: true, type: 'Boolean' },
    };
    const taken = async (path: string) =>
      (await desk.ask('POST', 'designer', `${list}/${path}/evaluate`, { variables })).body;
    const result = (value: number) => [
      {
        sconto: { value, type: 'Integer', valueInfo: {} },
        motivo: { value: 'giovane', type: 'String', valueInfo: {} },
      },
    ];
    expect(await taken('key/prova')).toEqual(result(20));
    expect(await taken(first.id)).toEqual(result(10));
  });

  it('say what is wrong: an input, a type, a decision that is not there', async () => {
    const ask = async (path: string, body: object) => {
      const { status, body: answer } = await desk.ask('POST', 'admin', `${list}/${path}`, body);
      return [status, answer.type, answer.message];
    };
    const variables = { anni: { value: 'x', type: 'Integer' } };
    expect(await ask('key/prova/evaluate', { variables })).toEqual([
      ...[400, 'InvalidRequestException', expect.stringContaining('variables.anni')],
    ]);
    expect(await ask('key/prova/evaluate', { variables: {} })).toEqual([
      ...[400, expect.any(String), expect.stringContaining('anni')],
    ]);
    expect((await ask('key/prova/evaluate', { values: {} }))[2]).toMatch(/^values /);
    expect((await ask('key/nessuna/evaluate', {}))[0]).toBe(404);
    for (const path of [MISSING, 'nonsense', `${MISSING}/xml`, 'key/nessuna', 'key/nessuna/xml']) {
      const missing = await desk.get('admin', `${list}/${path}`);
      expect([path, missing.status, missing.body.type]).toEqual([
        ...[path, 404, 'InvalidRequestException'],
      ]);
    }
  });
});
