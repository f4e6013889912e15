import { ensurePagesBuilt } from '../browser/built-pages.js';
import { API_PREFIX } from '../../src/application.js';
import { apiDocument } from '../../src/platform/index.js';
import { SENSITIVE, type SpokenIds, SpokenCases } from '../builders/spoken-cases.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';
import { mayCall, MISSING, signInAll, type Tokens } from './authorization-cases.js';
import { AUTHORIZATIONS, PEOPLE, type Person } from './authorization-matrix.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

/** Roles that a key may have; each gets one without points, and an operator's one of another district. */
const KEYS = ['operator', 'networkDirection', 'decisionMaker', 'manager', 'designer', 'worker'];
/** They read the words of a contact when they open it, and find them in no list. */
const OPENERS: readonly string[] = ['regia', 'admin', 'key-networkdirection'];
const OWNER = 'infodesk';
/** Their points were asked something about a contact, and are given it with its citizen. */
const PARTNERS: readonly string[] = ['sportello', 'interni', 'centrale'];
/** Streams are looked at in live-events.e2e-spec.ts: they carry no words at all. */
const NOT_ASKED = ['GET /api/v1/me/events'];

interface Answer {
  operation: string;
  caller: string;
  status: number;
  words: string[];
  /** One case was asked for. */
  opened: boolean;
}

describe('the words of sensitive contacts', () => {
  let server: TestApplication;
  let spoken: SpokenCases;
  let callers: Map<string, string | undefined>;
  let answers: Answer[];
  const log: string[] = [];
  let paths: ReturnType<typeof apiDocument>['paths'];

  beforeAll(async () => {
    // The citizens' pages are asked for as well.
    await ensurePagesBuilt();
    server = await startTestApplication({
      demo: true,
      config: { backgroundWork: false, logLevel: 'info' },
      logTo: { write: (line) => log.push(line) },
    });
    server.clock.setTo('2026-11-23T09:00:00Z');
    const tokens = await signInAll(server);
    spoken = new SpokenCases(server);
    await spoken.all();
    callers = new Map([['nobody', undefined], ...Object.entries(tokens), ...(await keys(tokens))]);
    paths = apiDocument(server.app).paths;
    answers = await askedAll();
  }, 600_000);
  afterAll(() => server?.stop());

  async function keys(tokens: Tokens): Promise<[string, string][]> {
    const made = async (name: string, roles: string[], points: string[]) => {
      const body = { name, roles, points, expiresOn: '2027-01-01', requestsPerMinute: 6000 };
      const answer = await server.post('/api-keys', { token: tokens.admin, body });
      if (answer.status !== 201) throw new Error(answer.text);
      return [`key-${name}`, answer.body.key] as [string, string];
    };
    return Promise.all([
      ...KEYS.map((role) => made(role.toLowerCase(), [role], [])),
      made('navile', ['operator'], ['navile-infodesk', 'navile-sportello']),
    ]);
  }

  /** Everything that is read, by everybody. */
  async function askedAll(): Promise<Answer[]> {
    const found: Answer[] = [];
    for (const [operation, requests] of questions()) {
      for (const { path, query, body } of requests) {
        const asking = [...callers].filter(([caller]) => asks(caller, operation));
        const method = operation.split(' ')[0];
        const texts = await Promise.all(
          asking.map(([, token]) => server.request(method, path, { token, query, body })),
        ).catch((error: Error) => {
          throw new Error(`${operation} ${path} ${JSON.stringify(query)}: ${error.stack}`);
        });
        texts.forEach(({ status, text }, i) => {
          const caller = asking[i][0];
          if (status >= 500) throw new Error(`${operation} by ${caller}: ${text}`);
          // What was asked with may be told back.
          const sent = JSON.stringify(body ?? {});
          const words = spoken.wordsIn(text).filter((word) => !spoken.wordsIn(sent).includes(word));
          const opened = operation.includes('{') || 'contactId' in { ...query, ...body };
          found.push({ operation, caller, status, words, opened });
        });
      }
    }
    return found;
  }

  /** What the demonstration accounts may call; keys try everything. */
  function asks(caller: string, operation: string): boolean {
    const rule = AUTHORIZATIONS[operation];
    if (rule.callers === 'public') return ['nobody', 'infodesk', 'manager'].includes(caller);
    if (caller === 'nobody') return false;
    return caller.startsWith('key-') || mayCall(caller as Person, rule);
  }

  function questions(): [string, { path: string; query?: any; body?: any }[]][] {
    const reads = Object.keys(AUTHORIZATIONS).filter(
      (operation) => operation.startsWith('GET ') && !NOT_ASKED.includes(operation),
    );
    return [
      ...reads.map((operation): [string, { path: string; query?: any }[]] => {
        const template = operation.split(' ')[1];
        const cases = template.includes('{') ? spoken.cases : [{}];
        const addresses = new Set(cases.map((ids) => addressOf(template, ids)));
        return [
          operation,
          [...addresses].flatMap((path) => queriesOf(operation).map((query) => ({ path, query }))),
        ];
      }),
      ...searches(),
    ];
  }

  /** Once without conditions, once for each case where the list takes one; what must be given is. */
  function queriesOf(operation: string): Record<string, string>[] {
    const path = operation.split(' ')[1];
    const parameters: any[] = paths[path]?.get?.parameters ?? [];
    const asked = parameters.filter((one) => one.in === 'query');
    const must = Object.fromEntries(
      asked.filter(({ required }) => required).map(({ name }) => [name, NEEDED[name] ?? '1']),
    );
    const limit = asked.some(({ name }) => name === 'limit') ? { limit: '20' } : {};
    const one = (more: Record<string, string>) => ({
      ...must,
      ...(path.includes('process-') ? {} : limit),
      ...more,
    });
    const queries = [one({})];
    if (asked.some(({ name }) => name === 'contactId'))
      queries.push(...spoken.cases.map(({ contacts }) => one({ contactId: contacts })));
    for (const [name, value] of Object.entries(SHOWN_BY[path.replace(`/${API_PREFIX}`, '')] ?? {}))
      queries.push(one({ [name]: value }));
    return queries;
  }

  /** Questions that are sent as a POST. */
  function searches(): [string, { path: string; body: any }[]][] {
    const words = spoken.words();
    const each = (path: string, body: (ids: SpokenIds) => any) =>
      [
        `POST /${API_PREFIX}${path}`,
        spoken.cases.map((ids) => ({ path: addressOf(path, ids), body: body(ids) })),
      ] as [string, { path: string; body: any }[]];
    const text = words
      .filter((word) => /subject|description/.test(word))
      .slice(0, 2)
      .join(' ');
    const location = { district: 'savena' };
    return [
      each('/contacts/similar', () => ({ description: text, classification: SENSITIVE, location })),
      each('/citizens/search', () => ({ q: 'ZqNameWorked' })),
      each('/routing/suggestions', ({ contacts }) => ({ contactId: contacts })),
      each('/message-models/render', ({ contacts }) => ({
        contactId: contacts,
        subject: 'Prova {{subject}}',
        body: '{{citizen.name}} {{location.address}} {{subject}}',
      })),
      each('/knowledge/suggestions', () => ({ text, classification: SENSITIVE })),
      each('/knowledge/articles/{id}/model-answers/{number}/render', ({ contacts }) => ({
        contactId: contacts,
      })),
      each('/classifications/suggestions', () => ({ text })),
      ...[
        'external-task',
        'process-instance',
        'execution',
        'task',
        ...['process-instance', 'activity-instance', 'task', 'variable-instance'].map(
          (list) => `history/${list}`,
        ),
      ].map((list): [string, { path: string; body: any }[]] => [
        `POST /engine-rest/${list}`,
        [{ path: `/engine-rest/${list}`, body: {} }],
      ]),
      each('/public/nearby', () => ({ description: text, location: { lat: 44.47, lon: 11.38 } })),
    ];
  }

  /**
   * The words that a caller may find: those of the contact are its owner's; others find what was said to them. Who the
   * citizen is stands beside the contact for every point that was given it.
   */
  function mayFind({ caller, opened }: Answer, word: string): boolean {
    if (caller === OWNER || spoken.isSaidTo(word, caller)) return true;
    if (OPENERS.includes(caller)) return opened || spoken.isCitizens(word);
    return spoken.isCitizens(word) && PARTNERS.includes(caller);
  }

  it('are found nowhere by those from whom they are withheld', () => {
    const leaks = answers.flatMap((answer) =>
      answer.words
        .filter((word) => !mayFind(answer, word))
        .map((word) => `${answer.operation} by ${answer.caller}: ${word}`),
    );
    expect([...new Set(leaks)].sort()).toEqual([]);
  });

  it('are all found by somebody who may read them', () => {
    const heard = new Set(answers.flatMap(({ words }) => words));
    expect(spoken.words().filter((word) => !heard.has(word))).toEqual([]);
  });

  it('stand nowhere in the log: not when they are said, nor when they are asked for', () => {
    const routes = new Set(log.map((line) => JSON.parse(line).route));
    expect(routes).toContain('/api/v1/contacts/:id');
    const lines = log.filter((line) => spoken.wordsIn(line).length > 0);
    expect(lines.map((line) => line.slice(0, 400))).toEqual([]);
  });

  it('are asked for by everybody, in every way that the API has', () => {
    const answered = new Set(
      answers.filter(({ status }) => status < 300).map(({ operation }) => operation),
    );
    const silent = new Set(
      answers.map(({ operation }) => operation).filter((operation) => !answered.has(operation)),
    );
    expect([...silent].sort()).toEqual(OF_NO_CASE.toSorted());
    expect(PEOPLE.every((person) => answers.some(({ caller }) => caller === person))).toBe(true);
  });
});

/** What they name is of no case: accounts, definitions, the tree, files of a day that is not over. */
const OF_NO_CASE = [
  ...['', '/grants', '/absences'].map((part) => `GET /api/v1/accounts/{id}${part}`),
  ...['', '/nodes', '/mappings', '/check', '/export'].map(
    (part) => `GET /api/v1/classification-versions/{id}${part}`,
  ),
  'GET /api/v1/classifications/{code}',
  ...['', '/xml', '/table'].map((part) => `GET /api/v1/decision-definitions/{id}${part}`),
  ...['', '/xml', '/statistics'].map((part) => `GET /api/v1/process-definitions/{id}${part}`),
  ...['', '/document'].map((part) => `GET /api/v1/protocols/{id}${part}`),
  'GET /api/v1/message-models/{id}/versions',
  'GET /api/v1/protocol-register/days/{day}',
  'GET /api/v1/protocol-register/days/{day}/file',
  'GET /api/v1/public/texts/{name}',
  'GET /api/v1/public/uploads/{claim}/preview',
  'GET /cittadini/*',
  'GET /cittadini/anche-a-me',
  'GET /cittadini/anche-a-me/{token}',
  'GET /cittadini/segui/foto/{id}',
  'GET /api/v1/rollout/{scope}/{kind}/versions',
  'GET /api/v1/routing/what-if/{id}',
  'GET /api/v1/surveys/{token}',
  'GET /sondaggio/{token}',
  ...['', '/resources', '/resources/{resourceId}', '/resources/{resourceId}/data'].map(
    (part) => `GET /engine-rest/deployment/{id}${part}`,
  ),
  ...['', '/diagram', '/form-variables', '/startForm', '/statistics', '/xml'].flatMap((part) => [
    `GET /engine-rest/process-definition/{id}${part}`,
    `GET /engine-rest/process-definition/key/{key}${part}`,
  ]),
  ...['', '/xml'].flatMap((part) => [
    `GET /engine-rest/decision-definition/{id}${part}`,
    `GET /engine-rest/decision-definition/key/{key}${part}`,
  ]),
  'GET /engine-rest/batch/{id}',
  'GET /engine-rest/history/process-definition/{id}/statistics',
  // The groups of whoever asks.
  'GET /engine-rest/identity/groups',
  // What is said in a note: `comment` answers all of them.
  'GET /engine-rest/task/{id}/comment/{commentId}',
  // It tells the name of a message.
  'GET /engine-rest/execution/{id}/messageSubscriptions/{messageName}',
  // The draft that is born of a sensitive contact has no model answer.
  'POST /api/v1/knowledge/articles/{id}/model-answers/{number}/render',
];

/** Values of parameters that must be given. */
const NEEDED: Record<string, string> = {
  q: 'Lombardia',
  classification: SENSITIVE,
  week: '2026-W48',
  year: '2026',
};
/** Conditions without which a list does not show what was said. */
const SHOWN_BY: Record<string, Record<string, string>> = {
  '/tasks': { state: 'completed' },
  '/knowledge/articles': { state: 'draft' },
  '/incidents': { open: 'false' },
  '/public/streets': { q: 'Lombardia' },
  '/streets': { q: 'Lombardia' },
};

const IN_CAMUNDAS_WORDS: Record<string, string> = {
  'process-instance': 'process-instances',
  execution: 'process-instances',
  task: 'tasks',
};
/** A variable that holds words wherever somebody has answered. */
const OF_EVERY_CASE: Record<string, string> = { name: 'answer' };

/** The address with the ids of a case: by the segment before, or by the parameter's name. */
function addressOf(template: string, ids: SpokenIds): string {
  return template
    .replace(/([^/]+)\/\{([^}]+)\}/g, (_, segment: string, name: string) => {
      const kind = IN_CAMUNDAS_WORDS[segment] ?? segment;
      return `${segment}/${ids[kind] ?? ids[name] ?? OF_EVERY_CASE[name] ?? (name === 'number' ? '1' : MISSING)}`;
    })
    .replace(/\/\{([^}]+)\}/g, (_, name: string) => `/${ids[name] ?? '1'}`);
}
