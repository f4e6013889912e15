/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
import { dmn, table } from '../builders/dmn.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const CLOSED = 'mobilita-ingresso';

describe('a routing table that names what is not there', () => {
  let server: TestApplication;
  let token: string;
  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    token = await server.login('designer');
    const admin = { token: await server.login('admin'), body: { version: 1 } };
    expect((await server.post(`/points/${CLOSED}/close`, admin)).status).toBe(200);
  });
  afterAll(() => server?.stop());

  async function inForce(key: string) {
    const listed = await server.get('/decision-definitions', {
      token,
      query: { key, latest: 'true' },
    });
    const { id, version } = listed.body.items[0];
    const { body } = await server.get(`/decision-definitions/${id}/table`, { token });
    return { version, table: body.table };
  }
  const publish = (key: string, { version, table: changed }: { version: number; table: any }) =>
    server.post(`/decision-definitions/${key}/versions`, {
      token,
      body: { table: changed, basedOnVersion: version },
    });

  it('is published, and says rule, column and name', async () => {
    const { version, table: read } = await inForce('smistamento');
    const inputs = (cells: Record<string, string>) =>
      read.inputs.map(({ expression }: any) => cells[expression] ?? '');
    const rules = [
      { inputs: inputs({ classCode: '"01","77"' }), outputs: ['"2"', '"punto-inventato"', ''] },
      { inputs: inputs({ district: '"savena","atlantide"' }), outputs: ['"2"', `"${CLOSED}"`, ''] },
      { inputs: inputs({ channel: '"web"' }), outputs: ['"2"', '"savena-infodesk"', '"P9D"'] },
      { inputs: inputs({ classCode: '"77"' }), outputs: ['"2"', '', ''] },
    ];
    const { status, body } = await publish('smistamento', { version, table: { ...read, rules } });
    expect([status, body.version]).toEqual([201, version + 1]);
    const told = body.warnings.map(({ ruleNumber, column, text, code }: any) => [
      ...[ruleNumber, column, text, code],
    ]);
    const [point] = read.outputs.filter(({ name }: any) => name === 'point');
    expect(told).toEqual([
      [1, 'Classe', '77', 'unknown-code'],
      [1, point.label, 'punto-inventato', 'unknown-code'],
      [2, 'Quartiere', 'atlantide', 'unknown-code'],
      [2, point.label, CLOSED, 'closed'],
      [4, 'Classe', '77', 'unknown-code'],
    ]);
    expect(body.warnings[1].message).toBe(
      'There is no point "punto-inventato": correct it, or create it.',
    );
  });

  it('says nothing of what is computed, of names that are there, and of other tables', async () => {
    const { version, table: read } = await inForce('priorita');
    expect((await publish('priorita', { version, table: read })).body.warnings).toEqual([]);
    const rules = read.rules.map((rule: any, at: number) => {
      const classCode = read.inputs.findIndex(({ expression }: any) => expression === 'classCode');
      const inputs = rule.inputs.map((cell: string, column: number) =>
        at === 0 && column === classCode ? 'starts with(?, "99")' : cell,
      );
      return { ...rule, inputs };
    });
    const computed = await publish('priorita', {
      ...(await inForce('priorita')),
      table: { ...read, rules },
    });
    expect([computed.status, computed.body.warnings]).toEqual([201, []]);
  });

  it('is deployed as a file with the same warnings', async () => {
    const deploy = async (key: string) => {
      const content = dmn(
        table({
          ...{ key, hitPolicy: 'FIRST', inputs: ['classCode: string'] },
          outputs: ['level: string', 'point: string'],
          rules: ['"01" => "2" | "savena-infodesk"', '"99" => "2" | "altrove"'],
        }),
      ).replace('"prova"', `"${key}"`);
      const form = new FormData();
      form.append('files', new Blob([content]), `${key}.dmn`);
      return server.post('/process-deployments', { token, body: form });
    };
    const { status, body } = await deploy('smistamento');
    expect([
      status,
      body.warnings.map(({ resource, message }: any) => [resource, message]),
    ]).toEqual([
      201,
      [
        [
          'smistamento.dmn',
          'smistamento, rule 2, column "Colonna 1", "99": There is no classification "99": correct it, or create it.',
        ],
        [
          'smistamento.dmn',
          expect.stringMatching(
            /^smistamento, rule 2, column ".*", "altrove": There is no point "altrove"/,
          ),
        ],
      ],
    ]);
    expect((await deploy('altra-tabella')).body.warnings).toEqual([]);
  });
});
