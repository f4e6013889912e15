import fc from 'fast-check';
import { NOT_BLANK_PATTERN, STORABLE_PATTERN } from '../../src/platform/http/documented-rules.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- walks a JSON document of any shape */

const MOST_ITEMS = 3;
const MOST_CHARACTERS = 60;
const DEEPEST = 4;

/** A request of one operation, made from what the API document says about it. */
export interface MadeRequest {
  path: string;
  query: Record<string, string>;
  /** Undefined: none. */
  body: unknown;
}

export interface Operation {
  method: string;
  path: string;
  operation: any;
}

/** The operations of an OpenAPI 3.1 document. */
export function operationsOf(document: any): Operation[] {
  return Object.entries<any>(document.paths).flatMap(([path, item]) =>
    Object.entries<any>(item).map(([method, operation]) => ({ method, path, operation })),
  );
}

/** Requests that the document allows, with `known` for parameters of these names where there are some. */
export function validRequests(
  { path, operation }: Operation,
  document: any,
  known: Record<string, string> = {},
): fc.Arbitrary<MadeRequest> {
  const make = new FromSchema(document);
  const parameters = (operation.parameters ?? []) as any[];
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const media = operation.requestBody?.content?.['application/json'];
  return fc
    .record({
      path: fc.record(
        Object.fromEntries(
          inPath.map(({ name, schema }) => [
            name,
            known[name] ? fc.constant(known[name]) : make.of(schema).map(String),
          ]),
        ),
      ),
      query: fc.record(
        Object.fromEntries(inQuery.map(({ name, schema }) => [name, make.of(schema)])),
        {
          requiredKeys: inQuery
            .filter(({ required }) => required)
            .map(({ name }) => name) as never[],
        },
      ),
      body: media ? make.of(media.schema) : fc.constant(undefined),
    })
    .map((made) => ({
      path: path.replace(/\{([^}]+)\}/g, (_, name: string) =>
        encodeURIComponent(String((made.path as Record<string, string>)[name] || '0')),
      ),
      query: Object.fromEntries(
        Object.entries(made.query as Record<string, unknown>)
          .filter(([, value]) => value !== null && value !== undefined)
          .map(([name, value]) => [name, String(value)]),
      ),
      body: made.body,
    }));
}

/** Bodies of the wrong kind: another type, null, an unknown field, a text that cannot be stored, a field left out. */
export function brokenBodies(operation: Operation, document: any): fc.Arbitrary<unknown> {
  return validRequests(operation, document).chain(({ body }) => {
    const fields = Object.keys((body as object | null) ?? {});
    const wrong = fc.constantFrom<unknown>(null, 'text', -1, [], {}, true, '\u0000', 1e300, [[[]]]);
    const changed = fc
      .tuple(fc.constantFrom(...(fields.length > 0 ? fields : ['unknown'])), wrong)
      .map(([field, value]) => ({ ...(body as object), [field]: value }));
    return fc.oneof(wrong, changed, changed, fc.constant({ ...(body as object), unknown: 1 }));
  });
}

class FromSchema {
  constructor(private readonly document: any) {}

  of(schema: any, depth = 0): fc.Arbitrary<any> {
    if (!schema || schema === true) return fc.constant('x');
    if (schema.$ref) {
      return this.of(this.document.components.schemas[schema.$ref.split('/').at(-1)], depth);
    }
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const choices = schema.oneOf ?? schema.anyOf;
    if (choices) {
      const rest = Object.fromEntries(
        Object.entries(schema).filter(([name]) => name !== 'oneOf' && name !== 'anyOf'),
      );
      return fc.oneof(
        ...choices.map((choice: any) => this.of(joined(rest, choice, choices), depth)),
      );
    }
    if (schema.allOf) {
      const parts = schema.allOf.map((part: any) => this.of(part, depth));
      return parts.length === 1
        ? parts[0]
        : fc.tuple(...parts).map((made) => Object.assign({}, ...made));
    }
    const types = [schema.type].flat() as string[];
    return fc.oneof(...types.map((type) => this.typed(type, schema, depth)));
  }

  private typed(type: string | undefined, schema: any, depth: number): fc.Arbitrary<any> {
    switch (type) {
      case 'null':
        return fc.constant(null);
      case 'boolean':
        return fc.boolean();
      case 'integer':
        return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000_000 });
      case 'number':
        return fc.double({
          min: schema.minimum ?? -1000,
          max: schema.maximum ?? 1000,
          noNaN: true,
        });
      case 'array':
        return this.array(schema, depth);
      case 'object':
        return this.object(schema, depth);
      default:
        return text(schema);
    }
  }

  private array(schema: any, depth: number): fc.Arbitrary<any[]> {
    const least = schema.minItems ?? 0;
    const options = {
      minLength: least,
      maxLength: depth >= DEEPEST ? least : Math.min(schema.maxItems ?? MOST_ITEMS, least + 2),
    };
    const item = this.of(schema.items, depth + 1);
    return schema.uniqueItems ? fc.uniqueArray(item, options) : fc.array(item, options);
  }

  private object(schema: any, depth: number): fc.Arbitrary<object> {
    const required = (schema.required ?? []) as string[];
    const fields = Object.entries<any>(schema.properties ?? {}).filter(
      ([name]) => depth < DEEPEST || required.includes(name),
    );
    return fc.record(
      Object.fromEntries(fields.map(([name, field]) => [name, this.of(field, depth + 1)])),
      { requiredKeys: required.filter((name) => schema.properties?.[name]) },
    );
  }
}

/** A schema with one of its choices. Of an object's fields those that another choice alone asks for are left out. */
function joined(schema: any, choice: any, choices: any[]): any {
  if (!schema.properties) return { ...schema, ...choice };
  const others = choices.flatMap((one) => (one === choice ? [] : (one.required ?? [])));
  const asked = choice.required ?? [];
  const fields = Object.entries<any>(schema.properties)
    .filter(([name]) => choice.properties || asked.includes(name) || !others.includes(name))
    .map(([name, field]) => [name, { ...field, ...choice.properties?.[name] }]);
  return {
    ...schema,
    properties: Object.fromEntries(fields),
    required: [...(schema.required ?? []), ...asked],
  };
}

function text(schema: any): fc.Arbitrary<string> {
  const min = schema.minLength ?? 0;
  const max = Math.min(schema.maxLength ?? MOST_CHARACTERS, Math.max(min, MOST_CHARACTERS));
  switch (schema.format) {
    case 'uuid':
      return fc.uuid();
    case 'date':
      return fc
        .integer({ min: 1, max: 28 })
        .map((day) => `2027-03-${String(day).padStart(2, '0')}`);
    case 'date-time':
      return fc
        .integer({ min: 0, max: 100_000_000 })
        .map((s) => new Date(1.7e12 + s * 1000).toISOString());
    case 'email':
      return fc.nat(9999).map((n) => `anna${n}@example.org`);
    case 'uri':
      return fc.nat(9999).map((n) => `https://example.org/${n}`);
  }
  const fits = (made: string) => [...made].length >= min && [...made].length <= max;
  const any = fc.string({ unit: 'grapheme', minLength: min, maxLength: max }).map((made) => {
    const shown = made.replaceAll('\0', 'x').slice(0, max);
    return schema.minLength > 0 && shown.trim() === '' ? 'x'.repeat(min) : shown;
  });
  if (!schema.pattern || schema.pattern === STORABLE_PATTERN) return any;
  if (schema.pattern === NOT_BLANK_PATTERN) return any;
  const pattern = new RegExp(schema.pattern);
  const samples = [schema.example, ...SAMPLES].filter(
    (sample) => typeof sample === 'string' && pattern.test(sample) && fits(sample),
  );
  return samples.length > 0 ? fc.constantFrom(...samples) : fc.stringMatching(pattern);
}

/** Texts of the forms that patterns ask for; what fits none of them is made from the pattern itself. */
const SAMPLES = [
  'savena',
  'savena-infodesk',
  'Anna Bianchi',
  '01',
  '01.02',
  '2026/000123',
  'P15D',
  '/?tab=punto',
  'https://example.org/a',
  'a1',
  '0'.repeat(64),
];
