import { randomUUID } from 'node:crypto';
import { TaskReleases } from '../../src/modules/organisation/index.js';
import { LiveChanges } from '../../src/platform/index.js';
import { aPicture, fileForm } from '../builders/files.js';
import { register } from '../builders/contacts.js';
import { EventStream } from '../setup/event-stream.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
const MONDAY = '2026-11-23T09:00:00Z';
const understood = { classification: '01.01', appropriate: true, answerKnown: true };

/** Somebody who has taken a task of a point. */
interface Leaver {
  username: string;
  id: string;
  /** Signed in before they left. */
  token: string;
  point: string;
  contact: any;
  task: string;
  /** Another open task of the point. */
  other: string;
  attachment: string;
  /** Of a colleague who stays, or of whoever takes the point over. */
  colleague: string;
}

/** Why a right ends, and what a former member is answered from then on. */
const REASONS: Record<
  string,
  {
    end: (leaver: Leaver) => Promise<void>;
    tasks: number;
    contact: number;
    signedOut?: true;
    byDay?: true;
    /** Their right came with a point that was closed in favour of theirs. */
    heir?: true;
  }
> = {
  'a membership that ended': {
    end: (leaver) => endGrant(leaver, 'membership', '2026-11-22'),
    tasks: 403,
    contact: 404,
  },
  'the last day of a membership': {
    end: async (leaver) => {
      await endGrant(leaver, 'membership', '2026-11-24');
      server.clock.setTo('2026-11-25T09:00:00Z');
    },
    ...{ tasks: 403, contact: 404, byDay: true },
  },
  'a role that ended': {
    end: (leaver) => endGrant(leaver, 'role', '2026-11-22'),
    tasks: 403,
    contact: 403,
  },
  'a membership taken at once': {
    end: (leaver) => takeGrant(leaver, 'membership'),
    tasks: 403,
    contact: 404,
  },
  'a membership of today taken at once': {
    end: async (leaver) => {
      await changeGrant(leaver, 'membership', { validFrom: '2026-11-23' });
      await takeGrant(leaver, 'membership');
    },
    tasks: 403,
    contact: 404,
  },
  'a role of today taken at once': {
    end: async (leaver) => {
      await changeGrant(leaver, 'role', { validFrom: '2026-11-23' });
      await takeGrant(leaver, 'role');
    },
    tasks: 403,
    contact: 403,
  },
  'an account that was disabled': {
    end: async ({ id }) => {
      const { version } = await read('admin', `/accounts/${id}`);
      await change(`/accounts/${id}`, { active: false, version });
    },
    ...{ tasks: 401, contact: 401, signedOut: true },
  },
  'a point that was closed': {
    end: ({ point }) => closeFor(point, 'savena-infodesk'),
    tasks: 403,
    contact: 404,
  },
  'a closed point that was reopened': {
    end: async ({ point }) => {
      await post('admin', `/points/${point}/reopen`, { version: await versionOf(point) });
    },
    ...{ tasks: 403, contact: 404, heir: true },
  },
  'a closed point that went to another successor': {
    end: ({ point }) => closeFor(point, 'savena-infodesk'),
    ...{ tasks: 403, contact: 404, heir: true },
  },
};

let server: TestApplication;
const tokens = new Map<string, string>();
const streams: EventStream[] = [];

async function tokenOf(name: string): Promise<string> {
  if (!tokens.has(name)) tokens.set(name, await server.login(name));
  return tokens.get(name)!;
}
function done({ status, body, text }: any): any {
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}
const read = async (name: string, path: string, query?: Record<string, string>) =>
  done(await server.get(path, { token: await tokenOf(name), query }));
const post = async (name: string, path: string, body: object = {}) =>
  done(await server.post(path, { token: await tokenOf(name), body }));
const change = async (path: string, body: object) =>
  done(await server.request('PATCH', path, { token: await tokenOf('admin'), body }));

async function versionOf(point: string): Promise<number> {
  const { items } = await read('admin', '/points', { state: 'all' });
  return items.find(({ code }: any) => code === point).version;
}

async function closeFor(point: string, successor: string): Promise<void> {
  await post('admin', `/points/${point}/close`, { successor, version: await versionOf(point) });
}

async function grantOf({ id }: Leaver, kind: string): Promise<any> {
  const { items } = await read('admin', `/accounts/${id}/grants`);
  return items.find((one: any) => one.kind === kind);
}

async function changeGrant(leaver: Leaver, kind: string, days: object): Promise<void> {
  const { id, version } = await grantOf(leaver, kind);
  await change(`/grants/${id}`, { ...days, version });
}

const endGrant = (leaver: Leaver, kind: string, validUntil: string) =>
  changeGrant(leaver, kind, { validUntil });

async function takeGrant(leaver: Leaver, kind: string): Promise<void> {
  const { id, version } = await grantOf(leaver, kind);
  await post('admin', `/grants/${id}/end`, { version });
}

beforeAll(async () => {
  server = await startTestApplication({
    demo: true,
    config: { backgroundWork: false, liveHeartbeatMs: 100 },
  });
});
afterAll(() => server?.stop());
beforeEach(() => server.clock.setTo(MONDAY));
afterEach(async () => {
  await Promise.all(streams.splice(0).map((stream) => stream.close()));
});

let leavers = 0;

async function newPoint(code: string): Promise<void> {
  await post('admin', '/points', {
    ...{ code, name: code, kind: 'collection', scope: 'savena' },
    ...{ system: 'district', level: 1, competences: [] },
  });
}

/** Takes a task of a point of its own, or of one that its point succeeds, with a colleague beside. */
async function leaver(heir = false): Promise<Leaver> {
  const number = ++leavers;
  const point = `prova-${number}`;
  await newPoint(point);
  const own = heir ? `erede-${number}` : point;
  if (heir) await newPoint(own);
  const username = `lascia-${number}`;
  const token = await server.account({ username, points: [own] });
  const colleague = await server.account({
    username: `resta-${number}`,
    points: [point, 'savena-infodesk'],
  });
  const contact = await register(server, heir ? colleague : token, { point });
  const second = await register(server, heir ? colleague : token, { point });
  if (heir) await closeFor(point, own);
  const file = fileForm(await aPicture(), 'prova.png');
  const { id: attachment } = done(
    await server.post(`/contacts/${contact.id}/attachments`, { token, body: file }),
  );
  const [task, other] = await Promise.all([openTask(contact.id), openTask(second.id)]);
  done(await server.post(`/tasks/${task}/claim`, { token, body: {} }));
  const accounts = await read('admin', '/accounts', { q: username });
  const { id } = accounts.items.find((one: any) => one.username === username);
  return { username, id, token, point, contact, task, other, attachment, colleague };
}

async function openTask(contactId: string): Promise<string> {
  return (await read('admin', '/tasks', { contactId })).items[0].id;
}

/** What each way of reading answers them: a status, or how many tasks are listed. */
async function reads({ token, contact, task, attachment }: Leaver) {
  const get = async (path: string, query?: Record<string, string>) =>
    (await server.get(path, { token, query })).status;
  const listed = await Promise.all(
    ['me', 'points'].map((of) => server.get('/tasks', { token, query: { of, limit: '50' } })),
  );
  const file = `/contacts/${contact.id}/attachments/${attachment}`;
  return {
    listed: listed.reduce((sum, { body }) => sum + (body?.items?.length ?? 0), 0),
    task: await get(`/tasks/${task}`),
    contact: await get(`/contacts/${contact.id}`),
    timeline: await get(`/contacts/${contact.id}/timeline`),
    instance: await get(`/process-instances/${contact.processInstanceId}/variables`),
    file: await get(`${file}/content`),
    picture: await get(`${file}/preview`),
  };
}

/** The same of each way of working. */
async function works({ token, task, other }: Leaver) {
  const send = async (path: string, body: object) =>
    (await server.post(path, { token, body })).status;
  return {
    claim: await send(`/tasks/${other}/claim`, {}),
    unclaim: await send(`/tasks/${task}/unclaim`, {}),
    complete: await send(`/tasks/${task}/complete`, { variables: understood }),
  };
}

describe.each(Object.entries(REASONS))(
  '%s',
  (_, { end, tasks, contact, signedOut, byDay, heir }) => {
    it('ends what it allowed at once, also for who is signed in', async () => {
      const left = await leaver(heir);
      const open = {
        ...{ task: 200, contact: 200, timeline: 200, instance: 200 },
        file: 200,
        picture: 200,
      };
      // Of two tasks: the one taken is theirs and their points', the other may be taken.
      expect(await reads(left)).toEqual({ listed: 4, ...open });
      await end(left);
      expect(await reads(left)).toEqual({
        listed: 0,
        task: tasks,
        ...{ contact, timeline: contact, file: contact, picture: contact },
        instance: signedOut ? 401 : contact === 403 ? 403 : 404,
      });
      expect(await works(left)).toEqual({ claim: tasks, unclaim: tasks, complete: tasks });
    });

    it('gives free what was taken, and tells the point and the Network direction', async () => {
      const left = await leaver(heir);
      await end(left);
      if (byDay) await server.app.get(TaskReleases).sweep();
      const held = await read('regia', `/tasks/${left.task}`);
      expect(held.assignee).toBeNull();
      const told = async (token: string) => {
        const { body } = await server.get('/me/notifications', { token });
        return body.items.filter(
          ({ kind, facts }: any) => kind === 'released' && facts.by === left.username,
        );
      };
      const expected = [{ contactId: left.contact.id, facts: { by: left.username, count: 1 } }];
      expect(await told(left.colleague)).toMatchObject(expected);
      expect(await told(await tokenOf('regia'))).toMatchObject(expected);
      if (!signedOut)
        expect((await server.get('/me/notifications', { token: left.token })).body.items).toEqual(
          [],
        );
      const completed = await server.post(`/tasks/${left.task}/complete`, {
        token: left.colleague,
        body: { variables: understood },
      });
      expect([completed.status, completed.text]).toEqual([200, expect.any(String)]);
      // What is free stays so: another look finds nothing to do.
      await server.app.get(TaskReleases).sweep();
      expect(await told(await tokenOf('regia'))).toHaveLength(1);
    });

    it('answers no repeated request with what it answered then, and shows no import', async () => {
      const left = await leaver(heir);
      const { token, point } = left;
      const headers = { 'idempotency-key': randomUUID() };
      const note = () =>
        server.post(`/contacts/${left.contact.id}/notes`, {
          ...{ token, headers, body: { body: 'Chi segnala è noto.' } },
        });
      expect((await note()).status).toBe(201);
      expect((await note()).headers.get('idempotency-replayed')).toBe('true');
      const run = await server.post('/imports/contacts', {
        token,
        query: { point, source: point },
        headers: { 'content-type': 'text/csv' },
        body: 'externalId,description,receivedAt\nA1,Buio,2024-01-02T09:00:00Z\n',
      });
      const imports = async () => ({
        list: await server.get('/imports', { token }).then(({ body }) => body.items?.length ?? 0),
        one: (await server.get(`/imports/${run.body.id}`, { token })).status,
        rows: (await server.get(`/imports/${run.body.id}/rows`, { token })).status,
      });
      // A closed point takes nothing in any more.
      if (!heir) expect(await imports()).toEqual({ list: 1, one: 200, rows: 200 });
      await end(left);
      const again = await note();
      expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([tasks, null]);
      expect(again.text).not.toContain('noto');
      if (!heir) expect(await imports()).toEqual({ list: 0, one: contact, rows: contact });
    });

    it('ends open streams, or what they tell', async () => {
      const left = await leaver(heir);
      const stream = await EventStream.open(server, { authorization: `Bearer ${left.token}` });
      streams.push(stream);
      await stream.until(({ event, data }) => event === 'open' && data.listening === true);
      const live = server.app.get(LiveChanges);
      await live.flush();
      await end(left);
      await live.flush();
      if (signedOut) {
        await stream.closed;
        expect(stream.events.at(-1)!.event).toBe('ended');
        return;
      }
      // A beat asks who reads it; after the second the answer to the first is there.
      await stream.beat();
      await stream.beat();
      const before = stream.events.length;
      live.changed('assignments', { groups: [left.point] });
      await live.flush();
      live.changed('messages', { accounts: [left.username] });
      await live.flush();
      const told = () => stream.events.slice(before).flatMap(({ data }) => data.topics ?? []);
      await stream.until(() => told().includes('messages'));
      expect(told()).toEqual(['messages']);
    });
  },
);
