import { randomUUID } from 'node:crypto';
import { DecisionEngine, type Variables } from '../../src/engine/api/index.js';
import { dmn, expression, table } from '../builders/dmn.js';
import { startTestEngine, type TestEngine } from '../setup/test-engine.js';

const UNIQUE = { rules: ['"a" => "uno"', '"b","c" => "due"', '"c" => "tre"'] };

/** user task -> business-rule task -> user task */
function model(attributes: string, id = 'prove'): string {
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d_${id}" targetNamespace="t">
  <bpmn:process id="${id}" isExecutable="true">
    <bpmn:startEvent id="inizio" /><bpmn:userTask id="prima" />
    <bpmn:businessRuleTask id="decidere" camunda:decisionRef="prova" ${attributes} />
    <bpmn:userTask id="dopo" /><bpmn:endEvent id="fine" />
    <bpmn:sequenceFlow id="f1" sourceRef="inizio" targetRef="prima" />
    <bpmn:sequenceFlow id="f2" sourceRef="prima" targetRef="decidere" />
    <bpmn:sequenceFlow id="f3" sourceRef="decidere" targetRef="dopo" />
    <bpmn:sequenceFlow id="f4" sourceRef="dopo" targetRef="fine" />
  </bpmn:process></bpmn:definitions>`;
}

const INTO_RESULT = 'camunda:resultVariable="esito" camunda:mapDecisionResult';

describe('business-rule tasks that take a decision', () => {
  let test: TestEngine;
  beforeAll(async () => {
    test = await startTestEngine();
  });
  afterAll(() => test?.stop());

  const deploy = (...files: [name: string, content: string][]) =>
    test.engine.deploy(
      files.map(([name, content]) => ({ name, content })),
      { name: 'prove' },
    );

  async function run(variables: Variables, key = 'prove') {
    const businessKey = randomUUID();
    const { id } = await test.engine.startProcess({ key, businessKey, variables });
    await test.complete(businessKey, 'prima');
    await test.runDue();
    const open = (await test.openTasks(businessKey)).map(({ definitionKey }) => definitionKey);
    const { esito } = await test.queries.variables(id);
    return { id, businessKey, open, esito };
  }

  it.each([
    ['singleEntry', 'due'],
    ['singleResult', { y: 'due' }],
    ['collectEntries', ['due']],
    ['resultList', [{ y: 'due' }]],
  ])('writes the result as %s, in the same command', async (mapping, esito) => {
    await deploy(
      ['prova.dmn', dmn(table(UNIQUE))],
      ['prove.bpmn', model(`${INTO_RESULT}="${mapping}"`)],
    );
    expect(await run({ x: 'b' })).toMatchObject({ open: ['dopo'], esito });
  });

  it('an incident names what went wrong, and the case goes on once the table is mended', async () => {
    await deploy(
      ['prova.dmn', dmn(table(UNIQUE))],
      ['prove.bpmn', model(`${INTO_RESULT}="singleEntry"`)],
    );
    const stopped = await run({ x: 'c' });
    expect(stopped.open).toEqual([]);
    const { items } = await test.queries.incidents({ instanceId: stopped.id, limit: 10 });
    expect(items).toMatchObject([
      { elementId: 'decidere', message: expect.stringContaining('rules 2, 3 do') },
    ]);
    await deploy(['prova.dmn', dmn(table({ ...UNIQUE, hitPolicy: 'FIRST' }))]);
    await test.engine.resolveIncident(items[0].id);
    await test.runDue();
    expect((await test.queries.variables(stopped.id)).esito).toBe('due');
  });

  it('a decision that would never end is an incident, and stops nobody else', async () => {
    const endless = dmn(
      expression('prova', 'y', 'count(for i in 1..1000000000 return i)'),
      table({ key: 'altra', rules: ['"a" => "uno"'] }),
    );
    await deploy(['prova.dmn', endless], ['prove.bpmn', model(`${INTO_RESULT}="singleEntry"`)]);
    const [stopped, decision] = await Promise.all([
      run({ x: 'a' }),
      test.module.get(DecisionEngine).evaluate('altra', { x: 'a' }),
    ]);
    expect(decision.outputs).toEqual([{ y: 'uno' }]);
    expect(stopped.open).toEqual([]);
    const { items } = await test.queries.incidents({ instanceId: stopped.id, limit: 10 });
    expect(items).toMatchObject([
      { elementId: 'decidere', message: expect.stringContaining('prova was stopped') },
    ]);
    await deploy(['prova.dmn', dmn(table(UNIQUE))]);
    await test.engine.resolveIncident(items[0].id);
    await test.runDue();
    expect((await test.queries.variables(stopped.id)).esito).toBe('uno');
  });

  it.each([
    [{ x: 'nessuna' }, 'No rule of the decision prova matches'],
    [{ x: 3 }, 'must be of the type string'],
    [{}, '"x" is not given'],
  ])('with %j an incident says why', async (variables, message) => {
    await deploy(
      ['prova.dmn', dmn(table(UNIQUE))],
      ['prove.bpmn', model(`${INTO_RESULT}="singleEntry"`)],
    );
    const { id, open } = await run(variables);
    expect(open).toEqual([]);
    const { items } = await test.queries.incidents({ instanceId: id, limit: 10 });
    expect(items).toMatchObject([{ message: expect.stringContaining(message) }]);
  });

  it('takes the version that its binding names', async () => {
    const says = (word: string) => dmn(table({ rules: [`- => "${word}"`] }));
    const first = await deploy(['prova.dmn', says('prima versione')]);
    const { version } = first.decisions.deployed[0];
    const attributes = `${INTO_RESULT}="singleEntry"`;
    await deploy(
      ['prova.dmn', says('con il processo')],
      ['a.bpmn', model(`${attributes} camunda:decisionRefBinding="deployment"`, 'conDeployment')],
      [
        'b.bpmn',
        model(
          `${attributes} camunda:decisionRefBinding="version" camunda:decisionRefVersion="${version}"`,
          'conVersione',
        ),
      ],
      ['c.bpmn', model(attributes, 'conUltima')],
    );
    test.clock.setTo(new Date(test.clock.now().getTime() + 1_000));
    await deploy(['prova.dmn', says('ultima')]);
    const x = { x: 'a' };
    expect((await run(x, 'conDeployment')).esito).toBe('con il processo');
    expect((await run(x, 'conVersione')).esito).toBe('prima versione');
    expect((await run(x, 'conUltima')).esito).toBe('ultima');
  });

  it('an unchanged file makes no version, a changed one does', async () => {
    const content = dmn(table({ key: 'prova', rules: ['- => "versioni"'] }));
    const [{ version }] = (await deploy(['prova.dmn', content])).decisions.deployed;
    expect((await deploy(['prova.dmn', content])).decisions).toMatchObject({
      deployed: [],
      unchanged: [{ version }],
    });
    const changed = content.replace('versioni', 'altre');
    expect((await deploy(['prova.dmn', changed])).decisions.deployed).toMatchObject([
      { key: 'prova', version: version + 1 },
    ]);
  });

  it('warns of a decision that is not deployed', async () => {
    const missing = model(`${INTO_RESULT}="singleEntry"`, 'senza').replace('"prova"', '"manca"');
    const { warnings } = await deploy(['senza.bpmn', missing]);
    expect(warnings.filter(({ elementId }) => elementId === 'decidere')).toMatchObject([
      {
        resource: 'senza.bpmn',
        elementId: 'decidere',
        message: expect.stringContaining('"manca" is not deployed'),
      },
    ]);
  });

  it.each([
    ['camunda:mapDecisionResult="singleEntry"', 'resultVariable is missing'],
    [`${INTO_RESULT}="strano"`, 'mapDecisionResult "strano"'],
    [
      `${INTO_RESULT}="singleEntry" camunda:decisionRefBinding="versionTag"`,
      '"versionTag" is not supported',
    ],
    [
      `${INTO_RESULT}="singleEntry" camunda:decisionRefBinding="version"`,
      'must be a version number',
    ],
    [`${INTO_RESULT}="singleEntry" camunda:type="external" camunda:topic="t"`, 'not both'],
  ])('refuses %s', async (attributes, message) => {
    await expect(deploy(['no.bpmn', model(attributes, 'no')])).rejects.toMatchObject({
      code: 'model.refused',
      message: expect.stringContaining(message),
    });
  });

  it('refuses a broken table together with the process beside it', async () => {
    const files = [
      ['rotta.dmn', dmn(table({ rules: ['buche => "uno"'] }))],
      ['accanto.bpmn', model(`${INTO_RESULT}="singleEntry"`, 'accanto')],
    ] as [string, string][];
    await expect(deploy(...files)).rejects.toMatchObject({
      code: 'decision.refused',
      message: expect.stringContaining('rule 1'),
    });
    expect(await test.queries.definitions({ key: 'accanto' })).toEqual([]);
  });
});
