/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
import { randomUUID } from 'node:crypto';
import { register } from '../builders/contacts.js';
import { eventually } from '../setup/eventually.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

describe('what is done to many at once', () => {
  let server: TestApplication;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    await server.account({
      username: 'collega',
      displayName: 'Carla',
      points: ['savena-infodesk'],
    });
    for (const name of ['infodesk', 'collega', 'sportello', 'regia'])
      tokens[name] = await server.login(name);
  });
  afterAll(() => server?.stop());

  async function tasksOf(count: number): Promise<any[]> {
    const ids: string[] = [];
    for (let made = 0; made < count; made++)
      ids.push((await register(server, tokens.infodesk, { subject: `Da dare ${made}` })).id);
    const { body } = await server.get('/tasks', {
      token: tokens.infodesk,
      query: { limit: '200', taken: 'nobody' },
    });
    return body.items.filter(({ contactId }: any) => ids.includes(contactId));
  }
  const notified = async (name: string, kind: string) => {
    const { body } = await server.get('/me/notifications', { token: tokens[name] });
    return body.items.filter((one: any) => one.kind === kind);
  };
  const give = (id: string, username: string, batch?: string, as = 'infodesk') =>
    server.request('POST', `/tasks/${id}/assign`, {
      token: tokens[as],
      headers: batch ? { 'batch-id': batch } : {},
      body: { username },
    });

  it('a task is given to a person of its points, who is told and has it', async () => {
    const [task] = await tasksOf(1);
    const people = await server.get(`/tasks/${task.id}/people`, { token: tokens.infodesk });
    expect(people.body.items).toContainEqual({ username: 'collega', displayName: 'Carla' });
    expect(people.body.items.map(({ username }: any) => username)).not.toContain('sportello');
    const given = await give(task.id, 'collega');
    expect([given.status, given.body.assignee]).toEqual([200, 'collega']);
    const [told] = await notified('collega', 'taskAssigned');
    expect(told).toMatchObject({ contactId: task.contactId, readAt: null });
    expect(told.facts.count).toBeUndefined();
    // Taken: only those who settle give it to somebody else.
    expect((await give(task.id, 'infodesk')).body.code).toBe('task.assigned-to-another');
    expect((await give(task.id, 'infodesk', undefined, 'regia')).status).toBe(200);
  });

  it('refuses a person of another point, and a batch that is none', async () => {
    const [task] = await tasksOf(1);
    const refused = await give(task.id, 'sportello');
    expect([refused.status, refused.body.code]).toEqual([422, 'task.person-of-another-point']);
    expect((await give(task.id, 'nessuno')).status).toBe(422);
    const strange = await give(task.id, 'collega', 'uno');
    expect(strange.status).toBe(400);
    expect(strange.body.errors[0].field).toBe('Batch-Id');
  });

  it('a batch tells its recipient once, with how many they are', async () => {
    const tasks = await tasksOf(5);
    const before = (await notified('collega', 'taskAssigned')).length;
    const batch = randomUUID();
    await Promise.all(tasks.map(({ id }) => give(id, 'collega', batch)));
    const told = await notified('collega', 'taskAssigned');
    expect(told).toHaveLength(before + 1);
    expect(told[0]).toMatchObject({ contactId: null, protocolNumber: null, facts: { count: 5 } });
    await give((await tasksOf(1))[0].id, 'collega', randomUUID());
    expect(await notified('collega', 'taskAssigned')).toHaveLength(before + 2);
  });

  it('the same for a point that is given many cases', async () => {
    const tasks = await tasksOf(4);
    const batch = randomUUID();
    for (const { contactId } of tasks) {
      const given = await server.request('POST', `/contacts/${contactId}/assignments`, {
        token: tokens.infodesk,
        headers: { 'batch-id': batch },
        body: { type: 'competence', toPoint: 'savena-sportello' },
      });
      expect(given.status).toBe(201);
    }
    const told = await eventually('the point is told of all four', async () => {
      const found = await notified('sportello', 'assigned');
      return found[0]?.facts.count === 4 && found;
    });
    expect(told).toHaveLength(1);
  });
});
