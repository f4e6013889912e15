import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { DEMO_ACCOUNTS } from '../../src/modules/organisation/demo-organisation.data.js';
import { API_PREFIX } from '../../src/application.js';
import { apiDocument } from '../../src/platform/index.js';
import {
  startTestApplication,
  type TestApplication,
  type TestRequest,
  type TestResponse,
} from '../setup/test-application.js';
import {
  addressOf,
  ALSO,
  CaseBuilder,
  type CaseName,
  mayCall,
  MISSING,
  RELATIONS,
  signInAll,
  type Tokens,
} from './authorization-cases.js';
import {
  type Authorization,
  AUTHORIZATIONS,
  type CaseObjects,
  PEOPLE,
  type Person,
  type Refusal,
  type Relation,
} from './authorization-matrix.js';

const REFUSALS = [401, 403];
const LET_THROUGH = 'let through';
/** How the dialect of Camunda 7 names them. */
const CAMUNDA_CODES: Record<string, string> = {
  AuthenticationException: 'auth.required',
};
/** Paths that do not stand below API_PREFIX. */
const WITHOUT_PREFIX = /^\/(health|metrics|engine-rest|open311|sondaggio|cittadini)\b/;

describe('authorization', () => {
  let server: TestApplication;
  let tokens: Tokens;
  let cases: Record<CaseName, CaseObjects>;

  beforeAll(async () => {
    // Nothing but the calls below may change the cases.
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    tokens = await signInAll(server);
    cases = await new CaseBuilder(server, tokens).all();
  });
  afterAll(() => server?.stop());

  async function send(
    operation: string,
    person: Person | null,
    objects: CaseObjects | null,
    request: Omit<TestRequest, 'token'> = {},
  ): Promise<TestResponse> {
    const [method, template] = operation.split(' ');
    return server.request(method, addressOf(template, objects), {
      body: method === 'GET' ? undefined : {},
      ...request,
      token: person ? await tokenOf(operation, person) : undefined,
    });
  }

  async function tokenOf(operation: string, person: Person): Promise<string> {
    return AUTHORIZATIONS[operation]?.endsSignIn ? server.login(person) : tokens[person];
  }

  describe('is written down', () => {
    const written = Object.keys(AUTHORIZATIONS);

    it('for every operation of the API document, and for no other', () => {
      const documented = Object.entries(apiDocument(server.app).paths).flatMap(([path, item]) =>
        Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
      );
      const expected = written.filter((operation) => !AUTHORIZATIONS[operation].undocumented);
      expect(expected.sort()).toEqual(documented.sort());
    });

    it('for every route of the server, documented or not', () => {
      expect(routes(server).filter((route) => !written.includes(route))).toEqual([]);
    });

    it('for every relation to a case, with a person in it', () => {
      const related = (relation: Relation) =>
        PEOPLE.filter((person) => RELATIONS[person][relation] !== undefined);
      for (const { refused } of Object.values(AUTHORIZATIONS)) {
        for (const relation of Object.keys(refused ?? {}) as Relation[]) {
          expect(related(relation)).not.toEqual([]);
        }
      }
    });

    it('for every demonstration account', () => {
      expect(DEMO_ACCOUNTS.map(({ username }) => username).sort()).toEqual([...PEOPLE].sort());
    });
  });

  describe.each(Object.entries(AUTHORIZATIONS))('%s', (operation, rule) => {
    const callers = PEOPLE.filter((person) => mayCall(person, rule));
    const others = PEOPLE.filter((person) => !mayCall(person, rule));

    if (rule.callers === 'public') {
      it('is open to everybody', async () => {
        const everybody = [null, ...PEOPLE];
        const answers = await Promise.all(everybody.map((one) => send(operation, one, null)));
        expect(answers.filter(({ status }) => REFUSALS.includes(status))).toEqual([]);
      });
      return;
    }

    it('asks to sign in, whatever is sent', async () => {
      const answer = await send(operation, null, cases.navile);
      expect(refusalOf(operation, answer)).toEqual([401, 'auth.required']);
    });

    if (others.length > 0) {
      it(`is refused to the roles of ${others.join(', ')}, before their input is looked at`, async () => {
        const answers = others.map(async (person) => {
          const objects = cases[Object.values(RELATIONS[person])[0] ?? 'own'];
          return [person, ...refusalOf(operation, await send(operation, person, objects))];
        });
        const refused = others.map((person) => [person, 403, 'auth.role-missing']);
        expect(await Promise.all(answers)).toEqual(refused);
      });
    }

    if (rule.refused === undefined) {
      it(`lets ${callers.join(', ')} through`, async () => {
        for (const person of callers) {
          const objects = cases[Object.values(RELATIONS[person])[0] ?? 'own'];
          const answer = await send(operation, person, objects);
          // Some operations name an object of which the cases have none.
          const missing = answer.status === 404 && answer.text.includes(MISSING);
          expect([person, missing ? LET_THROUGH : outcome(answer)]).toEqual([person, LET_THROUGH]);
        }
      });
      return;
    }

    const related = callers.flatMap((person) =>
      relationsOf(person).map(([relation, name]) => ({
        person,
        relation,
        name,
        expected: expectedFor(person, relation, rule) ?? LET_THROUGH,
      })),
    );

    it.each(related)('$person, $relation of the case $name: $expected', async (given) => {
      const { person, name, expected } = given;
      const objects = cases[name];
      const request = rule.request?.(objects);
      const answer = await send(operation, person, objects, request);
      if (rule.lists) {
        const all = await wholeList(operation, person, objects, answer);
        expect(all.includes(objects[rule.lists]) ? LET_THROUGH : 'absent').toBe(expected);
        return;
      }
      expect(outcome(answer)).toBe(expected);
      if (expected === LET_THROUGH) return;
      expect(refusalOf(operation, answer)).not.toContain('auth.role-missing');
      if (expected !== 404) return;
      const missing = await send(operation, person, null, request);
      expect(withoutIds(answer)).toEqual(withoutIds(missing));
    });
  });

  /** The text of all pages of a list. */
  async function wholeList(
    operation: string,
    person: Person,
    objects: CaseObjects,
    first: TestResponse,
  ): Promise<string> {
    let answer = first;
    let text = first.text;
    const query = AUTHORIZATIONS[operation].request?.(objects).query;
    while (answer.body.nextCursor) {
      const cursor = answer.body.nextCursor as string;
      answer = await send(operation, person, objects, { query: { ...query, cursor } });
      text += answer.text;
    }
    return text;
  }
});

function relationsOf(person: Person): [Relation, CaseName][] {
  const relations = Object.entries(RELATIONS[person]) as [Relation, CaseName][];
  return [...relations, ...(ALSO[person] ?? [])];
}

function expectedFor(person: Person, relation: Relation, rule: Authorization): Refusal | undefined {
  if (rule.withoutRight?.includes(person)) return 403;
  if (rule.reachesAll?.includes(person)) return undefined;
  return rule.refused?.[relation];
}

/** `let through`, also where the input is then found wanting; else the status. */
function outcome({ status, text }: TestResponse): string | number {
  if (status === 404 || REFUSALS.includes(status)) return status;
  if (status >= 500) throw new Error(`${status} ${text}`);
  return LET_THROUGH;
}

/** Status and code of a refusal; throws when it is not told as the rest of its dialect tells errors. */
function refusalOf(operation: string, answer: TestResponse): [number, string] {
  const { status, headers, body, text } = answer;
  const camunda = operation.includes(' /engine-rest');
  const mediaType = (headers.get('content-type') ?? '').split(';')[0];
  if (mediaType !== (camunda ? 'application/json' : 'application/problem+json')) {
    throw new Error(`${status} as ${mediaType}: ${text}`);
  }
  if (!camunda) return [status, body.code];
  // Of all that is forbidden the dialect has one type.
  const ofRole = body.type === 'AuthorizationException' && /one of the roles/.test(body.message);
  return [status, ofRole ? 'auth.role-missing' : (CAMUNDA_CODES[body.type] ?? body.type)];
}

/** What a problem says, but for what is of this request alone. */
function withoutIds({ body }: TestResponse): object {
  const { requestId: _request, instance: _path, id: _id, detail, message, ...rest } = body;
  return { ...rest, detail: (detail ?? message).replace(/[\da-f-]{36}/g, 'ID') };
}

/** Every route of every controller, as the table writes it. */
function routes({ app }: TestApplication): string[] {
  const scanner = app.get(MetadataScanner, { strict: false });
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      const base = String(Reflect.getMetadata('path', metatype));
      return scanner
        .getAllMethodNames(prototype)
        .map((name) => prototype[name])
        .filter((handler) => Reflect.hasMetadata('path', handler))
        .map((handler) => {
          const method = RequestMethod[Reflect.getMetadata('method', handler) as number];
          const own = String(Reflect.getMetadata('path', handler));
          const path = `/${base}/${own}`.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
          const address = WITHOUT_PREFIX.test(path) ? path : `/${API_PREFIX}${path}`;
          return `${method} ${address.replace(/:(\w+)/g, '{$1}')}`;
        });
    });
}
