import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { refusalsIn } from '../auth/sign-in.js';
import { ProblemDto } from '../errors/index.js';
import { describeAccess } from './documented-access.js';
import { describeExamples, type ExampleWords } from './documented-examples.js';
import { handlersOf } from './documented-handlers.js';
import { describeProblems } from './documented-problems.js';
import { documentRules } from './documented-rules.js';
import { describeRequests } from './documented-requests.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

export const DOCUMENT_PATH = 'api/openapi.json';
export const DOCS_PATH = 'api/docs';

/** What the product says of itself in the API document. */
export interface DocumentWords {
  title: string;
  description: string;
  /** What stands in the examples. */
  examples: ExampleWords;
}

const NO_WORDS: DocumentWords = { title: 'API', description: '', examples: {} };

/** Serves the API document and the pages that show it, all from this server. */
export function serveApiDocument(app: NestFastifyApplication, words: DocumentWords): void {
  SwaggerModule.setup(DOCS_PATH, app, () => apiDocument(app, words), {
    jsonDocumentUrl: DOCUMENT_PATH,
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: `${words.title} - API`,
    swaggerOptions: { persistAuthorization: false, tryItOutEnabled: false },
  });
}

/** The OpenAPI 3.1 document of every controller. */
export function apiDocument(app: NestFastifyApplication, words = NO_WORDS): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle(words.title)
    .setDescription(words.description)
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
  describeExamples(document, words.examples);
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
