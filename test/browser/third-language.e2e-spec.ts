import fs from 'node:fs/promises';
import path from 'node:path';
import { Case } from '../builders/case.js';
import { buildPages } from './built-pages.js';
import { Desk, shown, type Visit } from './browser.js';

/** A language that nobody translated: each Italian text between marks. Esperanto's code, since browsers know its months. */
const MADE_UP = 'eo';
/** Names in data, in the language of whoever wrote them; an account, districts, and what languages call themselves. */
const NAMES =
  /^(Comune di Prova|Infodesk Savena|Savena|Quartiere .+|IT|EN|EO|Italiano|English|Esperanto)$/;

type Texts = { [key: string]: string | Texts };

function marked(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? `⟦${text}⟧` : marked(text),
    ]),
  );
}

let folder: string;
let desk: Desk;

beforeAll(async () => {
  // Beside the pages, where their packages are found.
  folder = await fs.mkdtemp(path.resolve('web', '.third-language-'));
  for (const part of ['build', 'public', 'src', 'index.html', 'cittadini.html', 'package.json']) {
    await fs.cp(path.resolve('web', part), path.join(folder, part), { recursive: true });
  }
  await fs.copyFile(path.resolve('web', 'vite.config.ts'), path.join(folder, 'vite.config.ts'));
  const catalogue = path.join(folder, 'src', 'i18n');
  await fs.mkdir(path.join(catalogue, MADE_UP));
  for (const file of await fs.readdir(path.join(catalogue, 'it'))) {
    const texts = JSON.parse(await fs.readFile(path.join(catalogue, 'it', file), 'utf8')) as Texts;
    const said = file === 'facts.json' ? { ...marked(texts), form: texts.form } : marked(texts);
    await fs.writeFile(path.join(catalogue, MADE_UP, file), JSON.stringify(said));
  }
  await buildPages(folder);
  desk = await Desk.open({
    config: {
      municipality: 'Comune di Prova',
      pagesDir: path.join(folder, 'dist'),
      catalogueDir: catalogue,
    },
  });
}, 300_000);
afterAll(async () => {
  await desk?.close();
  await fs.rm(folder, { recursive: true, force: true });
});
afterEach(() => desk.tidy());

/**
 * What is shown outside of the marks and has letters; what is not translated on purpose is left out, as days and what
 * was sent to the citizen.
 */
async function strangers({ page }: Visit, within = 'body'): Promise<string[]> {
  const texts = await page.locator(within).evaluate((root) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let inside = 0;
    while (walker.nextNode()) {
      const text = walker.currentNode.nodeValue ?? '';
      const parent = walker.currentNode.parentElement;
      if (parent?.closest('script, style, time, [translate="no"], .letters details')) continue;
      let outside = '';
      for (const sign of text) {
        if (sign === '⟦') inside += 1;
        else if (sign === '⟧') inside -= 1;
        else if (inside === 0) outside += sign;
      }
      found.push(outside.trim());
    }
    if (inside !== 0) found.push(`marks left open: ${inside}`);
    for (const element of root.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const value = element.getAttribute(name);
        if (value) found.push(value.replace(/⟦[^]*⟧/g, '').trim());
      }
    }
    return found;
  });
  return texts.filter((text) => /\p{L}/u.test(text) && !NAMES.test(text));
}

describe('a third language is one folder of texts', () => {
  it.each([
    '/cittadini',
    '/cittadini/segnala?nuova=1',
    '/cittadini/segnala?passo=dove',
    '/cittadini/segnala?passo=chi',
    '/cittadini/segui',
    '/cittadini/mappa',
    '/cittadini/privacy',
    '/cittadini/accessibilita',
    '/cittadini/nulla',
  ])('%s speaks it alone', async (address) => {
    const visit = await desk.visit();
    visit.expects(/status of 404/);
    const page = await visit.open('/cittadini');
    await page.getByRole('button', { name: 'Esperanto' }).click();
    await visit.open(address);
    expect(await page.locator('html').getAttribute('lang')).toBe(MADE_UP);
    await shown(page.locator('h1').first()).toContainText('⟦');
    expect(await strangers(visit)).toEqual([]);
  });

  it('a report that is followed is told in it', async () => {
    const { body } = await desk.server.post('/public/reports', {
      body: { kind: 'report', description: '⟦Una buca⟧', location: { district: 'savena' } },
    });
    const visit = await desk.visit();
    const page = await visit.open('/cittadini');
    await page.getByRole('button', { name: 'Esperanto' }).click();
    await visit.open(body.followPath);
    await shown(page.locator('h1').first()).toContainText('⟦');
    expect(await strangers(visit)).toEqual([]);
  });

  it('the frame of the desk speaks it alone', async () => {
    const visit = await desk.visit({ as: 'infodesk' });
    await visit.context.addInitScript(
      (language) => localStorage.setItem('ascolto.language', language),
      MADE_UP,
    );
    const page = await visit.open('/');
    expect(await page.locator('html').getAttribute('lang')).toBe(MADE_UP);
    for (const part of ['header', 'nav'])
      expect(await strangers(visit, `${part} >> nth=0`)).toEqual([]);
  });

  it('what happened to a case is told in it', async () => {
    const contact = await Case.open(desk.server);
    const visit = await desk.visit({ as: 'infodesk' });
    const answer = await visit.context.request.get(`/api/v1/contacts/${contact.id}/timeline`, {
      headers: { 'accept-language': MADE_UP },
    });
    const { items } = (await answer.json()) as { items: { text: string }[] };
    expect(items.length).toBeGreaterThan(1);
    expect(items.filter(({ text }) => !/^⟦.*⟧$/.test(text))).toEqual([]);
    const ledger = await contact.told(`/contacts/${contact.id}/ownership`, MADE_UP);
    expect(ledger.items[0].reason).toBe('⟦Registrazione⟧');
  });
});
