import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { PagesModule } from '../../src/http/pages/index.js';
import { DEMO_ACCOUNTS } from '../../src/modules/organisation/demo-organisation.data.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const ENTRY = '<!doctype html><html lang="it"><title>Prova</title>';
const SCRIPT = 'console.log("una pagina");'.repeat(100);

let folder: string;
let server: TestApplication;

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'pages-'));
  await fs.mkdir(path.join(folder, 'assets'));
  await fs.mkdir(path.join(folder, '.vite'));
  await fs.writeFile(path.join(folder, 'index.html'), ENTRY);
  await fs.writeFile(path.join(folder, 'theme.js'), 'theme');
  await fs.writeFile(path.join(folder, '.vite', 'manifest.json'), '{}');
  await fs.writeFile(path.join(folder, 'assets', 'index-a1b2.js'), SCRIPT);
  await fs.writeFile(path.join(folder, 'assets', 'index-a1b2.js.gz'), gzipSync(SCRIPT));
  server = await startTestApplication({
    platformOnly: true,
    extraModules: [PagesModule],
    config: { pagesDir: folder },
  });
});
afterAll(async () => {
  await server?.stop();
  await fs.rm(folder, { recursive: true, force: true });
});

const get = (address: string, headers = {}) => fetch(server.url + address, { headers });

describe('the pages', () => {
  it.each(['/', '/cerca?q=buca', '/contatti/0190f8a0', '/any/thing'])(
    'are one document at %s, which is asked for anew each time',
    async (address) => {
      const reply = await get(address);
      expect([reply.status, await reply.text()]).toEqual([200, ENTRY]);
      expect(reply.headers.get('content-type')).toMatch(/^text\/html/);
      expect(reply.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('run no script and load nothing but ours, in no frame', async () => {
    const policy = (await get('/')).headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe');
    expect(policy).not.toContain('http');
  });

  it('have files of hashed names, kept for ever and compressed beforehand', async () => {
    const reply = await get('/assets/index-a1b2.js', { 'accept-encoding': 'gzip' });
    expect([reply.status, await reply.text()]).toEqual([200, SCRIPT]);
    expect(reply.headers.get('content-encoding')).toBe('gzip');
    expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const plain = await get('/assets/index-a1b2.js', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(SCRIPT);
  });

  it('have files of lasting names, asked for anew', async () => {
    const reply = await get('/theme.js');
    expect([reply.status, reply.headers.get('cache-control')]).toEqual([200, 'public, max-age=0']);
  });

  it.each([
    '/api/v1/nothing',
    '/api',
    '/engine-rest/nothing',
    '/open311/v2/nothing',
    '/health/nothing',
    '/metrics/nothing',
    '/sondaggio',
    '/assets/index-old.js',
    '/.vite/manifest.json',
    '/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/%zz',
    '/favicon.ico',
  ])('are no answer to %s', async (address) => {
    const reply = await get(address);
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
    expect(reply.headers.get('content-type')).toMatch(/json/);
  });

  it('are read only', async () => {
    const reply = await fetch(`${server.url}/cerca`, { method: 'POST' });
    expect(reply.status).toBe(404);
    expect(await reply.json()).toMatchObject({ code: 'route.not-found' });
  });
});

describe('a server without pages', () => {
  it('works, and says how to build them', async () => {
    const bare = await startTestApplication({
      platformOnly: true,
      extraModules: [PagesModule],
      config: { pagesDir: path.join(folder, 'nowhere') },
    });
    try {
      const reply = await fetch(`${bare.url}/`);
      expect(reply.status).toBe(503);
      expect(await reply.text()).toContain('npm run build');
      expect((await bare.get('/health/live')).status).toBe(200);
    } finally {
      await bare.stop();
    }
  });
});

describe('the product', () => {
  it('tells its version, and no accounts where it is no demonstration', async () => {
    const { version } = JSON.parse(await fs.readFile('package.json', 'utf8'));
    const { body } = await server.get('/about');
    expect(body).toEqual({
      product: "Punto d'Ascolto",
      municipality: 'Comune di Bologna',
      version,
      demonstration: false,
      accounts: [],
    });
  });

  it('tells the demonstration accounts, never a password', async () => {
    const demo = await startTestApplication({
      platformOnly: true,
      extraModules: [PagesModule],
      config: { pagesDir: folder, demo: true },
    });
    try {
      const { body, text } = await demo.get('/about');
      expect(body.accounts).toContainEqual({
        username: 'sportello',
        group: 'answering',
        purpose: { it: 'Sportello specialistico', en: 'entry point of the district' },
      });
      const offered = body.accounts.map(({ username }: { username: string }) => username);
      expect(offered.sort()).toEqual(DEMO_ACCOUNTS.map(({ username }) => username).sort());
      expect(text).not.toContain('prova-prova');
    } finally {
      await demo.stop();
    }
  });
});
