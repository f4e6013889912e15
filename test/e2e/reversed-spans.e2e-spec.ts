import { ROLES } from '../../src/modules/identity/index.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: { type?: string; format?: string; anyOf?: unknown[] };
}
interface Span {
  address: string;
  begin: Parameter;
  end: Parameter;
}

let server: TestApplication;
let authorization: string;
let spans: Span[];

beforeAll(async () => {
  server = await startTestApplication();
  authorization = `Bearer ${await server.account({ username: 'tutto', roles: [...ROLES] })}`;
  const { body } = await server.get('/api/openapi.json');
  const paths = body.paths as Record<string, { get?: { parameters?: Parameter[] } }>;
  // Camunda's lists answer nothing for such a span, and so do ours in its dialect.
  const own = Object.entries(paths).filter(([address]) => address.startsWith('/api/v1/'));
  spans = own.flatMap(([address, { get }]) => spansOf(address, get?.parameters ?? []));
});
afterAll(() => server?.stop());

describe('a span that ends before it begins', () => {
  it('stands in the lists of contacts, of the register, of accounts and of works', () => {
    expect(spans.map(({ address, end }) => `${address} ${end.name}`)).toEqual(
      expect.arrayContaining([
        '/api/v1/contacts receivedTo',
        '/api/v1/protocol-register numberTo',
        '/api/v1/protocol-register registeredTo',
        '/api/v1/works plannedBefore',
      ]),
    );
    expect(spans.length).toBeGreaterThan(9);
  });

  it('is refused by every list that takes one, naming its end', async () => {
    const answers = await Promise.all(
      spans.map(async (span) => {
        const { status, body } = await asked(span, 'reversed');
        return { span: nameOf(span), status, fields: body.errors };
      }),
    );
    expect(answers).toEqual(
      spans.map((span) => ({
        span: nameOf(span),
        status: 400,
        fields: [expect.objectContaining({ field: span.end.name, code: 'before-start' })],
      })),
    );
  });

  it('is one day where both ends are the same, which is asked for', async () => {
    for (const span of spans) {
      const { status, body } = await asked(span, 'same');
      expect([nameOf(span), status, body.errors]).toEqual([nameOf(span), 200, undefined]);
    }
  });
});

const BEGINNINGS: [RegExp, string][] = [
  [/^to$/, 'from'],
  [/To$/, 'From'],
  [/Before$/, 'After'],
];

function spansOf(address: string, parameters: Parameter[]): Span[] {
  return parameters.flatMap((end) => {
    for (const [suffix, other] of BEGINNINGS) {
      const begin = parameters.find(({ name }) => name === end.name.replace(suffix, other));
      if (begin && begin !== end) return [{ address, begin, end }];
    }
    return [];
  });
}

function nameOf({ address, begin, end }: Span): string {
  return `${address} ${begin.name} ${end.name}`;
}

function asked({ address, begin, end }: Span, kind: 'reversed' | 'same') {
  const [first, later] =
    begin.schema.type === 'integer' ? ['6', '7'] : ['2026-03-06', '2026-03-07'];
  const query = new URLSearchParams({
    [begin.name]: later,
    [end.name]: kind === 'reversed' ? first : later,
  });
  return server.get(`${address}?${query}`, { headers: { authorization } });
}
