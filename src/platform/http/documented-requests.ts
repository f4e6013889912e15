import type { OpenAPIObject } from '@nestjs/swagger';
import { saysForm, STORABLE_PATTERN } from './documented-rules.js';
import { describeShapes } from './documented-shapes.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- walks a JSON document of any shape */

/**
 * Writes into the API document what holds for all requests: texts can be stored, and fields that are not described are
 * refused (problems may have more than is described, RFC 9457).
 */
export function describeRequests(document: OpenAPIObject): void {
  const schemas = (document.components?.schemas ?? {}) as Record<string, any>;
  const seen = new Set<unknown>();
  for (const operation of operationsOf(document)) {
    for (const { schema } of operation.parameters ?? []) storable(schema, schemas, seen);
    for (const [type, media] of Object.entries<any>(operation.requestBody?.content ?? {})) {
      // What is described of a body is its JSON; a raw table beside it is a text.
      if (type === 'text/csv') media.schema = { type: 'string' };
      else storable(media.schema, schemas, seen);
    }
  }
  for (const schema of seen) close(schema);
  describeShapes(schemas);
}

function operationsOf(document: OpenAPIObject): any[] {
  return Object.values<any>(document.paths).flatMap((item) =>
    Object.values<any>(item).filter((operation) => operation?.responses),
  );
}

function storable(schema: any, schemas: Record<string, any>, seen: Set<unknown>): void {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return;
  seen.add(schema);
  if (schema.$ref) return storable(schemas[schema.$ref.split('/').at(-1)], schemas, seen);
  if (schema.format && Array.isArray(schema.type)) apart(schema);
  const isText = [schema.type].flat().includes('string');
  if (
    isText &&
    !schema.pattern &&
    !saysForm(schema.format) &&
    !schema.enum &&
    schema.const === undefined
  ) {
    schema.pattern = STORABLE_PATTERN;
  }
  const parts = [schema.oneOf, schema.anyOf, schema.allOf, schema.items].flat();
  for (const part of [...parts, ...Object.values(schema.properties ?? {})]) {
    storable(part, schemas, seen);
  }
}

/** A text of some form, or null: as two choices, since readers apply the form to both otherwise. */
function apart(schema: any): void {
  const { type, format, ...rest } = schema;
  const [text] = type.filter((one: string) => one !== 'null');
  for (const name of Object.keys(schema)) delete schema[name];
  const pattern = rest.pattern === undefined ? {} : { pattern: rest.pattern };
  delete rest.pattern;
  Object.assign(schema, rest, { anyOf: [{ type: text, format, ...pattern }, { type: 'null' }] });
}

function close(schema: any): void {
  if (schema.type !== 'object' || !schema.properties || schema.allOf) return;
  schema.additionalProperties ??= false;
}
