import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { describedField, ownDescription } from './documented-rules.js';

/** What Nest's plugin for Swagger has read of a class, by field, in the order of the fields. */
type Fields = Record<string, Facets>;
type Facets = Record<string, unknown>;
/** src/metadata.ts: classes by file, with the fields of each. */
export type TypeMetadata = () => Promise<{
  '@nestjs/swagger': { models: [Promise<Record<string, unknown>>, Record<string, Fields>][] };
}>;

/** Where Nest's description of the API keeps the names of a class's fields, in the order in which they are shown. */
const ORDER = 'swagger/apiModelPropertiesArray';

const described = new WeakMap<TypeMetadata, Promise<void>>();

/**
 * Describes the fields of the API's classes by their types and comments. What `@ApiProperty` says of a field is kept; it
 * only needs to be there for what neither type, comment nor rule says, and says no more than that.
 */
export function describeTypes(metadata: TypeMetadata): Promise<void> {
  const done = described.get(metadata) ?? describeAll(metadata);
  described.set(metadata, done);
  return done;
}

async function describeAll(metadata: TypeMetadata): Promise<void> {
  const { models } = (await metadata())['@nestjs/swagger'];
  const found: { prototype: object; fields: Fields }[] = [];
  for (const [file, classes] of models) {
    const exported = await file;
    for (const [name, fields] of Object.entries(classes)) {
      // What its file keeps to itself is described by hand.
      const target = exported[name] as { prototype: object } | undefined;
      if (target) found.push({ prototype: target.prototype, fields });
    }
  }
  // A class shows what it inherits first.
  found.sort((a, b) => depthOf(a.prototype) - depthOf(b.prototype));
  for (const { prototype, fields } of found) describeClass(prototype, fields);
}

function depthOf(prototype: object): number {
  const parent = Object.getPrototypeOf(prototype) as object | null;
  return parent ? 1 + depthOf(parent) : 0;
}

function describeClass(prototype: object, fields: Fields): void {
  for (const [name, field] of Object.entries(fields)) {
    const known = ownDescription(prototype, name);
    if (known) {
      complete(known, fromTypes(field), typeWithoutOne(prototype, name));
      inherit(known, describedField(Object.getPrototypeOf(prototype) as object, name));
    } else ApiProperty(asGiven(field))(prototype, name);
  }
  const names = Object.keys(fields).map((name) => `:${name}`);
  const inherited = namesOf(Object.getPrototypeOf(prototype) as object);
  const others = [...inherited, ...namesOf(prototype)].filter((name) => !names.includes(name));
  Reflect.defineMetadata(ORDER, [...new Set([...others, ...names])], prototype);
}

function asGiven({ type, ...field }: Facets): ApiPropertyOptions {
  // That nothing stands where nothing was sent goes without saying.
  if (field.default === null || field.default === '') delete field.default;
  // The plugin's type is a function, since classes may name each other; by now all of them are there.
  const given =
    typeof type === 'function' && type.name === 'type' ? (type as () => unknown)() : type;
  return (given === undefined ? field : { ...field, type: given }) as ApiPropertyOptions;
}

/** The same as `ApiProperty` would write it. */
function fromTypes(field: Facets): Facets {
  class Scratch {}
  ApiProperty(asGiven(field))(Scratch.prototype, 'field');
  return describedField(Scratch.prototype, 'field')!;
}

/** What TypeScript has noted of the field, which `ApiProperty` takes where it was given no type. */
function typeWithoutOne(prototype: object, name: string): unknown {
  return Reflect.getMetadata('design:type', prototype, name);
}

/** What says which values a field takes: all of it comes from the decorator, or nothing. */
const KINDS = [
  'type',
  'isArray',
  'enum',
  'items',
  'additionalProperties',
  'oneOf',
  'anyOf',
  'allOf',
];

function complete(known: Facets, types: Facets, byDefault: unknown): void {
  const isGiven = (name: string) =>
    known[name] !== undefined && !(name === 'type' && known.type === byDefault);
  const isKindGiven = KINDS.some(isGiven);
  if (!isKindGiven && KINDS.some((name) => types[name] !== undefined)) delete known.type;
  // Whether the field may be left out is said by which of the two decorators it has.
  const { required: _, ...facets } = types;
  for (const [name, value] of Object.entries(facets)) {
    if (!(isKindGiven && KINDS.includes(name))) known[name] ??= value;
  }
}

/** A field that is declared again keeps what its parent says and it does not. */
function inherit(known: Facets, inherited: Facets = {}): void {
  for (const [name, value] of Object.entries(inherited)) known[name] ??= value;
}

function namesOf(prototype: object): string[] {
  return (Reflect.getMetadata(ORDER, prototype) ?? []) as string[];
}
