import { TEST_PASSWORD } from '../setup/test-application.js';
import { CamundaApi } from './camunda-api.js';

describe('who one is, over /engine-rest', () => {
  let desk: CamundaApi;

  beforeAll(async () => {
    desk = await CamundaApi.open();
  });
  afterAll(() => desk?.stop());

  it('names the one engine', async () => {
    expect((await desk.get('worker', '/engine')).body).toEqual([{ name: 'default' }]);
  });

  it('tells the own groups, and nobody else’s', async () => {
    const own = await desk.get('regia', '/identity/groups', { userId: 'regia' });
    expect(own.body.groups.length).toBeGreaterThan(0);
    expect(own.body.groups[0]).toEqual({ id: expect.any(String), name: expect.any(String) });
    expect(own.body.groupUsers).toEqual([]);
    const others = await desk.get('regia', '/identity/groups', { userId: 'infodesk' });
    expect([others.status, others.body.type]).toEqual([403, 'AuthorizationException']);
    expect((await desk.get('regia', '/identity/groups')).body.message).toMatch(/^userId /);
  });

  it('verifies the own password alone', async () => {
    const verify = async (username: string, password: string) => {
      const body = { username, password };
      const answer = await desk.ask('POST', 'manager', '/identity/verify', body);
      return [answer.status, answer.body.authenticated];
    };
    expect(await verify('manager', TEST_PASSWORD)).toEqual([200, true]);
    expect(await verify('manager', 'another')).toEqual([200, false]);
    expect(await verify('admin', TEST_PASSWORD)).toEqual([403, undefined]);
  });

  it('tells what the own roles allow', async () => {
    const may = async (person: 'manager' | 'designer', type: string, permissionName: string) => {
      const query = { permissionName, resourceName: 'x', resourceType: type };
      return (await desk.get(person, '/authorization/check', query)).body.authorized;
    };
    expect(await may('manager', '8', 'UPDATE')).toBe(true);
    expect(await may('designer', '8', 'UPDATE')).toBe(false);
    expect(await may('designer', '8', 'READ')).toBe(true);
    expect(await may('designer', '9', 'CREATE')).toBe(true);
    expect(await may('manager', '9', 'CREATE')).toBe(false);
    expect(await may('manager', '8', 'ALL')).toBe(false);
    expect(await may('manager', '99', 'READ')).toBe(false);
    const other = { ...{ permissionName: 'READ', resourceName: 'x', resourceType: '8' } };
    const asked = await desk.get('manager', '/authorization/check', { ...other, userId: 'admin' });
    expect(asked.status).toBe(403);
    expect((await desk.get('manager', '/authorization/check')).body.message).toMatch(/is required/);
  });

  it('counts the accounts for administrators', async () => {
    expect((await desk.read('/user/count')).count).toBeGreaterThan(5);
    expect((await desk.get('manager', '/user/count')).status).toBe(403);
    const refused = await desk.get('admin', '/user/count', { firstName: 'Anna' });
    expect(refused.body.message).toMatch(/^firstName /);
  });

  it('has no metrics', async () => {
    for (const path of ['/metrics', '/metrics/job-successful/sum', '/nonsense']) {
      const missing = await desk.get('admin', path);
      expect([path, missing.status, missing.body.type]).toEqual([path, 404, expect.any(String)]);
    }
  });
});
