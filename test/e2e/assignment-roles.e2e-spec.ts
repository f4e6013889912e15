import { Case, type Person } from '../builders/case.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MONDAY = '2026-11-23T09:00:00Z';
const PEOPLE: readonly Person[] = [
  'infodesk', // owns the contact
  'sportello', // has the competence
  'interni', // was informed
  'centrale', // was asked by the sportello
  'raccolta', // has nothing to do with it
  'regia',
  'decisore', // of the owner's district: sees it
  'manager',
  'designer',
  'admin',
];

/** One action of the table: what is sent, who may, and what those are told who may. */
interface Action {
  name: string;
  path: (ids: Ids) => string;
  /** Changes nothing although it is allowed: a version nobody has, a point that does not exist. */
  body: object;
  allowed: readonly Person[];
  answer: string;
}

interface Ids {
  contact: string;
  competence: string;
  inquiry: string;
  information: string;
}

const version = 999_999;
const reason = 'Prova';
const NOWHERE = 'punto-che-non-esiste';
const CONFLICT = '409 assignment.version-conflict';

const onAssignment = (
  which: 'competence' | 'inquiry' | 'information',
  action: string,
  allowed: readonly Person[],
  body: object = {},
): Action => ({
  name: `${action} of the ${which}`,
  path: (ids) => `/assignments/${ids[which]}/${action}`,
  body: { version, ...body },
  allowed,
  answer: CONFLICT,
});

const ACTIONS: readonly Action[] = [
  ...(['receive', 'accept', 'decline', 'answer'] as const).flatMap((action) => {
    // What was not accepted yet is not answered, whatever its version.
    const early = action === 'answer' ? { answer: '409 assignment.invalid-transition' } : {};
    const body = action === 'decline' ? { reason } : action === 'answer' ? { answer: 'x' } : {};
    return [
      onAssignment('competence', action, ['sportello'], body),
      { ...onAssignment('inquiry', action, ['centrale'], body), ...early },
    ];
  }),
  onAssignment('information', 'receive', ['interni']),
  onAssignment('competence', 'recall', ['infodesk', 'regia'], { reason }),
  onAssignment('inquiry', 'recall', ['sportello', 'infodesk', 'regia'], { reason }),
  onAssignment('information', 'recall', ['infodesk', 'regia'], { reason }),
  onAssignment('competence', 'reroute', ['regia'], { reason, toPoint: 'navile-sportello' }),
  onAssignment('inquiry', 'reroute', ['regia'], { reason, toPoint: 'navile-sportello' }),
  ...(['competence', 'information'] as const).map((type) => ({
    name: `assigning for ${type}`,
    path: ({ contact }: Ids) => `/contacts/${contact}/assignments`,
    body: { type, toPoint: NOWHERE },
    allowed: ['infodesk', 'sportello', 'regia'] as const,
    answer: '400 request.invalid',
  })),
  {
    name: 'asking for an inquiry',
    path: ({ contact }) => `/contacts/${contact}/inquiries`,
    body: { points: [NOWHERE] },
    allowed: ['infodesk', 'sportello', 'centrale', 'regia'],
    answer: '400 request.invalid',
  },
  {
    name: 'handing over',
    path: ({ contact }) => `/contacts/${contact}/ownership`,
    body: { toPoint: 'savena-sportello', reason, version },
    allowed: ['infodesk', 'regia'],
    answer: '409 ownership.changed',
  },
  {
    name: 'taking over',
    path: ({ contact }) => `/contacts/${contact}/avocation`,
    body: { reason, version },
    allowed: ['centrale', 'decisore', 'regia'],
    answer: '409 ownership.changed',
  },
];

describe('who may do what with assignments and ownership', () => {
  let server: TestApplication;
  let contact: Case;
  let ids: Ids;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    server.clock.setTo(MONDAY);
    contact = await Case.open(server);
    const assign = async (person: Person, body: object) => {
      const made = await contact.post(person, `/contacts/${contact.id}/assignments`, body);
      if (made.status !== 201) throw new Error(made.text);
      return made.body.id as string;
    };
    ids = {
      contact: contact.id,
      competence: await assign('infodesk', { type: 'competence', toPoint: 'savena-sportello' }),
      information: await assign('infodesk', { type: 'information', toPoint: 'savena-interni' }),
      inquiry: await assign('sportello', { type: 'inquiry', toPoint: 'manutenzione-ingresso' }),
    };
  });
  afterAll(() => server?.stop());

  describe.each(ACTIONS)('$name', (action) => {
    it.each(PEOPLE)('by %s', async (person) => {
      const response = await contact.post(person, action.path(ids), action.body);
      const told = `${response.status} ${response.body.code}`;
      if (action.allowed.includes(person)) expect(told).toBe(action.answer);
      // What somebody may not see does not exist for them; avocation asks for the right first.
      else if (person === 'raccolta' && !/reroute|avocation/.test(action.path(ids)))
        expect(told).toMatch(/^404 (assignment|contact)\.not-found$/);
      else expect(response.status).toBe(403);
    });
  });

  it('none of which has changed anything', async () => {
    const { assignments, owner } = await contact.contact();
    expect(owner).toBe('savena-infodesk');
    expect(
      assignments.map(({ type, state }: { type: string; state: string }) => [type, state]),
    ).toEqual([
      ['competence', 'accepted'],
      ['information', 'proposed'],
      ['inquiry', 'proposed'],
    ]);
  });

  describe.each([
    ['an assignment', () => `/assignments/${ids.inquiry}`],
    ['the assignments', () => `/contacts/${ids.contact}/assignments`],
    ['the tree', () => `/contacts/${ids.contact}/assignments/tree`],
    ['the ledger', () => `/contacts/${ids.contact}/ownership`],
  ])('seeing %s', (_, path) => {
    it.each(PEOPLE)('by %s', async (person) => {
      const { status } = await contact.get(person, path());
      expect(status).toBe(person === 'raccolta' ? 404 : person === 'designer' ? 403 : 200);
    });
  });

  it('giving back is for the owner of now and the Network direction', async () => {
    const other = await Case.open(server);
    const path = `/contacts/${other.id}/ownership`;
    await other.post('centrale', `/contacts/${other.id}/avocation`, { reason });
    const body = { toPoint: 'savena-infodesk', reason, version };
    const statuses: Record<string, number> = {};
    for (const person of PEOPLE) statuses[person] = (await other.post(person, path, body)).status;
    expect(statuses).toMatchObject({
      centrale: 409,
      regia: 409,
      infodesk: 403,
      sportello: 404,
      interni: 404,
      raccolta: 404,
      manager: 403,
      designer: 403,
      admin: 403,
    });
    expect((await other.post('centrale', path, { ...body, version: 2 })).status).toBe(200);
  });
});
