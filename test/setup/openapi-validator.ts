import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/* eslint-disable @typescript-eslint/no-explicit-any -- walks a JSON document of any shape */

/** A real answer that the product's own API document does not describe. */
export class UndocumentedAnswer extends Error {}

/**
 * Holds real answers against the API document: the status and the media type must be documented and the
 * body must fit the schema, with no property that the document does not know. So a problem's code must be one of those
 * that the operation names.
 */
export class OpenApiValidator {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly templates: { pattern: RegExp; path: string }[];
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(private readonly document: any) {
    addFormats.default(this.ajv);
    closeObjects(document.components?.schemas ?? {});
    this.ajv.addSchema({ $id: 'openapi', components: document.components });
    this.templates = Object.keys(document.paths)
      // Fixed paths before those with parameters, as a router prefers them.
      .sort((a, b) => a.split('{').length - b.split('{').length)
      .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`) }));
  }

  /** What several operations answer in the same way stands beside them. */
  private resolved(response: any): any {
    const name = response?.$ref?.split('/').at(-1);
    return name === undefined ? response : this.document.components.responses[name];
  }

  /** @throws UndocumentedAnswer that names the operation and what does not fit. */
  check(method: string, pathname: string, status: number, mediaType: string, body: unknown): void {
    const template = this.templates.find(({ pattern }) => pattern.test(pathname));
    const operation = template && this.document.paths[template.path][method.toLowerCase()];
    if (!operation) return; // an unknown route answers 404, which needs no document
    const where = `${method} ${template.path} -> ${status}`;
    const response = this.resolved(operation.responses[status]);
    if (!response) throw new UndocumentedAnswer(`${where}: this status is not documented`);
    if (!response.content) {
      if (body !== undefined && status < 400)
        throw new UndocumentedAnswer(
          `${where}: documented without a body, answered ${JSON.stringify(body).slice(0, 200)}`,
        );
      return;
    }
    const media = response.content[mediaType.split(';')[0].trim()];
    if (!media)
      throw new UndocumentedAnswer(
        `${where}: media type "${mediaType}" is not documented (${Object.keys(response.content)})`,
      );
    if (!media.schema || body === undefined) return;
    const key = `${where} ${mediaType}`;
    let validate = this.validators.get(key);
    if (!validate) {
      validate = this.ajv.compile(withAbsoluteReferences(media.schema));
      this.validators.set(key, validate);
    }
    if (!validate(body)) {
      throw new UndocumentedAnswer(
        `${where}: ${this.ajv.errorsText(validate.errors)}\n${JSON.stringify(body).slice(0, 600)}`,
      );
    }
  }
}

/** A property that the document does not list is a property that nobody can count on. */
function closeObjects(schemas: Record<string, any>): void {
  for (const [name, schema] of Object.entries(schemas)) {
    if (schema.type !== 'object' || schema.additionalProperties !== undefined || schema.allOf)
      continue;
    // Problems carry extras by design (RFC 9457, section 3.2).
    if (schema.properties && name !== 'ProblemDto') schema.additionalProperties = false;
  }
  for (const schema of Object.values(schemas))
    Object.assign(schema, withAbsoluteReferences(schema));
}

function withAbsoluteReferences(schema: any): any {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"openapi#/components'));
}
