import { UnitOfWork } from '../../src/platform/index.js';
import { ClassificationReadModel } from '../../src/modules/classification/index.js';
import { DemoOrganisation, OrganisationReadModel } from '../../src/modules/organisation/index.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

describe('reference data', () => {
  let server: TestApplication;
  let token: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    token = await server.login('infodesk');
  });

  afterAll(() => server.stop());

  const codes = async (path: string, query: Record<string, string> = {}) => {
    const { body } = await server.get(path, { token, query });
    return body.items.map(({ code }: { code: string }) => code);
  };

  it.each(['/scopes', '/points', '/classifications'])('%s asks for a sign-in', async (path) => {
    expect((await server.get(path)).status).toBe(401);
    expect((await server.get(path, { token })).status).toBe(200);
  });

  it('lists the six districts', async () => {
    expect(await codes('/scopes', { kind: 'district' })).toEqual([
      'borgo-panigale-reno',
      'navile',
      'porto-saragozza',
      'san-donato-san-vitale',
      'santo-stefano',
      'savena',
    ]);
  });

  it('lists the points of a scope', async () => {
    expect(await codes('/points', { scope: 'savena' })).toEqual([
      'savena-infodesk',
      'savena-interni',
      'savena-presidente',
      'savena-raccolta',
      'savena-sportello',
    ]);
    expect(await codes('/points', { kind: 'backOffice', level: '3', scope: 'savena' })).toEqual([
      'savena-interni',
    ]);
  });

  it('shows lists page by page', async () => {
    const whole = await codes('/points');
    const first = await server.get('/points', { token, query: { limit: '10' } });
    const rest = await codes('/points', { cursor: first.body.nextCursor });
    expect([...first.body.items.map(({ code }: { code: string }) => code), ...rest]).toEqual(whole);
  });

  it('labels the classification as a reconstruction, in a tree', async () => {
    const { body } = await server.get('/classifications', { token });
    expect(body.source).toMatch(/Ricostruzione/);
    expect(body.items.find(({ code }: { code: string }) => code === '01.01.01')).toMatchObject({
      code: '01.01.01',
      name: 'Buche',
      nameEn: 'Potholes',
      parent: '01.01',
      level: 'event',
      synonyms: expect.arrayContaining(['buca', 'buche stradali']),
      attributes: [{ code: 'dimensione' }, { code: 'posizione' }],
      defaultPriority: 'high',
      sensitivity: 'normal',
      active: true,
      successor: null,
    });
    expect(await codes('/classifications', { parent: '02' })).toEqual(['02.01', '02.02', '02.03']);
    expect(await codes('/classifications', { q: 'barriere architettoniche' })).toEqual(['01.05']);
  });

  it('shows a node with what it takes over from the nodes above', async () => {
    const node = async (code: string) =>
      (await server.get(`/classifications/${code}`, { token })).body;
    expect((await node('02.01.01')).attributes).toMatchObject([{ code: 'numeroPalo' }]);
    expect(await node('02.02.01')).toMatchObject({ defaultPriority: 'urgent' });
    expect(await node('02.02')).toMatchObject({ defaultPriority: 'high' });
    expect(await node('11.04.02')).toMatchObject({ sensitivity: 'sensitive' });
    for (const code of ['99', '1;drop']) {
      const { status, body } = await server.get(`/classifications/${code}`, { token });
      expect([status, body.code]).toEqual([404, 'classification.not-found']);
    }
  });

  it.each(['/points?level=5', '/scopes?kind=village', '/classifications?parent=%00'])(
    'refuses %s',
    async (path) => {
      expect((await server.get(path, { token })).status).toBe(400);
    },
  );

  it('is loaded once, however often the server starts', async () => {
    const uow = server.app.get(UnitOfWork);
    const count = () =>
      uow.read('SELECT (SELECT count(*) FROM point), (SELECT count(*) FROM account)');
    await uow.read(`UPDATE point SET name = 'Un altro nome' WHERE code = 'savena-infodesk'`);
    const before = await count();
    await server.app.get(DemoOrganisation).load();
    expect(await count()).toEqual(before);
    const point = await server.app.get(OrganisationReadModel).point('savena-infodesk');
    expect(point.name).toBe('Un altro nome');
  });

  describe('for the other modules', () => {
    it('finds the central service by the closest competence', async () => {
      const organisation = server.app.get(OrganisationReadModel);
      const service = async (code: string | null) =>
        (await organisation.centralServiceFor(code))?.code ?? null;
      expect(await service('01.01.01')).toBe('manutenzione-ingresso');
      expect(await service('04.01')).toBe('mobilita-ingresso');
      expect(await service('04.03')).toBe('polizia-municipale-ingresso');
      expect(await service('11.01')).toBeNull();
      expect(await service(null)).toBeNull();
    });

    it('finds the steps of the ladder', async () => {
      const organisation = server.app.get(OrganisationReadModel);
      expect((await organisation.pointOfLevel('savena', 2))?.code).toBe('savena-sportello');
      expect(await organisation.pointOfLevel('urp', 2)).toBeNull();
      expect((await organisation.politicalPoint('savena'))?.code).toBe('savena-presidente');
      expect((await organisation.networkDirectionPoint()).code).toBe('regia-network');
      await expect(organisation.point('x')).rejects.toMatchObject({ code: 'point.unknown' });
    });

    it('finds a classification by a name of another system', async () => {
      const classifications = server.app.get(ClassificationReadModel);
      const code = async (name: string) =>
        (await classifications.findByNameOrSynonym(name))?.code ?? null;
      expect(await code('disinfestazione (topi, blatte,  vespe, piccioni)')).toBe('06.04');
      expect(await code('BUCHE')).toBe('01.01.01');
      expect(await code('Accessibilita ed inclusione delle persone con disabilita')).toBe('01.05');
      expect(await code('')).toBeNull();
      await expect(classifications.require('99')).rejects.toMatchObject({
        status: 400,
        details: { fields: [{ field: 'classification', code: 'unknown-code' }] },
      });
    });
  });
});
