import { randomUUID } from 'node:crypto';
import { runInContext, SYSTEM_ACTOR } from '../../src/platform/context/index.js';
import { ReferenceData, UnitOfWork } from '../../src/platform/database/index.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const GROUP = 'organisation';
/** Answers another id whenever it is executed. */
const SCOPES = 'SELECT gen_random_uuid() AS once, code, name FROM scope WHERE code = $1';

interface ScopeRow {
  once: string;
  code: string;
  name: string;
}

describe('reference data', () => {
  let server: TestApplication;
  let replica: TestApplication;
  let uow: UnitOfWork;
  let references: ReferenceData;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    replica = await startTestApplication({
      replicaOf: server,
      config: { backgroundWork: false },
    });
    uow = server.app.get(UnitOfWork);
    references = server.app.get(ReferenceData);
  });
  afterAll(async () => {
    await replica?.stop();
    await server?.stop();
  });

  const read = async (from = references): Promise<ScopeRow> => {
    const [row] = await from.read<ScopeRow>(GROUP, SCOPES, ['savena']);
    return row;
  };
  const rename = (name: string) =>
    uow.query({ text: `UPDATE scope SET name = $1 WHERE code = 'savena'`, values: [name] });
  const inRequest = <T>(work: () => Promise<T>) =>
    runInContext({ actor: SYSTEM_ACTOR, requestId: randomUUID(), memory: new Map() }, work);

  it('is read once while nothing of its group changes', async () => {
    const first = await read();
    expect((await read()).once).toBe(first.once);
    await uow.run(async () => expect((await read()).once).toBe(first.once));
  });

  it('is read again after a change, whoever made it, by every replica', async () => {
    const other = replica.app.get(ReferenceData);
    const before = [await read(), await read(other)];
    await uow.run(() => rename('Savena di prova'));
    for (const row of [await read(), await read(other)]) {
      expect(row.name).toBe('Savena di prova');
      expect(before.map(({ once }) => once)).not.toContain(row.once);
    }
  });

  it('stays while another group changes', async () => {
    const { once } = await read();
    await uow.run(() =>
      uow.query({
        text: `UPDATE classification_node SET name_en = name_en WHERE code = '01'`,
      }),
    );
    expect((await read()).once).toBe(once);
  });

  it('shows a change to the unit of work that makes it, and to nobody when it is undone', async () => {
    const { name } = await read();
    const undone = uow.run(async () => {
      references.changes(GROUP);
      await rename('Mai esistito');
      expect((await read()).name).toBe('Mai esistito');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect((await read()).name).toBe(name);
  });

  it('is one state for a request, until the request itself changes it', async () => {
    await inRequest(async () => {
      const { once } = await read();
      expect((await read()).once).toBe(once);
      await uow.run(async () => {
        references.changes(GROUP);
        await rename('Savena');
      });
      expect(await read()).toMatchObject({ name: 'Savena' });
    });
  });

  it('cannot be changed by those who share it', async () => {
    const row = await read();
    expect(() => Object.assign(row, { name: 'Altro' })).toThrow(TypeError);
  });

  it('refuses a group whose changes nobody counts', async () => {
    await expect(references.read('weather', 'SELECT 1')).rejects.toThrow('"weather"');
  });

  it('keeps no account in its rights: a role that ended is refused by the next request, at every replica', async () => {
    const token = await server.account({ username: 'ruolo.breve', roles: ['manager'] });
    const headers = { authorization: `Bearer ${token}` };
    const statuses = async () => {
      const answers = await Promise.all(
        [server, replica].map((at) => at.get('/api/v1/process-instances', { headers })),
      );
      return answers.map(({ status }) => status);
    };
    expect(await statuses()).toEqual([200, 200]);
    await uow.run(() =>
      uow.query({
        text: `DELETE FROM account_grant g USING account a
                WHERE a.id = g.account_id AND a.username = 'ruolo.breve' AND g.subject = 'manager'`,
      }),
    );
    expect(await statuses()).toEqual([403, 403]);
  });

  it('is not read again because somebody signs in', async () => {
    await server.account({ username: 'entra.spesso', roles: ['operator'] });
    const revision = async () => {
      const [row] = await uow.read<{ revision: string }>(
        `SELECT revision FROM reference_revision WHERE name = 'accounts'`,
      );
      return row.revision;
    };
    const before = await revision();
    await server.login('entra.spesso');
    expect(await revision()).toBe(before);
  });
});
