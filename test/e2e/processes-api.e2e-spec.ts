/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
import { ProcessEngine, type Variables } from '../../src/engine/api/index.js';
import { EngineModule } from '../../src/engine/engine.module.js';
import { ProcessesHttpModule } from '../../src/http/processes/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { runAsSystem } from '../../src/platform/context/index.js';
import { bpmn, end, path, serviceTask, start, userTask } from '../builders/bpmn.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const FORM = `<bpmn:extensionElements>
  <camunda:formData>
    <camunda:formField id="answer" label="Risposta" type="string">
      <camunda:properties><camunda:property id="labelEn" value="Answer" /></camunda:properties>
      <camunda:validation><camunda:constraint name="required" /></camunda:validation>
    </camunda:formField>
    <camunda:formField id="outcome" label="Esito" type="enum" defaultValue="good">
      <camunda:value id="good" name="Buono" /><camunda:value id="bad" name="Cattivo" />
    </camunda:formField>
  </camunda:formData>
</bpmn:extensionElements>`;

const desk = (extra = '') =>
  bpmn(
    `${start()}${userTask('ask', FORM, 'camunda:candidateGroups="${point}" camunda:dueDate="${due}"')}
     ${userTask('check', '', 'camunda:candidateGroups="${point}"')}${extra}${end()}
     ${path('start', 'ask', 'check', 'end')}`,
    { key: 'desk' },
  );

const MISSING = '00000000-0000-4000-8000-000000000000';

describe('the API of tasks and processes', () => {
  let app: TestApplication;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    app = await startTestApplication({
      platformOnly: true,
      extraModules: [EngineModule, ProcessesHttpModule],
      config: { processesDir: '/nonexistent', jobPollMs: 100 },
    });
    const account = async (username: string, role: string, points: string[] = []) => {
      tokens[username] = await app.account({ username, roles: [role as never], points });
    };
    await account('anna', 'operator', ['nord']);
    await account('bruno', 'operator', ['nord']);
    await account('carla', 'operator', ['sud']);
    await account('regia', 'networkDirection', ['regia']);
    await account('manager', 'manager');
    await account('designer', 'designer');
    await account('admin', 'admin');
    const deployed = await deploy('designer', { 'desk.bpmn': desk() });
    expect(deployed.status).toBe(201);
  });
  afterAll(() => app?.stop());

  const get = (username: string, address: string, query?: Record<string, string>) =>
    app.get(address, { token: tokens[username], query });
  const post = (
    username: string,
    address: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => app.post(address, { token: tokens[username], body, headers });

  function deploy(username: string, files: Record<string, string>, name?: string) {
    const form = new FormData();
    if (name) form.set('name', name);
    for (const [file, content] of Object.entries(files)) {
      form.append('files', new Blob([content], { type: 'text/xml' }), file);
    }
    return app.post('/process-deployments', { token: tokens[username], body: form });
  }

  let cases = 0;
  /** Starts a case at a point; answers its id, its instance and its first task. */
  async function open(point: string, variables: Variables = {}) {
    const contactId = `caso-${++cases}`;
    const instance = await runAsSystem('test', () =>
      app.app.get(ProcessEngine).startProcess({
        key: 'desk',
        businessKey: contactId,
        variables: { point, due: '2027-01-01T12:00:00Z', ...variables },
      }),
    );
    const { body } = await get('admin', '/tasks', { contactId });
    return { contactId, instanceId: instance.id, taskId: body.items[0].id as string };
  }

  describe('tasks', () => {
    it('are listed to the members of their points, filtered, in pages', async () => {
      const mine: string[] = [];
      for (const due of ['2030-01-03T00:00:00Z', '2030-01-01T00:00:00Z', '2030-01-02T00:00:00Z']) {
        mine.push((await open('nord', { due })).contactId);
      }
      const theirs = await open('sud', { due: '2030-01-01T00:00:00Z' });
      const query = { definitionKey: 'ask', processKey: 'desk', limit: '2', sort: '-dueAt' };
      const first = await get('anna', '/tasks', query);
      expect(first.status).toBe(200);
      expect(first.body.count).toBe(3);
      const second = await get('anna', '/tasks', { ...query, cursor: first.body.nextCursor });
      expect(second.body.nextCursor).toBeNull();
      const seen = [...first.body.items, ...second.body.items];
      expect(seen.map(({ contactId }) => contactId)).toEqual([mine[0], mine[2], mine[1]]);
      expect(seen[0]).toMatchObject({
        definitionKey: 'ask',
        points: ['nord'],
        state: 'open',
        assignee: null,
        dueAt: '2030-01-03T00:00:00.000Z',
      });

      const before = await get('regia', '/tasks', { dueBefore: '2030-01-02T00:00:00Z' });
      expect(before.body.items.map(({ contactId }: any) => contactId).sort()).toEqual(
        [mine[1], theirs.contactId].sort(),
      );
      const others = await get('anna', '/tasks', { point: 'sud' });
      expect(others.body).toEqual({ items: [], nextCursor: null, count: 0 });
      expect((await get('carla', '/tasks', { contactId: mine[0] })).body.count).toBe(0);
    });

    it('show the fields of their form in both languages', async () => {
      const { taskId } = await open('nord');
      const { status, body } = await get('anna', `/tasks/${taskId}`);
      expect(status).toBe(200);
      expect(body.form).toEqual([
        {
          name: 'answer',
          type: 'string',
          label: { it: 'Risposta', en: 'Answer' },
          required: true,
          requiredWhen: null,
          multiline: false,
          allowedValues: [],
          default: null,
        },
        {
          name: 'outcome',
          type: 'enum',
          label: { it: 'Esito', en: null },
          required: false,
          requiredWhen: null,
          multiline: false,
          allowedValues: [
            { value: 'good', label: 'Buono' },
            { value: 'bad', label: 'Cattivo' },
          ],
          default: 'good',
        },
      ]);
    });

    it('of another point are refused by name, and may be seen by managers, not worked on', async () => {
      const { taskId } = await open('sud');
      for (const [method, address] of [
        ['GET', `/tasks/${taskId}`],
        ['POST', `/tasks/${taskId}/claim`],
        ['POST', `/tasks/${taskId}/complete`],
      ]) {
        const refused = await app.request(method, address, {
          token: tokens.anna,
          body: method === 'POST' ? {} : undefined,
        });
        expect(refused.status).toBe(403);
        expect(refused.body).toMatchObject({ code: 'task.of-another-point', points: ['sud'] });
      }
      expect((await get('manager', `/tasks/${taskId}`)).status).toBe(200);
      const manager = await post('manager', `/tasks/${taskId}/claim`);
      expect(manager.status).toBe(403);
      const designer = await get('designer', '/tasks');
      expect(designer.status).toBe(403);
    });

    it('are taken, given back and completed, and the process goes on', async () => {
      const { contactId, taskId, instanceId } = await open('nord');
      const claimed = await post('anna', `/tasks/${taskId}/claim`);
      expect(claimed.status).toBe(200);
      expect(claimed.body.assignee).toBe('anna');
      expect((await get('anna', '/tasks', { assignee: 'anna' })).body.count).toBe(1);

      for (const action of ['claim', 'unclaim', 'complete']) {
        const refused = await post('bruno', `/tasks/${taskId}/${action}`, {
          variables: { answer: 'io' },
        });
        expect(refused.status).toBe(409);
        expect(refused.body).toMatchObject({ code: 'task.assigned-to-another', assignee: 'anna' });
      }
      expect((await post('anna', `/tasks/${taskId}/unclaim`)).body.assignee).toBeNull();

      const invalid = await post('bruno', `/tasks/${taskId}/complete`, {
        variables: { outcome: 'ugly' },
      });
      expect(invalid.status).toBe(400);
      expect(invalid.body.code).toBe('task.form-invalid');
      expect(invalid.body.errors).toEqual([
        expect.objectContaining({ field: 'variables.answer', code: 'required' }),
        expect.objectContaining({ field: 'variables.outcome', code: 'not-allowed' }),
      ]);

      const done = await post('bruno', `/tasks/${taskId}/complete`, {
        variables: { answer: 'Riparata' },
      });
      expect(done.status).toBe(200);
      expect(done.body.state).toBe('completed');
      const next = await get('bruno', '/tasks', { contactId });
      expect(next.body.items).toEqual([expect.objectContaining({ definitionKey: 'check' })]);
      const variables = await get('bruno', `/process-instances/${instanceId}/variables`);
      expect(variables.body).toMatchObject({ answer: 'Riparata' });

      for (const action of ['claim', 'complete']) {
        const late = await post('anna', `/tasks/${taskId}/${action}`, {
          variables: { answer: 'io' },
        });
        expect(late.status).toBe(409);
        expect(late.body.code).toBe('task.already-completed');
      }
    });

    it('completed by two at once are completed by one', async () => {
      const { taskId } = await open('nord');
      const answers = await Promise.all(
        ['anna', 'bruno', 'regia'].map((name) =>
          post(name, `/tasks/${taskId}/complete`, { variables: { answer: name } }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      for (const { status, body } of answers) {
        if (status === 409) expect(body.code).toBe('task.already-completed');
      }
    });

    it('repeated with the same Idempotency-Key answer the same', async () => {
      const { taskId } = await open('nord');
      const complete = () =>
        post(
          'anna',
          `/tasks/${taskId}/complete`,
          { variables: { answer: 'una volta' } },
          { 'idempotency-key': 'chiave-1' },
        );
      const first = await complete();
      const second = await complete();
      expect(first.status).toBe(200);
      expect(second).toMatchObject({ status: 200, body: first.body });
    });

    it('may be completed by the Network direction for whoever took them', async () => {
      const { taskId } = await open('nord');
      await post('anna', `/tasks/${taskId}/claim`);
      const done = await post('regia', `/tasks/${taskId}/complete`, {
        variables: { answer: 'Decide la Regia' },
      });
      expect(done.status).toBe(200);
    });

    it('that do not exist are 404, and ids that are none are 400', async () => {
      expect((await get('anna', `/tasks/${MISSING}`)).body.code).toBe('task.not-found');
      expect((await get('anna', '/tasks/nonsense')).status).toBe(400);
      const wrong = await get('anna', '/tasks', { sort: 'colour', limit: '1000' });
      expect(wrong.status).toBe(400);
      expect(wrong.body.errors.map(({ field }: any) => field).sort()).toEqual(['limit', 'sort']);
      expect((await app.get('/tasks')).status).toBe(401);
    });
  });

  describe('deployments and definitions', () => {
    it('make a new version of what changed, and leave the rest alone', async () => {
      const a = bpmn(`${start()}${end()}${path('start', 'end')}`, { key: 'primo' });
      const b = bpmn(`${start()}${userTask('u')}${end()}${path('start', 'u', 'end')}`, {
        key: 'secondo',
      });
      const first = await deploy('admin', { 'primo.bpmn': a, 'secondo.bpmn': b }, 'Insieme');
      expect(first.status).toBe(201);
      expect(first.body).toMatchObject({ name: 'Insieme', unchanged: [] });
      expect(first.body.deployed.map(({ key, version }: any) => [key, version])).toEqual([
        ['primo', 1],
        ['secondo', 1],
      ]);
      const changed = a.replace('name="primo"', 'name="Primo"');
      const second = await deploy('designer', { 'primo.bpmn': changed, 'secondo.bpmn': b });
      expect(second.body.deployed).toEqual([
        expect.objectContaining({ key: 'primo', version: 2, name: 'Primo' }),
      ]);
      expect(second.body.unchanged).toEqual([
        expect.objectContaining({ key: 'secondo', version: 1 }),
      ]);

      const list = await get('manager', '/process-definitions', { key: 'primo' });
      expect(list.body.items.map(({ version }: any) => version)).toEqual([2, 1]);
      const latest = await get('designer', '/process-definitions', { latest: 'true' });
      expect(latest.body.items.filter(({ key }: any) => key === 'primo')).toHaveLength(1);
      const { id } = second.body.deployed[0];
      expect((await get('manager', `/process-definitions/${id}`)).body.version).toBe(2);
      const xml = await get('manager', `/process-definitions/${id}/xml`);
      expect(xml.headers.get('content-type')).toMatch(/^application\/xml/);
      expect(xml.text).toBe(changed);
      const audited = await app.app
        .get(UnitOfWork)
        .read(
          `SELECT actor_id FROM audit_entry WHERE action = 'process.deployed' AND subject_id = $1`,
          [id],
        );
      expect(audited).toEqual([{ actor_id: 'designer' }]);
    });

    it('refuse a model that the engine cannot run, naming the element; nothing is deployed', async () => {
      const good = bpmn(`${start()}${end()}${path('start', 'end')}`, { key: 'buono' });
      const bad = bpmn(
        `${start()}<bpmn:scriptTask id="script" name="s"><bpmn:script>1</bpmn:script></bpmn:scriptTask>${end()}${path('start', 'script', 'end')}`,
        { key: 'cattivo' },
      );
      const refused = await deploy('designer', { 'buono.bpmn': good, 'cattivo.bpmn': bad });
      expect(refused.status).toBe(422);
      expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(refused.body).toMatchObject({
        code: 'model.refused',
        elementId: 'script',
        resource: 'cattivo.bpmn',
      });
      expect(refused.body.problems).toEqual(
        expect.arrayContaining([expect.objectContaining({ elementId: 'script' })]),
      );
      const list = await get('designer', '/process-definitions', { key: 'buono' });
      expect(list.body.items).toEqual([]);
    });

    it('refuse what is no BPMN file, and those who may not', async () => {
      expect((await deploy('designer', {})).body).toMatchObject({ status: 400 });
      const text = await deploy('designer', { 'appunti.txt': 'ciao' });
      expect(text.status).toBe(400);
      expect(text.body.code).toBe('deployment.not-bpmn');
      const nonsense = await deploy('designer', { 'finto.bpmn': 'ciao' });
      expect(nonsense.status).toBe(422);
      const json = await post('designer', '/process-deployments', { files: [] });
      expect(json.status).toBeGreaterThanOrEqual(400);
      expect(json.status).toBeLessThan(500);
      for (const name of ['anna', 'manager', 'regia']) {
        expect((await deploy(name, { 'desk.bpmn': desk() })).status).toBe(403);
      }
      expect((await get('anna', '/process-definitions')).status).toBe(403);
    });

    it('count where instances stand', async () => {
      const definition = (await get('manager', '/process-definitions', { key: 'desk' })).body
        .items[0];
      const count = async (elementId: string) => {
        const { body } = await get('manager', `/process-definitions/${definition.id}/statistics`);
        expect(body.definition.key).toBe('desk');
        const found = body.elements.find((element: any) => element.elementId === elementId);
        return found ?? { active: 0, ended: 0 };
      };
      const before = { ask: await count('ask'), check: await count('check') };
      const { taskId } = await open('nord');
      expect((await count('ask')).active).toBe(before.ask.active + 1);
      await post('anna', `/tasks/${taskId}/complete`, { variables: { answer: 'x' } });
      expect(await count('ask')).toMatchObject({
        active: before.ask.active,
        ended: before.ask.ended + 1,
      });
      expect((await count('check')).active).toBe(before.check.active + 1);
    });
  });

  describe('instances', () => {
    it('are read by managers, and by operators who have or had a task of the case', async () => {
      const { contactId, instanceId } = await open('sud');
      const read = async (name: string) => {
        const statuses = [];
        for (const part of ['', '/activities', '/variables', '/incidents']) {
          statuses.push((await get(name, `/process-instances/${instanceId}${part}`)).status);
        }
        return [...new Set(statuses)];
      };
      for (const name of ['manager', 'regia', 'designer', 'admin', 'carla']) {
        expect([name, await read(name)]).toEqual([name, [200]]);
      }
      expect(await read('anna')).toEqual([404]);

      const one = await get('manager', `/process-instances/${instanceId}`);
      expect(one.body).toMatchObject({
        id: instanceId,
        contactId,
        definitionKey: 'desk',
        state: 'running',
        endedAt: null,
      });
      const steps = await get('carla', `/process-instances/${instanceId}/activities`);
      expect(steps.body.items.at(-1)).toMatchObject({ elementId: 'ask', endedAt: null });

      const unnamed = await get('carla', '/process-instances');
      expect(unnamed.status).toBe(400);
      expect(unnamed.body.errors[0].field).toBe('contactId');
      const mine = await get('carla', '/process-instances', { contactId });
      expect(mine.body.items.map(({ id }: any) => id)).toEqual([instanceId]);
      expect((await get('anna', '/process-instances', { contactId })).body.items).toEqual([]);
      const all = await get('manager', '/process-instances', {
        key: 'desk',
        state: 'running',
        withIncidents: 'false',
        limit: '1',
      });
      expect(all.body.items).toHaveLength(1);
      expect(all.body.nextCursor).toEqual(expect.any(String));
    });

    it('are suspended, resumed and cancelled by managers, with a reason', async () => {
      const { contactId, instanceId, taskId } = await open('nord');
      const act = (name: string, action: string, reason?: string) =>
        post(name, `/process-instances/${instanceId}/${action}`, { reason });
      expect((await act('anna', 'cancel', 'Non mi va')).status).toBe(403);
      const silent = await act('manager', 'suspend');
      expect(silent.status).toBe(400);
      expect(silent.body.errors[0].field).toBe('reason');

      expect((await act('manager', 'suspend', 'Si verifica')).body.state).toBe('suspended');
      const blocked = await post('anna', `/tasks/${taskId}/complete`, {
        variables: { answer: 'x' },
      });
      expect(blocked.status).toBe(409);
      expect(blocked.body.code).toBe('instance.suspended');
      expect((await act('manager', 'suspend', 'Ancora')).status).toBe(409);
      expect((await act('manager', 'resume', 'Verificato')).body.state).toBe('running');
      const cancelled = await act('admin', 'cancel', 'Doppione del caso 1');
      expect(cancelled.body).toMatchObject({ state: 'cancelled', endedBy: 'Doppione del caso 1' });
      expect((await get('anna', '/tasks', { contactId })).body.count).toBe(0);
      expect((await act('manager', 'cancel', 'Di nuovo')).status).toBe(409);

      const audited = await app.app
        .get(UnitOfWork)
        .read('SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY id', [instanceId]);
      expect(audited.map(({ action }) => action)).toEqual([
        'process-instance.suspended',
        'process-instance.resumed',
        'process-instance.cancelled',
      ]);
      expect(
        (await post('manager', `/process-instances/${MISSING}/cancel`, { reason: 'Nulla' })).status,
      ).toBe(404);
    });

    it('with an incident are found, and go on once it is resolved', async () => {
      const xml = bpmn(
        `${start()}${serviceTask('call', 'fuori')}${end()}${path('start', 'call', 'end')}`,
        { key: 'esterno' },
      );
      await deploy('designer', { 'esterno.bpmn': xml });
      const engine = app.app.get(ProcessEngine);
      const fetchOne = async () => {
        const [task] = await engine.fetchAndLock({
          workerId: 'w',
          maxTasks: 1,
          topics: [{ topicName: 'fuori', lockDuration: 60_000 }],
        });
        return task;
      };
      const { id } = await runAsSystem('test', () => engine.startProcess({ key: 'esterno' }));
      await engine.failExternalTask((await fetchOne()).id, {
        workerId: 'w',
        errorMessage: 'Non risponde',
        retries: 0,
        retryTimeout: 60_000,
      });
      const found = await get('manager', '/process-instances', { withIncidents: 'true' });
      expect(found.body.items.map((item: any) => item.id)).toEqual([id]);
      const incidents = await get('manager', '/incidents');
      expect(incidents.body.items).toEqual([
        expect.objectContaining({
          processInstanceId: id,
          elementId: 'call',
          kind: 'handlerFailed',
          message: 'Non risponde',
          resolvedAt: null,
        }),
      ]);
      const incidentId = incidents.body.items[0].id as string;
      expect((await post('designer', `/incidents/${incidentId}/resolution`)).status).toBe(403);
      expect((await post('manager', `/incidents/${incidentId}/resolution`)).status).toBe(204);
      expect((await post('manager', `/incidents/${incidentId}/resolution`)).status).toBe(409);
      expect((await post('manager', `/incidents/${MISSING}/resolution`)).status).toBe(404);
      expect((await get('manager', '/incidents')).body.items).toEqual([]);
      expect((await get('manager', '/incidents', { open: 'false' })).body.items).toHaveLength(1);

      await engine.completeExternalTask((await fetchOne()).id, 'w', {});
      expect((await get('manager', `/process-instances/${id}`)).body.state).toBe('completed');
    });
  });
});
