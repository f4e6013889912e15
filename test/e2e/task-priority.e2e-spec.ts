/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
import { register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/** As they are registered: the second half of each priority waits less long. */
const PRIORITIES = ['normal', 'low', 'urgent', 'high', 'low', 'urgent', 'normal', 'high'];
const MOST_URGENT_FIRST = ['urgent', 'urgent', 'high', 'high', 'normal', 'normal', 'low', 'low'];

describe('priority in lists', () => {
  let server: TestApplication;
  let token: string;
  const subjects: string[] = [];

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    token = await server.login('infodesk');
    server.clock.setTo('2026-11-24T11:00:00Z');
    const receivedAt = server.clock.now().toISOString();
    for (const [index, priority] of PRIORITIES.entries()) {
      const subject = `${priority} ${index}`;
      const { id } = await register(server, token, { subject, receivedAt });
      await prioritise(id, priority);
      const told = await server.post(`/contacts/${id}/assignments`, {
        token,
        body: { type: 'information', toPoint: 'savena-sportello' },
      });
      expect(told.status).toBe(201);
      subjects.push(subject);
      server.clock.advance(1000);
    }
  });
  afterAll(() => server?.stop());

  async function prioritise(id: string, priority: string): Promise<void> {
    const { body } = await server.get(`/contacts/${id}`, { token });
    const changed = await server.request('PATCH', `/contacts/${id}`, {
      token,
      headers: { 'if-match': `"${body.version}"` },
      body: { priority },
    });
    expect([changed.status, changed.text]).toEqual([200, expect.anything()]);
  }

  /** All pages, of so many rows each. */
  async function listed(path: string, query: object, limit: number, as = token): Promise<any[]> {
    const items: any[] = [];
    let cursor: string | undefined;
    do {
      const page = await server.get(path, {
        token: as,
        query: { ...query, limit: String(limit), ...(cursor ? { cursor } : {}) } as any,
      });
      expect(page.status).toBe(200);
      items.push(...page.body.items);
      cursor = page.body.nextCursor ?? undefined;
    } while (cursor);
    return items;
  }
  const subjectsOf = (items: any[]) => items.map(({ contact }) => contact.subject);
  const prioritiesOf = (items: any[]) => items.map(({ contact }) => contact.priority);
  const inOrder = () =>
    ['urgent', 'high', 'normal', 'low'].flatMap((priority) =>
      subjects.filter((subject) => subject.startsWith(priority)),
    );

  it.each([1, 3, 100])(
    'equal terms: the more urgent first, then the older; %i a page',
    async (limit) => {
      const items = await listed('/tasks', { sort: 'dueAt' }, limit);
      expect(new Set(items.map(({ term }) => term.dueAt)).size).toBe(1);
      expect(subjectsOf(items)).toEqual(inOrder());
    },
  );

  it.each([1, 3, 100])('also where later terms come first; %i a page', async (limit) => {
    expect(subjectsOf(await listed('/tasks', { sort: '-dueAt' }, limit))).toEqual(inOrder());
  });

  it.each([1, 3, 100])('the most urgent first, then by term; %i a page', async (limit) => {
    const items = await listed('/tasks', { sort: '-priority' }, limit);
    expect(prioritiesOf(items)).toEqual(MOST_URGENT_FIRST);
    expect(subjectsOf(items)).toEqual(inOrder());
  });

  it.each([1, 3, 100])('the same among assignments; %i a page', async (limit) => {
    const sportello = await server.login('sportello');
    const query = { tab: 'toRead', sort: 'dueAt' };
    const items = await listed('/assignments', query, limit, sportello);
    expect(prioritiesOf(items)).toEqual(MOST_URGENT_FIRST);
    const later = await listed('/assignments', { ...query, sort: '-dueAt' }, limit, sportello);
    expect(later.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  });

  it('narrows tasks, assignments and contacts, by one or several', async () => {
    expect(prioritiesOf(await listed('/tasks', { priority: 'urgent' }, 50))).toEqual([
      'urgent',
      'urgent',
    ]);
    const several = await listed('/tasks', { priority: 'high,low' }, 50);
    expect(prioritiesOf(several)).toEqual(['high', 'high', 'low', 'low']);
    const sportello = await server.login('sportello');
    const read = await listed('/assignments', { priority: 'low' }, 50, sportello);
    expect(prioritiesOf(read)).toEqual(['low', 'low']);
    const found = await listed('/contacts', { priority: 'urgent,high', sort: '-priority' }, 3);
    expect(found.map(({ priority }) => priority)).toEqual(['urgent', 'urgent', 'high', 'high']);
    for (const path of ['/tasks', '/assignments']) {
      const refused = await server.get(path, { token, query: { priority: 'x' } });
      expect(refused.status).toBe(400);
      expect(refused.body.errors).toEqual([expect.objectContaining({ field: 'priority' })]);
    }
  });

  it('follows the contact when its priority changes', async () => {
    const [first] = await listed('/tasks', { sort: '-priority' }, 1);
    await prioritise(first.contactId, 'low');
    const after = await listed('/tasks', { sort: '-priority' }, 100);
    expect(after.at(-1).contact.priority).toBe('low');
    expect(after.filter(({ contact }) => contact.priority === 'urgent')).toHaveLength(1);
    await prioritise(first.contactId, 'urgent');
  });

  it('is told of similar contacts', async () => {
    const similar = await server.post('/contacts/similar', {
      token,
      body: { description: 'Davanti al numero 12 si è aperta una buca profonda.' },
    });
    expect(similar.body.items.length).toBeGreaterThan(0);
    for (const { subject, priority } of similar.body.items)
      expect(subject.startsWith(priority)).toBe(true);
  });

  it('refuses a cursor of another order', async () => {
    const { body } = await server.get('/tasks', {
      token,
      query: { sort: 'createdAt', limit: '1' },
    });
    const refused = await server.get('/tasks', {
      token,
      query: { sort: 'dueAt', cursor: body.nextCursor },
    });
    expect(refused.status).toBe(400);
    expect(refused.body.errors[0].field).toBe('cursor');
  });
});
