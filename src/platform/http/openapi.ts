import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { PROBLEM_MEDIA_TYPE, ProblemDto } from '../errors/index.js';

export const DOCUMENT_PATH = 'api/openapi.json';
export const DOCS_PATH = 'api/docs';

/** Serves the API document and the pages that show it, all from this server. */
export function serveApiDocument(app: NestFastifyApplication): void {
  SwaggerModule.setup(DOCS_PATH, app, () => apiDocument(app), {
    jsonDocumentUrl: DOCUMENT_PATH,
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: "Punto d'Ascolto - API",
    swaggerOptions: { persistAuthorization: false, tryItOutEnabled: false },
  });
}

/** The OpenAPI 3.1 document of every controller. */
export function apiDocument(app: NestFastifyApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle("Punto d'Ascolto")
    .setDescription(
      'Gestione dei contatti dei cittadini, guidata da processi BPMN. / ' +
        'Contacts of citizens, driven by BPMN processes.\n\n' +
        `Errors are ${PROBLEM_MEDIA_TYPE} (RFC 9457) with a stable \`code\`. ` +
        'A POST that creates takes `Idempotency-Key`.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .addBasicAuth({ type: 'http', scheme: 'basic', description: 'On /engine-rest only' })
    .build();
  const document = SwaggerModule.createDocument(app, base, { extraModels: [ProblemDto] });
  describeProblems(document);
  return nullableToTypeArrays(document) as OpenAPIObject;
}

/** Every operation of our own API may end in a problem: written once here rather than at each of them. */
function describeProblems(document: OpenAPIObject): void {
  for (const [path, item] of Object.entries(document.paths)) {
    if (!path.startsWith('/api/')) continue;
    for (const operation of Object.values(item) as { responses?: Record<string, unknown> }[]) {
      if (!operation?.responses) continue;
      operation.responses.default ??= {
        description: 'Problema / Problem',
        content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/ProblemDto' } } },
      };
    }
  }
}

type Schema = { [key: string]: unknown };

/** OpenAPI 3.1 knows no `nullable` (JSON Schema 2020-12): the type itself says null. */
export function nullableToTypeArrays(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(nullableToTypeArrays);
  if (node === null || typeof node !== 'object') return node;
  const converted: Schema = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, nullableToTypeArrays(value)]),
  );
  if (converted.nullable !== true && converted.nullable !== false) return converted;
  const { nullable, ...schema } = converted;
  if (!nullable) return schema;
  if (typeof schema.type === 'string') {
    const values = Array.isArray(schema.enum) ? { enum: [...new Set([...schema.enum, null])] } : {};
    return { ...schema, type: [schema.type, 'null'], ...values };
  }
  const { description, ...inner } = schema;
  const choices = Array.isArray(inner.oneOf) ? inner.oneOf : [simplified(inner)];
  return { ...(description ? { description } : {}), oneOf: [...choices, { type: 'null' }] };
}

/** Swagger wraps a reference with siblings in an `allOf` of one. */
function simplified(schema: Schema): unknown {
  const only = schema.allOf;
  const wrapped = Array.isArray(only) && only.length === 1 && Object.keys(schema).length === 1;
  return wrapped ? only[0] : schema;
}
