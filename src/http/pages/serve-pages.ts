import fs from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TerritorySettings } from '../../modules/territory/index.js';
import { type AppConfig, DOCS_PATH } from '../../platform/index.js';

/** Paths that programs ask for: what is missing below them is a problem, never a page. */
const NOT_PAGES = /^\/(?:api|engine-rest|open311|health|metrics|sondaggio|cittadini)(?:\/|$)/;
/** Vite names these files after their content. */
const HASHED_FILES = '/assets/';
/** Longest name of a file, in bytes, on every file system that pages are served from. */
const LONGEST_NAME = 255;
const ENTRY = 'index.html';
/** Outlines of the municipality's districts, which every installation has its own of. */
const DISTRICTS = '/quartieri.geojson';

/**
 * The pages run no script and load nothing but ours. Style elements are refused too; style attributes are let through,
 * since bpmn-js writes them into its markup.
 */
const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'style-src-attr': ["'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

/**
 * Serves the pages that were built into `config.pagesDir`: their files, compressed beforehand, and `index.html` for
 * every address of a page. Without them the server works, and says on `/` how to build them.
 */
export async function servePages(
  fastify: FastifyInstance,
  config: AppConfig,
  maps: TerritorySettings,
): Promise<void> {
  const root = path.resolve(config.pagesDir);
  await fastify.register(fastifyStatic, { root, serve: false, preCompressed: true });
  const districts = maps.districtsFile && path.resolve(maps.districtsFile);
  fastify.get(DISTRICTS, (_request, reply) => {
    if (!districts || !fs.existsSync(districts)) return reply.code(204).send();
    reply.header('content-type', 'application/geo+json');
    return reply.sendFile(path.basename(districts), path.dirname(districts), { maxAge: '1d' });
  });
  fastify.get('/*', (request, reply) => {
    const pathname = decodedPath(request);
    if (pathname === null || !isPath(pathname) || NOT_PAGES.test(pathname)) {
      return reply.callNotFound();
    }
    if (pathname !== '/' && isFile(root, pathname)) return sendAsset(pathname, reply);
    if (!isPageAddress(pathname)) return reply.callNotFound();
    writePolicy(reply, config, maps, POLICY);
    if (isFile(root, ENTRY)) return sendEntry(ENTRY, reply);
    return sendNotBuilt(reply);
  });
}

/** Where the pictures of maps come from, where the municipality has named a server of them. */
export function tilesOf({ tilesUrl, tilesAttribution }: TerritorySettings) {
  return tilesUrl ? { url: tilesUrl, attribution: tilesAttribution! } : null;
}

/** What a page of the citizens may do: no style or script in its text at all. */
export function citizenPolicy(
  reply: FastifyReply,
  config: AppConfig,
  maps: TerritorySettings,
): void {
  const { 'style-src-attr': _, ...strict } = POLICY;
  writePolicy(reply, config, maps, strict);
}

function writePolicy(
  reply: FastifyReply,
  config: AppConfig,
  { tilesUrl }: TerritorySettings,
  policy: Record<string, string[]>,
): void {
  const tiles = tilesUrl ? [tilesSource(tilesUrl)] : [];
  const directives = { ...policy, 'img-src': [...policy['img-src'], ...tiles] };
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  reply.helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...directives, ...(secure ? { 'upgrade-insecure-requests': [] } : {}) },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** The one server that pictures may come from; `{s}` stands for one of several. */
function tilesSource(url: string): string {
  const { protocol, host } = new URL(url.replace('{s}', 'tiles-of-any'));
  return `${protocol}//${host.replace('tiles-of-any', '*')}`;
}

function decodedPath(request: FastifyRequest): string | null {
  try {
    return decodeURIComponent(request.url.split('?', 1)[0]);
  } catch {
    return null;
  }
}

/** False for what no file system takes: it has no address here. */
function isPath(pathname: string): boolean {
  return (
    !pathname.includes('\0') &&
    pathname.split('/').every((part) => Buffer.byteLength(part) <= LONGEST_NAME)
  );
}

/** True for a file of the build; hidden ones (the manifest of the build) are nobody's business. */
function isFile(root: string, pathname: string): boolean {
  if (pathname.split('/').some((part) => part.startsWith('.'))) return false;
  const file = path.join(root, pathname);
  return (
    file.startsWith(root + path.sep) &&
    (fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false)
  );
}

/** Addresses with an extension ask for a file; a protocol number or an id has none. */
function isPageAddress(pathname: string): boolean {
  return path.extname(pathname) === '';
}

function sendAsset(pathname: string, reply: FastifyReply): FastifyReply {
  const kept = pathname.startsWith(HASHED_FILES);
  return reply.sendFile(pathname.slice(1), {
    maxAge: kept ? '365d' : 0,
    immutable: kept,
  });
}

/** Asked for anew at each visit, so that a new release is seen; it is small, and unchanged it costs a 304. */
function sendEntry(entry: string, reply: FastifyReply): FastifyReply {
  reply.header('cache-control', 'no-cache');
  return reply.sendFile(entry, { cacheControl: false });
}

function sendNotBuilt(reply: FastifyReply): FastifyReply {
  return reply
    .code(503)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(NOT_BUILT);
}

/** False: somebody has to run `npm run build`. */
export function pagesAreBuilt({ pagesDir }: AppConfig): boolean {
  return ['index.html', 'cittadini.html', '.server/citizens.js'].every((file) =>
    fs.existsSync(path.join(pagesDir, file)),
  );
}

/** In place of a page, while there are none. */
export const NOT_BUILT = `<!doctype html><html lang="it"><meta charset="utf-8"><title>Punto d'Ascolto</title>
<h1>Le pagine non sono ancora state costruite</h1>
<p>Eseguire <code>npm run build</code>, poi ricaricare. L'API funziona: <a href="/${DOCS_PATH}">documentazione</a>.</p>
<p lang="en">The pages have not been built: run <code>npm run build</code> and reload. The API works.</p>`;
