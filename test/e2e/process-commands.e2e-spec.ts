import { randomBytes } from 'node:crypto';
import { ProcessQueries } from '../../src/engine/api/index.js';
import { register } from '../builders/contacts.js';
import { deployModels, startAsProduct, waitingProcess } from '../builders/waiting-process.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

/** Keys of programs live for a year at most. */
const KEY_ENDS = new Date(Date.now() + 30 * 24 * 3_600_000).toISOString().slice(0, 10);
/** Roles that may start processes, and change no case. */
const WITHOUT_CASES = ['designer', 'worker', 'program'] as const;
const STARTERS = [...WITHOUT_CASES, 'manager'] as const;

describe('starting processes, and sending messages and signals', () => {
  let server: TestApplication;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    for (const name of ['designer', 'manager', 'worker', 'regia', 'admin', 'infodesk']) {
      tokens[name] = await server.login(name);
    }
    const { body } = await server.post('/api-keys', {
      token: tokens.admin,
      body: { name: 'programma', roles: ['worker'], points: [], expiresOn: KEY_ENDS },
    });
    tokens.program = body.key;
    await deployModels(server, waitingProcess(), waitingProcess('mista'));
  });
  afterAll(() => server?.stop());

  const post = (person: string, path: string, body: object, key?: string) =>
    server.post(path, {
      token: tokens[person],
      body,
      headers: key ? { 'idempotency-key': key } : {},
    });
  const contact = async (): Promise<string> => (await register(server, tokens.infodesk)).id;
  /** Elements where the tokens of an instance stand. */
  const standing = async (instanceId: string) =>
    (await server.app.get(ProcessQueries).activities(instanceId))
      .filter(({ endedAt }) => endedAt === null)
      .map(({ elementId }) => elementId)
      .sort();

  describe('of no case', () => {
    it.each(STARTERS)('%s starts, tells and signals', async (person) => {
      const businessKey = `ordine-${person}`;
      const body = { definitionKey: 'attesa', businessKey, variables: { amount: 3 } };
      const started = await post(person, '/process-instances', body);
      expect(started.status).toBe(201);
      expect(started.body).toMatchObject({ definitionKey: 'attesa', contactId: businessKey });
      const { id } = started.body;

      const told = await post(person, '/messages', { name: 'attesa-avviso', businessKey });
      expect(told.body).toEqual({ processInstanceIds: [id] });
      const signalled = await post(person, '/signals', { name: 'attesa-allarme' });
      expect(signalled.body.received).toBeGreaterThanOrEqual(1);
      expect(await standing(id)).toEqual(['heardMessage', 'heardSignal', 'timer']);
    });

    it('a message begins the process that starts with it, and variables come along', async () => {
      const body = { name: 'attesa-avvio', businessKey: 'nuovo', variables: { amount: 5 } };
      const { processInstanceIds } = (await post('designer', '/messages', body)).body;
      expect(processInstanceIds).toHaveLength(1);
      const path = `/process-instances/${processInstanceIds[0]}/variables`;
      expect((await server.get(path, { token: tokens.manager })).body).toEqual({ amount: 5 });
    });

    it('is carried out once by its Idempotency-Key', async () => {
      const body = { definitionKey: 'attesa', businessKey: 'una-volta' };
      const first = await post('designer', '/process-instances', body, 'una');
      const again = await post('designer', '/process-instances', body, 'una');
      expect(again.body.id).toBe(first.body.id);
    });

    it('says what is wrong: an unknown process, nobody who waits, more than one', async () => {
      const unknown = await post('designer', '/process-instances', { definitionKey: 'nessuno' });
      expect([unknown.status, unknown.body.code]).toEqual([404, 'process-definition.not-found']);
      const nobody = await post('designer', '/messages', { name: 'nessuno' });
      expect([nobody.status, nobody.body.code]).toEqual([409, 'message.no-match']);
      for (const businessKey of ['due-1', 'due-2']) {
        await post('designer', '/process-instances', { definitionKey: 'attesa', businessKey });
      }
      const two = await post('designer', '/messages', { name: 'attesa-avviso' });
      expect([two.status, two.body.code]).toEqual([409, 'message.ambiguous']);
      const all = await post('designer', '/messages', { name: 'attesa-avviso', all: true });
      expect(all.body.processInstanceIds.length).toBeGreaterThanOrEqual(2);
      const empty = await post('designer', '/signals', {});
      expect([empty.status, empty.body.errors?.[0]?.field]).toEqual([400, 'name']);
    });
  });

  describe('is no way to a case of others', () => {
    const refused = (answer: { status: number; body: any }) => [answer.status, answer.body.code];
    const NOT_YOURS = [403, 'case.of-others'];

    it.each(WITHOUT_CASES)('for %s: a start that names it', async (person) => {
      const id = await contact();
      const start = async (body: object) =>
        refused(await post(person, '/process-instances', { definitionKey: 'attesa', ...body }));
      expect(await start({ businessKey: id })).toEqual(NOT_YOURS);
      expect(await start({ businessKey: id.toUpperCase() })).toEqual(NOT_YOURS);
      expect(await start({ variables: { contactId: id } })).toEqual(NOT_YOURS);
      expect(await start({ businessKey: id, variables: { contactId: id } })).toEqual(NOT_YOURS);
      expect(await start({ variables: { other: { deep: [`a ${id}`] } } })).toEqual(NOT_YOURS);
      expect(await start({ variables: { other: id.replaceAll('-', '') } })).toEqual(NOT_YOURS);
      for (const name of ['workId', 'assignmentId']) {
        expect(await start({ variables: { [name]: 'x' } })).toEqual(NOT_YOURS);
      }
      const { items } = await server.app
        .get(ProcessQueries)
        .instances({ businessKey: id, key: 'attesa', limit: 10 });
      expect(items).toEqual([]);
    });

    it.each(WITHOUT_CASES)('for %s: a message that names or reaches it', async (person) => {
      const id = await contact();
      const instanceId = await startAsProduct(server, 'attesa', id);
      const before = await standing(instanceId);
      const send = async (body: object) =>
        refused(await post(person, '/messages', { name: 'attesa-avviso', ...body }));
      expect(await send({ businessKey: id })).toEqual(NOT_YOURS);
      expect(await send({ processInstanceId: instanceId })).toEqual(NOT_YOURS);
      expect(await send({ all: true })).toEqual(NOT_YOURS);
      expect(await send({ name: 'attesa-avvio', businessKey: id })).toEqual(NOT_YOURS);
      expect(await send({ name: 'attesa-avvio', variables: { contactId: id } })).toEqual(NOT_YOURS);
      expect(await standing(instanceId)).toEqual(before);
    });

    it.each(WITHOUT_CASES)('for %s: a signal that reaches it among others', async (person) => {
      const mixed = await startAsProduct(server, 'mista', 'di-nessuno');
      const instanceId = await startAsProduct(server, 'mista', await contact());
      const answer = await post(person, '/signals', { name: 'mista-allarme' });
      expect(refused(answer)).toEqual(NOT_YOURS);
      for (const id of [mixed, instanceId]) expect(await standing(id)).toContain('signal');
    });

    it.each(WITHOUT_CASES)('for %s: more than can be asked for is refused', async (person) => {
      const digits = randomBytes(10_000).toString('hex');
      const variables = { first: 'plain', attachment: { deep: [digits] } };
      for (const [path, body] of [
        ['/process-instances', { definitionKey: 'attesa', variables }],
        ['/messages', { name: 'attesa-avvio', variables }],
        ['/signals', { name: 'mista-allarme', variables }],
      ] as const) {
        const { status, body: told } = await post(person, path, body);
        expect([status, told.code]).toEqual([400, 'request.invalid']);
        expect(told.errors).toEqual([
          expect.objectContaining({ field: 'variables.attachment', code: 'too-many-ids' }),
        ]);
      }
    });

    it('many texts of digits that are no ids are taken', async () => {
      const hashes = Array.from({ length: 100 }, () => randomBytes(32).toString('hex'));
      const body = { definitionKey: 'attesa', variables: { hashes } };
      expect((await post('designer', '/process-instances', body)).status).toBe(201);
    });

    it('but for those who may change every case', async () => {
      const id = await contact();
      const body = { definitionKey: 'attesa', businessKey: id, variables: { contactId: id } };
      for (const person of ['regia', 'manager', 'admin']) {
        expect((await post(person, '/process-instances', body)).status).toBe(201);
      }
      const all = { name: 'attesa-avviso', businessKey: id, all: true };
      expect((await post('regia', '/messages', all)).status).toBe(200);
      expect((await post('admin', '/signals', { name: 'mista-allarme' })).status).toBe(200);
    });
  });

  describe('jobs', () => {
    const jobs = async (person: string, query: Record<string, string> = {}) =>
      (await server.get('/jobs', { token: tokens[person], query })).body;

    it('are listed by those who watch over processes, by page and filter', async () => {
      const instances = [];
      for (let index = 0; index < 3; index++) {
        instances.push(await startAsProduct(server, 'attesa', `lavori-${index}`));
      }
      const [first] = instances;
      const one = await jobs('designer', { processInstanceId: first });
      expect(one.items).toEqual([
        expect.objectContaining({
          ...{ kind: 'timer', elementId: 'timer', definitionKey: 'attesa', retries: 3 },
          ...{ processInstanceId: first, contactId: 'lavori-0', suspended: false },
          ...{ errorMessage: null, withheld: false, createdAt: expect.any(String) },
        }),
      ]);
      const found: string[] = [];
      let cursor: string | null = null;
      do {
        const query: Record<string, string> = { key: 'attesa', limit: '2' };
        const page: any = await jobs('manager', cursor ? { ...query, cursor } : query);
        found.push(...page.items.map((job: any) => job.processInstanceId));
        cursor = page.nextCursor;
      } while (cursor);
      expect(found).toEqual(expect.arrayContaining(instances));
      expect(new Set(found).size).toBe(found.length);
      const others: Record<string, string>[] = [
        { kind: 'async' },
        { retriesLeft: 'false' },
        { elementId: 'x' },
      ];
      for (const query of others) {
        const none = { processInstanceId: first, ...query };
        expect((await jobs('manager', none)).items).toEqual([]);
      }
    });
  });
});
