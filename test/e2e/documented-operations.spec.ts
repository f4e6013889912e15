import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describeApplication } from '../../src/application.js';
import { OpenApiValidator, UndocumentedAnswer } from '../setup/openapi-validator.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- walks a JSON document of any shape */

let document: any;
let operations: { name: string; operation: any }[];

beforeAll(async () => {
  document = JSON.parse(JSON.stringify(await describeApplication()));
  operations = Object.entries<any>(document.paths).flatMap(([path, item]) =>
    Object.entries<any>(item).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  );
});

/** What an operation answers with a status, wherever the document has it. */
function response({ responses }: any, status: number | string): any {
  const { $ref } = responses[status] ?? {};
  return $ref ? document.components.responses[$ref.split('/').at(-1)] : responses[status];
}

function codes(name: string, status: number): string[] {
  const { operation } = operations.find((one) => one.name === name)!;
  const [media] = Object.values<any>(response(operation, status)?.content ?? {});
  return Object.keys(media?.examples ?? {});
}

describe('the problems of the API document', () => {
  it('are named by every operation, with status and code, none left to a default', () => {
    expect(operations.length).toBeGreaterThan(250);
    const silent = operations.filter(
      ({ operation: { responses } }) =>
        'default' in responses || !Object.keys(responses).some((status) => /^4/.test(status)),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('have examples that fit what is said of them', () => {
    const ajv = new Ajv2020({ strict: false });
    const schemas = JSON.stringify({ components: document.components });
    ajv.addSchema({ $id: 'openapi', ...JSON.parse(schemas) });
    const compiled = new Map<string, ValidateFunction>();
    const wrong: string[] = [];
    for (const { name, operation } of operations) {
      for (const status of Object.keys(operation.responses).filter((one) => /^[45]/.test(one))) {
        for (const media of Object.values<any>(response(operation, status).content)) {
          const text = JSON.stringify(media.schema).replaceAll('"#/', '"openapi#/');
          const fits = compiled.get(text) ?? ajv.compile(JSON.parse(text));
          compiled.set(text, fits);
          for (const { $ref } of Object.values<any>(media.examples)) {
            const { value } = document.components.examples[$ref.split('/').at(-1)];
            if (!fits(value))
              wrong.push(`${name} ${status} ${$ref}: ${ajv.errorsText(fits.errors)}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('follow from who may call: roles, people, passwords to be changed, keys that are used up', () => {
    const name = 'POST /api/v1/contacts/{id}/links';
    expect(codes(name, 401)).toEqual(['auth.invalid-token', 'auth.required', 'auth.session-ended']);
    expect(codes(name, 403)).toEqual([
      'auth.cross-site',
      'auth.password-temporary',
      'auth.role-missing',
      'contact.not-yours',
      'idempotency.rights-ended',
    ]);
    expect(codes('GET /api/v1/me/saved-filters', 403)).toContain('auth.person-needed');
    expect(codes('GET /api/v1/auth/me', 403)).toEqual([]);
    expect(codes('GET /api/v1/public/options', 401)).toEqual(['auth.invalid-token']);
    expect(codes(name, 429)).toEqual(['api-key.too-many-requests', 'request.too-many']);
  });

  it('follow from what is a command: lost races, and keys of repetition for a POST alone', () => {
    const posted = codes('POST /api/v1/contacts/{id}/links', 409);
    expect(posted).toEqual(expect.arrayContaining(['request.conflict', 'idempotency.key-reused']));
    const patched = codes('PATCH /api/v1/contacts/{id}', 409);
    expect(patched).toContain('request.conflict');
    expect(patched).not.toContain('idempotency.key-reused');
    expect(codes('GET /api/v1/contacts/{id}', 409)).toEqual([]);
  });

  it('say in Camunda’s form what its clients are answered', () => {
    const complete = 'POST /engine-rest/external-task/{id}/complete';
    expect(codes(complete, 404)).toEqual(['RestException']);
    expect(codes(complete, 500)).toEqual([
      'ProcessEngineException',
      'SuspendedEntityInteractionException',
    ]);
    expect(document.components.examples['500_SuspendedEntityInteractionException'].value).toEqual({
      type: 'SuspendedEntityInteractionException',
      message: 'The process instance is suspended: resume it before going on.',
      code: 0,
    });
  });

  it('are held against real answers: another status, and another code, are undocumented', () => {
    const validator = new OpenApiValidator(JSON.parse(JSON.stringify(document)));
    const missing = { type: 'about:blank', title: 'Not Found', status: 404, detail: 'None.' };
    const answered = (status: number, code: string) => () =>
      validator.check('GET', '/api/v1/works/1', status, 'application/problem+json', {
        ...missing,
        code,
      });
    expect(answered(404, 'work.not-found')).not.toThrow();
    expect(answered(404, 'work.lost')).toThrow(UndocumentedAnswer);
    expect(answered(418, 'work.not-found')).toThrow(UndocumentedAnswer);
  });
});

it('asks for no credentials where anybody may call, and for a token elsewhere', () => {
  const security = (name: string) =>
    operations.find((one) => one.name === name)!.operation.security;
  expect(security('GET /api/v1/public/contacts')).toEqual([]);
  expect(security('GET /api/v1/contacts')).toEqual([{ bearer: [] }]);
});

it('says in words what every operation does, and who may call it', () => {
  const [said, callers] = [/^[A-ZÈ][^\n]{20,}[.?]/, /\n\nWho may call: [^\n]+\.$/];
  const silent = operations.filter(
    ({ operation: { description = '' } }) => !said.test(description) || !callers.test(description),
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
});

it('shows an example of every JSON that is sent or answered, which fits', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({
    $id: 'openapi',
    ...JSON.parse(JSON.stringify({ components: document.components })),
  });
  const wrong: string[] = [];
  for (const { name, operation } of operations) {
    const answers = Object.entries<any>(operation.responses).filter(([status]) => status < '300');
    for (const { content } of [operation.requestBody ?? {}, ...answers.map(([, one]) => one)]) {
      const media = content?.['application/json'];
      if (!media?.schema) continue;
      const [shared] = Object.values<any>(media.examples ?? {});
      const { value } = shared
        ? document.components.examples[shared.$ref.split('/').at(-1)]
        : { value: media.example };
      const schema = JSON.parse(JSON.stringify(media.schema).replaceAll('"#/', '"openapi#/'));
      if (value === undefined || !ajv.validate(schema, value)) {
        wrong.push(`${name}: ${value === undefined ? 'no example' : ajv.errorsText()}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});
