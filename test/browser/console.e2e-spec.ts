import type { Page, Request } from 'playwright-core';
import { register } from '../builders/contacts.js';
import { TEST_PASSWORD } from '../setup/test-application.js';
import { Desk, shown } from './browser.js';

let desk: Desk;
let contact: string;

beforeAll(async () => {
  desk = await Desk.open();
  const token = await desk.server.login('infodesk');
  contact = (await register(desk.server, token, { subject: 'Lampione spento' })).id;
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

const PAGES = [
  '/',
  '/nuovo',
  '/cerca',
  '/manuale',
  '/manuale/scrivi',
  '/io',
  '/amministrazione',
  '/amministrazione/organizzazione',
  '/amministrazione/account',
  '/amministrazione/chiavi',
  '/amministrazione/calendario',
  '/amministrazione/classificazione',
  '/amministrazione/modelli',
  '/amministrazione/protocollo',
  '/amministrazione/protocolli',
  '/amministrazione/protocolli/bozza',
  '/amministrazione/protocolli/rispetto',
  '/amministrazione/pubblicazione',
  '/amministrazione/avvio',
  '/amministrazione/stradario',
  '/amministrazione/tabelle',
];

it.each(['infodesk', 'manager', 'admin', 'designer'])(
  'signs %s in and goes through all pages without a word in the console',
  async (username) => {
    const visit = await desk.visit();
    const said: string[] = [];
    visit.page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()))
        said.push(`${visit.page.url()}: ${message.text()}`);
    });
    const page = await visit.open('/');
    await page.waitForURL('**/accesso**');
    await page.getByLabel('Nome utente').fill(username);
    await page.getByLabel('Password').fill(TEST_PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Pagine' }).waitFor();
    const under = inFlight(visit.page);
    for (const address of [...PAGES, `/contatti/${contact}`]) {
      // From page to page as by a link: the document stays. Two frames later what the page asks for is on its way.
      await page.evaluate(async (to) => {
        history.pushState({}, '', to);
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      }, address);
      await visit.settled();
      await shown.poll(() => under.size).toBe(0);
    }
    expect(said).toEqual([]);
  },
);

/** Requests of the page that have no answer yet; its stream of changes is none of them. */
function inFlight(page: Page): Set<Request> {
  const open = new Set<Request>();
  page.on('request', (request) => open.add(request));
  const end = (request: Request) => open.delete(request);
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return open;
}

it('nothing is left of what failed before one signed in', async () => {
  const visit = await desk.visit();
  visit.expects(/status of 401/);
  const page = await visit.open('/');
  await page.getByLabel('Nome utente').fill('infodesk');
  await page.getByLabel('Password').fill('sbagliata-davvero');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  // Whoever writes anew has read it.
  await page.getByLabel('Password').fill(TEST_PASSWORD);
  await shown(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Pagine' }).waitFor();
  await visit.open(`/contatti/${contact}`);
  // The session ends while somebody works: what is refused then is over once they are back.
  await visit.context.clearCookies();
  await page.getByRole('button', { name: 'Prendi in carico' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Password').fill(TEST_PASSWORD);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await shown(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: 'Prendi in carico' }).click();
  await page.getByText('Preso in carico').first().waitFor();
});
