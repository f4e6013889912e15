import { bpmn, end, path, userTask } from '../builders/bpmn.js';
import { ToolServer } from './tool-server.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

const field = (attributes: string, inner = '') =>
  `<camunda:formField ${attributes}>${inner}</camunda:formField>`;
const validation = (...constraints: string[]) =>
  `<camunda:validation>${constraints.map((each) => `<camunda:constraint ${each} />`).join('')}</camunda:validation>`;
const FIELDS = [
  field('id="amount" label="Amount" type="long"', validation('name="required"')),
  field('id="who" label="Who" type="string"', validation('name="maxlength" config="5"')),
  field('id="urgent" label="Urgent" type="boolean" defaultValue="false"'),
  field('id="twice" label="Twice" type="long" defaultValue="${amount * 2}"'),
].join('');
const process = (key: string, attributes: string, inner = '') =>
  bpmn(
    `<bpmn:startEvent id="start" ${attributes}>${inner}</bpmn:startEvent>${userTask('a')}${end()}${path('start', 'a', 'end')}`,
    { key },
  );

describe('start forms over /engine-rest', () => {
  let server: ToolServer;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    server = await ToolServer.start();
    const files = [
      process(
        'asks',
        '',
        `<bpmn:extensionElements><camunda:formData>${FIELDS}</camunda:formData></bpmn:extensionElements>`,
      ),
      process('keyed', 'camunda:formKey="embedded:app:forms/start.html"'),
      process(
        'filed',
        'camunda:formRef="form" camunda:formRefBinding="version" camunda:formRefVersion="2"',
      ),
    ];
    for (const file of files) {
      const { key, id } = await server.deploy(file);
      ids[key] = id;
    }
  });
  afterAll(() => server?.stop());

  const submit = (variables: Record<string, unknown>, key = 'asks') =>
    server.send('designer', `POST /process-definition/key/${key}/submit-form`, {
      variables: Object.fromEntries(
        Object.entries(variables).map(([name, value]) => [name, { value }]),
      ),
      withVariablesInReturn: true,
    });

  it('tell their key, their reference and their fields with their defaults', async () => {
    for (const at of [ids.asks, 'key/asks']) {
      const one = `GET /process-definition/${at}`;
      expect(await server.done('manager', `${one}/startForm`)).toEqual({
        ...{ key: null, contextPath: null, camundaFormRef: null },
      });
      expect(await server.done('manager', `${one}/form-variables`)).toMatchObject({
        amount: { value: null, type: 'Null' },
        urgent: { value: false, type: 'Boolean' },
        twice: { value: null },
      });
      expect(
        Object.keys(await server.done('manager', `${one}/form-variables?variableNames=who,urgent`)),
      ).toEqual(['who', 'urgent']);
    }
    expect(
      await server.done('manager', 'GET /process-definition/key/keyed/startForm'),
    ).toMatchObject({
      key: 'embedded:app:forms/start.html',
    });
    expect(
      await server.done('manager', 'GET /process-definition/key/filed/startForm'),
    ).toMatchObject({
      camundaFormRef: { key: 'form', binding: 'version', version: 2 },
    });
  });

  it('start the process with what was filled in, the defaults of the rest, and what else was sent', async () => {
    const { status, body } = (await submit({ amount: 21, who: 'Anna', more: true })) as any;
    expect(status).toBe(200);
    expect(body.variables).toMatchObject({
      amount: { value: 21 },
      who: { value: 'Anna' },
      urgent: { value: false, type: 'Boolean' },
      twice: { value: 42 },
      more: { value: true },
    });
  });

  it.each([
    [{}, /"Amount" is required/],
    [{ amount: 'many' }, /"Amount" must be a whole number/],
    [{ amount: 1, who: 'Annalisa' }, /"Who" must not be longer than 5/],
    [{ amount: 1, urgent: 'yes' }, /"Urgent" must be true or false/],
  ])('refuse %j, and nothing starts', async (variables, message) => {
    const before = await server.done(
      'manager',
      'GET /process-instance/count?processDefinitionKey=asks',
    );
    const { status, body } = (await submit(variables)) as any;
    expect(status).toBe(400);
    expect(body.message).toMatch(message);
    expect(
      await server.done('manager', 'GET /process-instance/count?processDefinitionKey=asks'),
    ).toEqual(before);
  });

  it('are not asked by a plain start', async () => {
    const start = 'POST /process-definition/key/asks/start';
    expect(await server.done('designer', start, { variables: {} })).toMatchObject({ ended: false });
  });
});
