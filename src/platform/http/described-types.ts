import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { describedField } from './documented-rules.js';

/** What Nest's plugin for Swagger has read of a class, by field, in the order of the fields. */
type Fields = Record<string, Record<string, unknown>>;
/** src/metadata.ts: classes by file, with the fields of each. */
export type TypeMetadata = () => Promise<{
  '@nestjs/swagger': { models: [Promise<Record<string, unknown>>, Record<string, Fields>][] };
}>;

/** Where Nest's description of the API keeps the names of a class's fields, in the order in which they are shown. */
const ORDER = 'swagger/apiModelPropertiesArray';

const described = new WeakMap<TypeMetadata, Promise<void>>();

/**
 * Describes the fields of the API's classes by their types and comments. What `@ApiProperty` says of a field is kept; it
 * only needs to be there for what a type cannot say (a format, an example, the order of choices).
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
    const known = describedField(prototype, name);
    if (!known) ApiProperty(field as ApiPropertyOptions)(prototype, name);
    else if (field.description !== undefined) known.description ??= field.description;
  }
  const names = Object.keys(fields).map((name) => `:${name}`);
  const inherited = namesOf(Object.getPrototypeOf(prototype) as object);
  const others = [...inherited, ...namesOf(prototype)].filter((name) => !names.includes(name));
  Reflect.defineMetadata(ORDER, [...new Set([...others, ...names])], prototype);
}

function namesOf(prototype: object): string[] {
  return (Reflect.getMetadata(ORDER, prototype) ?? []) as string[];
}
