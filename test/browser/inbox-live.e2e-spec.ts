import { register } from '../builders/contacts.js';
import { checkedInEveryWay, Desk, screenshot, type Visit, shown } from './browser.js';

let desk: Desk;
let token: string;
const cases: { id: string; protocolNumber: string }[] = [];

beforeAll(async () => {
  desk = await Desk.open();
  token = await desk.server.login('infodesk');
  for (const [subject, kind, address, district] of [
    ['Buca davanti alla scuola', 'report', 'Via Mazzini 12', 'savena'],
    ['Rumori notturni dal cantiere', 'complaint', 'Via Zamboni 1', 'santo-stefano'],
    ['Lampione spento', 'report', 'Piazza Verdi 3', 'savena'],
  ])
    cases.push(
      await register(desk.server, token, {
        subject,
        kind,
        location: { address, district },
      }),
    );
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

const rowOf = ({ page }: Visit, words: string) => page.locator('tbody tr', { hasText: words });
const wide = { width: 1440, height: 900 };

it('narrows the list by words, kind, term and who, all of it in the address', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/');
  await page.getByLabel('Parole, numero o via').fill('via zamb');
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: '1 risultato' }).waitFor();
  await rowOf(visit, 'Rumori notturni').waitFor();
  await shown.poll(() => new URL(page.url()).search).toBe('?q=via+zamb');
  await visit.open('/?tipo=report&chi=nessuno&colore=verde&quartiere=savena');
  await page.getByRole('status').filter({ hasText: '2 risultati' }).waitFor();
  await shown(page.getByText('Filtri (4)')).toHaveCount(1);
  await page.getByLabel('Termine').selectOption('Scaduti');
  await page.getByText('Nessuna riga con questi filtri.').waitFor();
  await page.getByRole('link', { name: 'Togli i filtri' }).click();
  await page.getByRole('status').filter({ hasText: '3 risultati' }).waitFor();
  await page.getByLabel('Ordine').selectOption('Prima i più recenti');
  await page.locator('tbody tr').first().filter({ hasText: 'Lampione' }).waitFor();
  await shown.poll(() => new URL(page.url()).search).toBe('?ordine=recenti');
  // As it was kept before there were more terms than one.
  await visit.open('/?scaduti=si');
  await shown(page.getByLabel('Termine')).toHaveValue('scaduti');
});

it('opens the case beside the list, by keys alone, and closes it where one was', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const { page } = visit;
  await page.setViewportSize(wide);
  await visit.open('/');
  // From the page itself into the list, then down.
  await page.keyboard.press('j');
  await page.locator('tbody tr:first-child:focus').waitFor();
  await page.keyboard.press('j');
  const row = page.locator('tbody tr').nth(1);
  const subject = await row.locator('a').innerText();
  await page.keyboard.press('Enter');
  const pane = page.getByRole('region', { name: 'Il caso aperto' });
  await pane.getByRole('heading', { level: 2, name: subject }).waitFor();
  await page.locator('.case-pane h2:focus').waitFor();
  await shown.poll(() => new URL(page.url()).searchParams.get('caso')).toMatch(/^[0-9a-f-]{36}$/);
  await shown(row).toHaveAttribute('aria-current', 'true');
  await pane.getByRole('tab', { name: 'Assegnazioni' }).click();
  await visit.settled();
  await screenshot(page, 'scrivania-accanto');
  await page.keyboard.press('Escape');
  await pane.waitFor({ state: 'detached' });
  await shown.poll(() => row.evaluate((element) => element === document.activeElement)).toBe(true);
  await shown.poll(() => new URL(page.url()).search).toBe('');
  // The browser's back button opens it again; a click on another row changes it.
  await page.goBack();
  await pane.waitFor();
  await rowOf(visit, 'Lampione spento').getByRole('link').click();
  await pane.getByRole('heading', { level: 2, name: 'Lampione spento' }).waitFor();
  await pane.getByRole('button', { name: 'Chiudi il caso' }).click();
  await pane.waitFor({ state: 'detached' });
});

it('leads narrow screens to the page of the case, by a row as by a link', async () => {
  const visit = await desk.visit({ as: 'infodesk', width: 'phone' });
  const page = await visit.open('/');
  await rowOf(visit, 'Lampione spento').getByRole('link').click();
  await page.waitForURL(`**/contatti/${cases[2].id}`);
  await visit.open(`/?caso=${cases[0].id}`);
  await page.waitForURL(`**/contatti/${cases[0].id}`);
});

it('shows a link’s case beside the list, says so where it is none of one’s own, and passes axe', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  visit.expects(/status of 404/);
  const page = await visit.open(`/?caso=${cases[0].id}`);
  await page.locator('.case-pane h2', { hasText: 'Buca davanti' }).waitFor();
  await checkedInEveryWay(visit, 'scrivania-caso');
  await page.setViewportSize(wide);
  await visit.open('/?caso=00000000-0000-4000-8000-000000000000');
  await page.getByText('non è tra quelli che puoi vedere').waitFor();
});

it('hears of what colleagues do: a list that nobody is busy with follows, another one says so', async () => {
  const visit = await desk.visit({ as: 'infodesk', live: true });
  const { page } = visit;
  const streams: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/me/events')) streams.push(String(response.status()));
  });
  await page.goto('/');
  await rowOf(visit, 'Lampione spento').waitFor();
  await page.waitForFunction(() => performance.getEntriesByType('resource').length > 0);
  await shown.poll(() => streams).toHaveLength(1);
  await register(desk.server, token, { subject: 'Panchina rotta' });
  await rowOf(visit, 'Panchina rotta').waitFor();
  await page.locator('tbody tr').first().focus();
  await page.keyboard.press('x');
  await register(desk.server, token, { subject: 'Fontana a secco' });
  await page.getByRole('button', { name: /aggiorna/ }).click();
  await rowOf(visit, 'Fontana a secco').waitFor();
  expect(streams).toEqual(['200']);
});

it('rings for what concerns one’s cases, leads to them, and is read', async () => {
  const visit = await desk.visit({ as: 'sportello', live: true });
  const { page } = visit;
  await page.goto('/');
  const bell = page.getByRole('button', { name: /^Avvisi/ });
  await bell.waitFor();
  const assigned = await desk.server.post(`/contacts/${cases[0].id}/assignments`, {
    token,
    body: { type: 'inquiry', toPoint: 'savena-sportello' },
  });
  expect(assigned.status).toBe(201);
  await page.getByRole('button', { name: 'Avvisi: 1 da leggere' }).waitFor();
  await bell.focus();
  await page.keyboard.press('Enter');
  const entry = page.getByRole('link', { name: /Infodesk Savena ha assegnato/ });
  await entry.waitFor();
  await screenshot(page, 'avvisi');
  await entry.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Buca davanti/ }).waitFor();
  await page.getByRole('button', { name: 'Avvisi', exact: true }).waitFor();
});

it('shows the notifications in every way', async () => {
  const visit = await desk.visit({ as: 'sportello' });
  const page = await visit.open('/');
  await page.getByRole('button', { name: /^Avvisi/ }).click();
  await page.getByRole('link', { name: /ha assegnato/ }).waitFor();
  await page.keyboard.press('Escape');
  await shown(page.getByRole('link', { name: /ha assegnato/ })).toHaveCount(0);
  for (const width of ['desk', 'phone'] as const) {
    await page.setViewportSize({ width: width === 'desk' ? 1280 : 390, height: 844 });
    await page.getByRole('button', { name: /^Avvisi/ }).click();
    await page.getByRole('link', { name: /ha assegnato/ }).waitFor();
    await screenshot(page, `avvisi-${width}`);
    await page.keyboard.press('Escape');
  }
  await checkedInEveryWay(visit, 'scrivania-avvisi');
});
