import type { OpenAPIObject } from '@nestjs/swagger';
import { EXAMPLE_ID } from '../errors/index.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- walks a JSON document of any shape */

/**
 * What stands in a field, by its name, where the field gives no example of its own: `name`, or `person.name` for the field of
 * what the field `person` holds, or of the class of that name.
 */
export type ExampleWords = Readonly<Record<string, unknown>>;

/** Texts of a form that their field's name does not give away, tried in turn where a pattern is asked for. */
const OF_PATTERNS = [
  'Testo',
  'testo',
  '01.01',
  '2026-03-31',
  '10:30',
  'a1',
  'ABCD',
  '123456',
  '#1a6b4f',
];

/** Deeper than that, lists are empty and what may be null is null. */
const DEEPEST = 6;

const BY_FORMAT: Record<string, string> = {
  uuid: EXAMPLE_ID,
  date: '2026-03-31',
  'date-time': '2026-03-31T08:30:00.000Z',
  email: 'anna@example.org',
  uri: 'https://www.example.org/',
};

type Schemas = Record<string, any>;

/**
 * Gives each operation with a body an example of what is sent and of what is answered, made of the examples of the fields,
 * and of `words` for those without. One of each class stands in the document.
 */
export function describeExamples(document: OpenAPIObject, words: ExampleWords): void {
  const maker = new ExampleMaker((document.components?.schemas ?? {}) as Schemas, words);
  const examples = ((document.components ??= {}).examples ??= {}) as Record<string, unknown>;
  for (const { media, sent } of bodiesOf(document)) {
    if (!media?.schema || media.example !== undefined || media.examples) continue;
    const name = media.schema.$ref?.split('/').at(-1) as string | undefined;
    if (!name) {
      media.example = maker.make(media.schema, sent);
      continue;
    }
    examples[name] ??= { value: maker.make(media.schema, sent) };
    media.examples = { [name]: { $ref: `#/components/examples/${name}` } };
  }
}

/** JSON that is sent, and that is answered when all goes well. */
function bodiesOf(document: OpenAPIObject): { media: any; sent: boolean }[] {
  const operations = Object.values<any>(document.paths)
    .flatMap((item) => Object.values<any>(item))
    .filter((operation) => operation?.responses);
  return operations.flatMap(({ requestBody, responses }) => [
    { media: requestBody?.content?.['application/json'], sent: true },
    ...Object.entries<any>(responses)
      .filter(([status]) => status < '300')
      .map(([, { content }]) => ({ media: content?.['application/json'], sent: false })),
  ]);
}

class ExampleMaker {
  constructor(
    private readonly schemas: Schemas,
    private readonly words: ExampleWords,
  ) {}

  /** `name` is that of the field within its object: `person.name`, `CreateScopeDto.name`. */
  make(schema: any, sent: boolean, name = '', depth = 0): unknown {
    if (schema.$ref) {
      const target = schema.$ref.split('/').at(-1) as string;
      return this.make(this.schemas[target], sent, name || target, depth);
    }
    const { example, examples, enum: choicesOfText } = schema;
    const said = example ?? examples?.[0] ?? this.words[name] ?? schema.const ?? choicesOfText?.[0];
    if (said !== undefined) return said;
    if (schema.properties) return this.object(schema, sent, name, depth);
    const choices = [schema.oneOf, schema.anyOf, schema.allOf].find((list) => list) ?? [];
    const choice = choices.find((one: any) => one.type !== 'null');
    if (choice) return this.make(choice, sent, name, depth);
    switch ([schema.type].flat().find((type) => type !== 'null')) {
      case 'array':
        if (depth >= DEEPEST && !schema.minItems) return [];
        return [this.make(schema.items ?? {}, sent, name, depth + 1)];
      case 'string':
        return this.text(schema, name);
      case 'number':
      case 'integer':
        return this.number(schema, name);
      case 'boolean':
        return schema.default ?? this.word(name) ?? false;
      default:
        return {};
    }
  }

  /** All fields of an answer; of what is sent those that must be there, or that there are words for. */
  private object(schema: any, sent: boolean, outer: string, depth: number): unknown {
    const required = new Set<string>(schema.required);
    for (const name of (schema.anyOf ?? schema.oneOf)?.[0]?.required ?? []) required.add(name);
    const isShown = ([name, field]: [string, any]) =>
      required.has(name) ||
      // Fields that exclude each other: the first alone.
      (!schema.oneOf &&
        !schema.not &&
        (!sent || field.example !== undefined || name in this.words));
    return Object.fromEntries(
      Object.entries<any>(schema.properties)
        .filter(isShown)
        .map(([name, field]) => {
          const full = `${outer.split('.').at(-1)}.${name}`;
          return [name, this.field(field, sent, full, depth + 1)];
        }),
    );
  }

  private field(schema: any, sent: boolean, name: string, depth: number): unknown {
    const types = [
      schema.type,
      ...(schema.oneOf ?? schema.anyOf ?? []).map((one: any) => one.type),
    ];
    if (types.flat().includes('null') && (depth > DEEPEST || name.endsWith('.nextCursor')))
      return null;
    return this.make(schema, sent, name, depth);
  }

  private text(schema: any, name: string): string {
    if (schema.format in BY_FORMAT) return BY_FORMAT[schema.format];
    const fits = (text: unknown) =>
      typeof text === 'string' &&
      text.length >= (schema.minLength ?? 0) &&
      text.length <= (schema.maxLength ?? Infinity) &&
      (!schema.pattern || new RegExp(schema.pattern, 'u').test(text));
    const known = [schema.default, this.word(name), ...OF_PATTERNS].find(fits);
    return (known as string | undefined) ?? 'x'.repeat(schema.minLength ?? 1);
  }

  private number({ default: usual, minimum, maximum }: any, name: string): number {
    const known = usual ?? this.word(name);
    if (typeof known === 'number') return known;
    return Math.min(Math.max(minimum ?? 1, 1), maximum ?? 1_000);
  }

  private word(name: string): unknown {
    return this.words[name] ?? this.words[name.split('.').at(-1)!];
  }
}
