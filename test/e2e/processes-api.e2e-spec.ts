/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
import { AppConfig } from '../../src/platform/config/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { runAsSystem } from '../../src/platform/context/index.js';
import { bpmn, end, path, serviceTask, start, userTask } from '../builders/bpmn.js';
import { deskProcess, MISSING, ProcessApi } from './process-api.js';

describe('the API of processes', () => {
  let desk: ProcessApi;
  beforeAll(async () => {
    desk = await ProcessApi.open();
  });
  afterAll(() => desk?.stop());

  describe('deployments and definitions', () => {
    it('make a new version of what changed, and leave the rest alone', async () => {
      const a = bpmn(`${start()}${end()}${path('start', 'end')}`, { key: 'primo' });
      const b = bpmn(`${start()}${userTask('u')}${end()}${path('start', 'u', 'end')}`, {
        key: 'secondo',
      });
      const first = await desk.deploy('admin', { 'primo.bpmn': a, 'secondo.bpmn': b }, 'Insieme');
      expect(first.status).toBe(201);
      expect(first.body).toMatchObject({ name: 'Insieme', unchanged: [] });
      expect(first.body.deployed.map(({ key, version }: any) => [key, version])).toEqual([
        ['primo', 1],
        ['secondo', 1],
      ]);
      const changed = a.replace('name="primo"', 'name="Primo"');
      const second = await desk.deploy('designer', { 'primo.bpmn': changed, 'secondo.bpmn': b });
      expect(second.body.deployed).toEqual([
        expect.objectContaining({ key: 'primo', version: 2, name: 'Primo' }),
      ]);
      expect(second.body.unchanged).toEqual([
        expect.objectContaining({ key: 'secondo', version: 1 }),
      ]);

      const list = await desk.get('manager', '/process-definitions', { key: 'primo' });
      expect(list.body.items.map(({ version }: any) => version)).toEqual([2, 1]);
      const latest = await desk.get('designer', '/process-definitions', { latest: 'true' });
      expect(latest.body.items.filter(({ key }: any) => key === 'primo')).toHaveLength(1);
      const { id } = second.body.deployed[0];
      expect((await desk.get('manager', `/process-definitions/${id}`)).body.version).toBe(2);
      const xml = await desk.get('manager', `/process-definitions/${id}/xml`);
      expect(xml.headers.get('content-type')).toMatch(/^application\/xml/);
      expect(xml.text).toBe(changed);
      const audited = await desk.app.app
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
      const refused = await desk.deploy('designer', { 'buono.bpmn': good, 'cattivo.bpmn': bad });
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
      const list = await desk.get('designer', '/process-definitions', { key: 'buono' });
      expect(list.body.items).toEqual([]);
    });

    it('refuse what is no BPMN file, and those who may not', async () => {
      expect((await desk.deploy('designer', {})).body).toMatchObject({ status: 400 });
      const text = await desk.deploy('designer', { 'appunti.txt': 'ciao' });
      expect(text.status).toBe(400);
      expect(text.body.code).toBe('deployment.not-bpmn');
      const nonsense = await desk.deploy('designer', { 'finto.bpmn': 'ciao' });
      expect(nonsense.status).toBe(422);
      expect(nonsense.body.detail).toMatch(/line 1, column 1/);
      expect(nonsense.text).not.toContain('\\n');
      const { uploadLimitBytes } = desk.app.app.get(AppConfig);
      const huge = await desk.deploy('designer', {
        'enorme.bpmn': ' '.repeat(uploadLimitBytes + 1),
      });
      expect([huge.status, huge.body.limitBytes]).toEqual([413, uploadLimitBytes]);
      const json = await desk.post('designer', '/process-deployments', { files: [] });
      expect(json.status).toBeGreaterThanOrEqual(400);
      expect(json.status).toBeLessThan(500);
      for (const name of ['anna', 'manager', 'regia']) {
        expect((await desk.deploy(name, { 'desk.bpmn': deskProcess() })).status).toBe(403);
      }
      expect((await desk.get('anna', '/process-definitions')).status).toBe(403);
    });

    it('count where instances stand', async () => {
      const definition = (await desk.get('manager', '/process-definitions', { key: 'desk' })).body
        .items[0];
      const count = async (elementId: string) => {
        const { body } = await desk.get(
          'manager',
          `/process-definitions/${definition.id}/statistics`,
        );
        expect(body.definition.key).toBe('desk');
        const found = body.elements.find((element: any) => element.elementId === elementId);
        return found ?? { active: 0, ended: 0 };
      };
      const before = { ask: await count('ask'), check: await count('check') };
      const { taskId } = await desk.openCase('nord');
      expect((await count('ask')).active).toBe(before.ask.active + 1);
      await desk.post('anna', `/tasks/${taskId}/complete`, { variables: { answer: 'x' } });
      expect(await count('ask')).toMatchObject({
        active: before.ask.active,
        ended: before.ask.ended + 1,
      });
      expect((await count('check')).active).toBe(before.check.active + 1);
    });
  });

  describe('instances', () => {
    it('are read by managers, and by operators who have or had a task of the case', async () => {
      const { contactId, instanceId } = await desk.openCase('sud');
      const read = async (name: string) => {
        const statuses = [];
        for (const part of ['', '/activities', '/variables', '/incidents']) {
          statuses.push((await desk.get(name, `/process-instances/${instanceId}${part}`)).status);
        }
        return [...new Set(statuses)];
      };
      for (const name of ['manager', 'regia', 'designer', 'admin', 'carla']) {
        expect([name, await read(name)]).toEqual([name, [200]]);
      }
      expect(await read('anna')).toEqual([404]);

      const one = await desk.get('manager', `/process-instances/${instanceId}`);
      expect(one.body).toMatchObject({
        id: instanceId,
        contactId,
        definitionKey: 'desk',
        state: 'running',
        endedAt: null,
      });
      const steps = await desk.get('carla', `/process-instances/${instanceId}/activities`);
      expect(steps.body.items.at(-1)).toMatchObject({ elementId: 'ask', endedAt: null });

      const unnamed = await desk.get('carla', '/process-instances');
      expect(unnamed.status).toBe(400);
      expect(unnamed.body.errors[0].field).toBe('contactId');
      const mine = await desk.get('carla', '/process-instances', { contactId });
      expect(mine.body.items.map(({ id }: any) => id)).toEqual([instanceId]);
      expect((await desk.get('anna', '/process-instances', { contactId })).body.items).toEqual([]);
      const all = await desk.get('manager', '/process-instances', {
        key: 'desk',
        state: 'running',
        withIncidents: 'false',
        limit: '1',
      });
      expect(all.body.items).toHaveLength(1);
      expect(all.body.nextCursor).toEqual(expect.any(String));
    });

    it('are suspended, resumed and cancelled by managers, with a reason', async () => {
      const { contactId, instanceId, taskId } = await desk.openCase('nord');
      const act = (name: string, action: string, reason?: string) =>
        desk.post(name, `/process-instances/${instanceId}/${action}`, { reason });
      expect((await act('anna', 'cancel', 'Non mi va')).status).toBe(403);
      const silent = await act('manager', 'suspend');
      expect(silent.status).toBe(400);
      expect(silent.body.errors[0].field).toBe('reason');

      expect((await act('manager', 'suspend', 'Si verifica')).body.state).toBe('suspended');
      const blocked = await desk.post('anna', `/tasks/${taskId}/complete`, {
        variables: { answer: 'x' },
      });
      expect(blocked.status).toBe(409);
      expect(blocked.body.code).toBe('instance.suspended');
      expect((await act('manager', 'suspend', 'Ancora')).status).toBe(409);
      expect((await act('manager', 'resume', 'Verificato')).body.state).toBe('running');
      const cancelled = await act('admin', 'cancel', 'Doppione del caso 1');
      expect(cancelled.body).toMatchObject({ state: 'cancelled', endedBy: 'Doppione del caso 1' });
      expect((await desk.get('anna', '/tasks', { contactId })).body.count).toBe(0);
      expect((await act('manager', 'cancel', 'Di nuovo')).status).toBe(409);

      const audited = await desk.app.app
        .get(UnitOfWork)
        .read('SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY id', [instanceId]);
      expect(audited.map(({ action }) => action)).toEqual([
        'process-instance.suspended',
        'process-instance.resumed',
        'process-instance.cancelled',
      ]);
      expect(
        (await desk.post('manager', `/process-instances/${MISSING}/cancel`, { reason: 'Nulla' }))
          .status,
      ).toBe(404);
    });

    it('with an incident are found, and go on once it is resolved', async () => {
      const xml = bpmn(
        `${start()}${serviceTask('call', 'fuori')}${end()}${path('start', 'call', 'end')}`,
        { key: 'esterno' },
      );
      await desk.deploy('designer', { 'esterno.bpmn': xml });
      const engine = desk.engine;
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
      const found = await desk.get('manager', '/process-instances', { withIncidents: 'true' });
      expect(found.body.items.map((item: any) => item.id)).toEqual([id]);
      const incidents = await desk.get('manager', '/incidents');
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
      expect((await desk.post('designer', `/incidents/${incidentId}/resolution`)).status).toBe(403);
      expect((await desk.post('manager', `/incidents/${incidentId}/resolution`)).status).toBe(204);
      expect((await desk.post('manager', `/incidents/${incidentId}/resolution`)).status).toBe(409);
      expect((await desk.post('manager', `/incidents/${MISSING}/resolution`)).status).toBe(404);
      expect((await desk.get('manager', '/incidents')).body.items).toEqual([]);
      expect((await desk.get('manager', '/incidents', { open: 'false' })).body.items).toHaveLength(
        1,
      );

      await engine.completeExternalTask((await fetchOne()).id, 'w', {});
      expect((await desk.get('manager', `/process-instances/${id}`)).body.state).toBe('completed');
    });
  });
});
