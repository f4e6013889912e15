import { OrganisationReadModel } from '../../src/modules/organisation/index.js';
import { Manual } from '../builders/articles.js';
import { Case, type Person } from '../builders/case.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MONDAY = '2026-11-23T09:00:00Z';
/** Of the maintenance service; retired below. */
const POTHOLE = '01.01.01';
/** Of the environment service; what became of it. */
const TREE = '05.01.01';
/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

describe('a contact whose code was retired counts under the one that took its place', () => {
  let server: TestApplication;
  let contact: Case;
  let article: any;
  let old: any;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    server.clock.setTo(MONDAY);
    contact = await Case.open(server, {
      classification: POTHOLE,
      subject: 'Buca profonda davanti alla scuola',
      location: { address: 'Via Mazzini 12', lat: 44.49, lon: 11.36, district: 'savena' },
    });
    await enforced({ classifications: ['05'], terms: { stepTerm: 'P7D' } });
    server.clock.setTo('2026-11-23T10:00:00Z');
    const manual = await Manual.open(server, 'sportello', 'regia');
    article = await manual.approved({
      classifications: [TREE],
      routing: { point: 'polizia-municipale-ingresso', note: 'x' },
    });
    old = await manual.approved({ classifications: [POTHOLE], routing: null });
  });
  afterAll(() => server?.stop());

  const done = async (person: Person, path: string, body: object = {}, method = 'POST') => {
    const response = await contact.request(method, person, path, body);
    if (response.status >= 300) throw new Error(`${path}: ${response.text}`);
    return response.body;
  };

  /** A protocol between the specialist counter and the internal services, of before the contact. */
  async function enforced(changes: object): Promise<void> {
    const parties = { firstParty: 'savena-sportello', secondParty: 'savena-interni' };
    const made = await done('regia', '/protocols', {
      ...{ code: 'alberi', title: 'Alberi', ...parties, ...changes },
    });
    const { textHash } = (await contact.get('regia', `/protocols/${made.id}`)).body;
    for (const [person, party] of [
      ['sportello', parties.firstParty],
      ['interni', parties.secondParty],
    ] as const) {
      await done(person, `/protocols/${made.id}/sign`, { party, textHash });
    }
    await done('regia', `/protocols/${made.id}/enforce`);
  }

  async function retire(): Promise<void> {
    const draft = await done('regia', '/classification-versions', { title: 'Alberi e buche' });
    const path = `/classification-versions/${draft.id}`;
    let version = draft.version ?? 1;
    const steps: [string, string, object][] = [
      ['DELETE', `${path}/nodes/${POTHOLE}`, {}],
      ['PUT', `${path}/mappings/${POTHOLE}`, { kind: 'moved', toCodes: [TREE] }],
      ['POST', `${path}/publish`, {}],
    ];
    for (const [method, step, body] of steps) {
      const response = await server.request(method, step, {
        token: await contact.token('regia'),
        headers: { 'if-match': `"${version}"` },
        ...(method === 'DELETE' ? {} : { body }),
      });
      if (response.status >= 300) throw new Error(response.text);
      version = response.body.version;
    }
  }

  const stale = async ({ id }: any): Promise<string[]> =>
    (await contact.get('regia', `/knowledge/articles/${id}`)).body.stale.map(
      ({ reason }: any) => reason,
    );
  const suggested = async () =>
    (await contact.post('infodesk', '/routing/suggestions', { contactId: contact.id })).body;
  const competent = async () =>
    (await contact.get('infodesk', `/knowledge/routing?classification=${POTHOLE}`)).body.competent;
  const fitting = async () =>
    (await contact.get('infodesk', `/contacts/${contact.id}/knowledge`)).body.items.find(
      ({ id, articleId, article: of }: any) => [id, articleId, of?.id].includes(article.id),
    );
  const similar = async (classification: string) =>
    (
      await contact.post('infodesk', '/contacts/similar', {
        subject: 'Buca profonda davanti alla scuola',
        description: 'Buca profonda davanti alla scuola',
        classification,
        location: { address: 'Via Mazzini 12', lat: 44.49, lon: 11.36 },
      })
    ).body.items.find(({ id }: any) => id === contact.id);

  it('for the competent service, the tables, the manual, the protocols, the inbox and similar contacts', async () => {
    const organisation = server.app.get(OrganisationReadModel);
    const service = async () => (await organisation.centralServiceFor(POTHOLE))?.code;
    await contact.understands('infodesk', false);
    expect(await service()).toBe('manutenzione-ingresso');
    expect(await suggested()).toMatchObject({
      facts: { classCode: '01', classification: POTHOLE },
      point: { code: 'manutenzione-ingresso' },
    });
    expect((await competent()).point).toBe('manutenzione-ingresso');
    expect(await fitting()).toBeUndefined();
    expect(await similar(TREE)).toMatchObject({ sameClass: false });

    expect(await stale(old)).toEqual([]);

    await retire();
    // The article that still names the old code is stale, and found until it has a new version.
    expect(await stale(old)).toEqual(['classificationRetired']);
    expect(await stale(article)).toEqual([]);
    expect(await service()).toBe('ambiente-ingresso');
    expect(await suggested()).toMatchObject({
      facts: { classCode: '05', classification: TREE },
      point: { code: 'ambiente-ingresso' },
    });
    expect(await competent()).toMatchObject({
      point: 'polizia-municipale-ingresso',
      classification: TREE,
    });
    expect(await fitting()).toMatchObject({ reason: 'classification' });
    expect(await similar(TREE)).toMatchObject({ sameClass: true });
    // The citizen asks again: about the same class, as it is counted now.
    const again = await Case.open(server, { classification: TREE });
    const { body } = await again.post('infodesk', '/routing/suggestions', { contactId: again.id });
    expect(body.facts.repeatedContacts).toBe(1);
    const inbox = await contact.get('sportello', '/assignments?classification=05');
    expect(inbox.body.items.map(({ contactId }: any) => contactId)).toEqual([contact.id]);
    // The next step runs under the protocol that covers what the code has become: 7 working days, not 3.
    await contact.does('sportello', 'valutare', { decision: 'passOn' });
    expect((await contact.task('valutare')).dueAt).toBe('2026-12-02T22:59:59.999Z');
  });
});
