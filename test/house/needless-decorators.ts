import 'reflect-metadata';
import { isDeepStrictEqual } from 'node:util';
import { ApiProperty } from '@nestjs/swagger';
import type { TypeMetadata } from '../../src/platform/index.js';

const DESCRIBED = 'swagger/apiModelProperties';
type Facets = Record<string, unknown>;

/** Of classes that are copied in part (`PickType` and the like) only what decorators say is copied, so they say all of it. */
const COPIED = ['PublicPlacesQuery', 'RegisterContactDto'];

/** What the decorator of the field says, without what TypeScript has noted. */
function saidBy(prototype: object, field: string): Facets {
  const own = { ...(Reflect.getOwnMetadata(DESCRIBED, prototype, field) as Facets | undefined) };
  if (own.type === Reflect.getMetadata('design:type', prototype, field)) delete own.type;
  return own;
}

/** The same as `ApiProperty` would say it of what type and comment say. */
function saidByType({ type, ...field }: Facets): Facets {
  class Scratch {}
  const given =
    typeof type === 'function' && type.name === 'type' ? (type as () => unknown)() : type;
  ApiProperty({ ...field, type: given } as Parameters<typeof ApiProperty>[0])(
    Scratch.prototype,
    'field',
  );
  return Reflect.getMetadata(DESCRIBED, Scratch.prototype, 'field') as Facets;
}

/** The fields whose decorator adds nothing to what type and comment say. */
export function needlessIn(prototype: object, fields: Record<string, Facets>): string[] {
  return Object.keys(fields).filter((name) => {
    const { required = true, isArray = false, ...said } = saidBy(prototype, name);
    if (!Reflect.hasOwnMetadata(DESCRIBED, prototype, name)) return false;
    const anyway: Facets = { isArray: false, ...saidByType(fields[name]) };
    return Object.entries({ required, isArray, ...said }).every(([facet, value]) =>
      isDeepStrictEqual(value, anyway[facet] ?? undefined),
    );
  });
}

/** The fields of the API's classes, as `Class.field`, whose decorator is needless. */
export async function needlessDecorators(): Promise<string[]> {
  const file = '../../src/metadata.js';
  const metadata = ((await import(file)) as { default: TypeMetadata }).default;
  const { models } = (await metadata())['@nestjs/swagger'];
  const needless: string[] = [];
  for (const [source, classes] of models) {
    const exported = (await source) as Record<string, { prototype: object }>;
    for (const [name, fields] of Object.entries(classes)) {
      if (COPIED.includes(name) || !exported[name]) continue;
      const found = needlessIn(exported[name].prototype, fields);
      needless.push(...found.map((field) => `${name}.${field}`));
    }
  }
  return needless;
}
