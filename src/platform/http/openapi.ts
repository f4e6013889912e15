import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { refusalsIn } from '../auth/sign-in.js';
import { PROBLEM_MEDIA_TYPE, ProblemDto } from '../errors/index.js';
import { describeAccess } from './documented-access.js';
import { describeExamples, type ExampleWords } from './documented-examples.js';
import { handlersOf } from './documented-handlers.js';
import { describeProblems } from './documented-problems.js';
import { documentRules } from './documented-rules.js';
import { describeRequests } from './documented-requests.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

export const DOCUMENT_PATH = 'api/openapi.json';
export const DOCS_PATH = 'api/docs';

/** Serves the API document and the pages that show it, all from this server; `words` stand in its examples. */
export function serveApiDocument(app: NestFastifyApplication, words: ExampleWords): void {
  SwaggerModule.setup(DOCS_PATH, app, () => apiDocument(app, words), {
    jsonDocumentUrl: DOCUMENT_PATH,
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: "Punto d'Ascolto - API",
    swaggerOptions: { persistAuthorization: false, tryItOutEnabled: false },
  });
}

/** The OpenAPI 3.1 document of every controller; `words` stand in its examples. */
export function apiDocument(app: NestFastifyApplication, words: ExampleWords = {}): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle("Punto d'Ascolto")
    .setDescription(
      'Gestione dei contatti dei cittadini, guidata da processi BPMN. / ' +
        'Contacts of citizens, driven by BPMN processes.\n\n' +
        `Errors are ${PROBLEM_MEDIA_TYPE} (RFC 9457) with a stable \`code\`. ` +
        'A POST that creates takes `Idempotency-Key`.',
    )
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addServer('/', 'This server')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .addBasicAuth({ type: 'http', scheme: 'basic', description: 'On /engine-rest only' })
    .build();
  documentRules();
  const document = SwaggerModule.createDocument(app, base, { extraModels: [ProblemDto] });
  forgetUnusedKeys(document);
  describeRequests(document);
  describeExamples(document, words);
  const handlers = handlersOf(app);
  describeProblems(handlers, document, refusalsIn(app));
  describeAccess(handlers, document);
  return document;
}

/** Only a POST is carried out once for each `Idempotency-Key`: what others would be sent means nothing. */
function forgetUnusedKeys(document: OpenAPIObject): void {
  for (const item of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(item) as [string, Operation][]) {
      if (method === 'post' || !operation?.parameters) continue;
      operation.parameters = operation.parameters.filter(
        (parameter) => !('name' in parameter && parameter.name === 'Idempotency-Key'),
      );
    }
  }
}
