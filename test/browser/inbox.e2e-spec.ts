import { register } from '../builders/contacts.js';
import { checkedInEveryWay, Desk, screenshot, shown } from './browser.js';

const XSS = [
  '<script>window.broken = 1</script>',
  '"><img src=x onerror="window.broken = 1">',
  "<svg/onload='window.broken = 1'>",
  'javascript:window.broken=1//{{constructor.constructor("window.broken=1")()}}',
];

let desk: Desk;
let token: string;

beforeAll(async () => {
  desk = await Desk.open();
  token = await desk.server.login('infodesk');
  for (const subject of XSS) await register(desk.server, token, { subject, description: subject });
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

it('shows words that look like markup as the words they are, on the desk, in search and on the case', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/');
  const seen = () => page.getByRole('main').innerText();
  for (const words of XSS) await shown.poll(() => seen()).toContain(words);
  await visit.open('/cerca');
  for (const words of XSS) await shown.poll(() => seen()).toContain(words);
  for (const words of XSS.slice(0, 2)) {
    await page.getByRole('link', { name: words }).first().click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: words }).waitFor();
    await visit.settled();
    await page.goBack();
    await visit.settled();
  }
  await shown.poll(() => page.evaluate(() => 'broken' in window)).toBe(false);
});

it('keeps tab and filters in the address, and under a name that leads back to them', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/');
  const rows = page.locator('tbody tr');
  await shown(rows).toHaveCount(XSS.length);
  await shown(page.getByRole('tab', { name: /Da fare/ })).toContainText('4', {
    useInnerText: true,
  });
  await page.getByRole('tab', { name: /Presi da colleghi/ }).click();
  await page.getByLabel('Fase').selectOption('rispondere');
  await page.getByText('Nessuna riga con questi filtri.').waitFor();
  await shown.poll(() => new URL(page.url()).search).toBe('?tab=punto&fase=rispondere');
  await page.getByRole('button', { name: 'Filtri salvati' }).click();
  await page.getByRole('button', { name: 'Salva questa lista' }).click();
  await page.getByRole('dialog').getByLabel('Nome').fill('Da rispondere');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Togli i filtri' }).click();
  await page.getByText('quelli liberi sono in «Da fare»').waitFor();
  await page.getByRole('button', { name: 'Filtri salvati' }).click();
  await page.getByRole('link', { name: 'Da rispondere' }).click();
  await page.getByText('Nessuna riga con questi filtri.').waitFor();
  await visit.open('/?tab=ricevere');
  await page.getByText('Nessuna assegnazione da ricevere').waitFor();
});

it('takes several at once, and says of each how it went', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  visit.expects(/status of (403|409)/);
  const page = await visit.open('/');
  const boxes = page.getByRole('checkbox', { name: /^Scegli/ });
  await boxes.first().waitFor();
  await page.locator('tbody tr').first().focus();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByText('2 scelte').waitFor();
  // A colleague is quicker with one of them.
  await desk.server.account({ username: 'collega', points: ['savena-infodesk'] });
  const list = await desk.server.get('/tasks', { token, query: { of: 'me', sort: 'dueAt' } });
  await desk.server.post(`/tasks/${list.body.items[1].id}/claim`, {
    token: await desk.server.login('collega'),
  });
  await page.getByRole('button', { name: 'Prendi in carico' }).click();
  const results = page.locator('.bulk-results li');
  await page.getByText('Presi in carico: 1').waitFor();
  await shown(results).toHaveCount(1);
  await shown(results.first()).toHaveAttribute('data-refused', 'true');
  await page.locator('tbody tr', { hasText: 'io' }).first().waitFor();
});

it('tells its keys, guides once and again when asked, and passes axe', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/');
  const tour = page.getByRole('region', { name: 'Per cominciare' });
  await tour.getByRole('button', { name: 'Avanti' }).click();
  await tour.getByText('2/5').waitFor();
  await checkedInEveryWay(visit, 'scrivania-liste');
  await page.locator('button[lang="it"]').click();
  await page.setViewportSize({ width: 1280, height: 800 });
  await tour.getByRole('button', { name: 'Salta' }).click();
  await page.reload();
  await visit.settled();
  await shown(tour).toHaveCount(0);
  await page.locator('h1').focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Tasti' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Account di/ }).click();
  await page.getByRole('button', { name: 'Rivedi la guida' }).click();
  await tour.waitFor();
});

it('narrows the lists to the point one works for, and shares a filter with its people', async () => {
  const username = 'due-punti';
  await desk.server.account({ username, points: ['savena-infodesk', 'navile-infodesk'] });
  await register(desk.server, token, { subject: 'Siepe sul marciapiede di Savena' });
  const visit = await desk.visit({ as: username });
  const page = await visit.open('/');
  const choice = page.getByLabel('Punto per cui lavori');
  const tab = page.getByRole('tab', { name: /^Da fare/ });
  await tab.waitFor();
  const hedge = page.getByRole('link', { name: 'Siepe sul marciapiede di Savena' });
  await hedge.first().waitFor();
  await choice.selectOption('navile-infodesk');
  await page.locator('.data-list .empty').waitFor();
  await shown(tab).toHaveText(/0$/, {
    useInnerText: true,
  });
  await choice.selectOption('savena-infodesk');
  await hedge.first().waitFor();
  await page.getByLabel('Ordine').selectOption('Prima i più recenti');
  await page.getByRole('button', { name: 'Filtri salvati' }).click();
  await page.getByRole('button', { name: 'Salva questa lista' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nome').fill('Appena arrivati');
  await dialog.getByLabel('Per chi').selectOption('savena-infodesk');
  await screenshot(page, 'scrivania-salva-filtro');
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await dialog.waitFor({ state: 'detached' });
  const colleague = await desk.visit({ as: 'infodesk' });
  const there = await colleague.open('/');
  await there.getByRole('button', { name: 'Filtri salvati' }).click();
  await there.getByText(`di ${username}`).waitFor();
  await screenshot(there, 'scrivania-filtri-salvati');
  await shown(there.getByRole('button', { name: 'Togli Appena arrivati' })).toHaveCount(0);
  await there.getByRole('link', { name: 'Appena arrivati' }).click();
  await there.waitForURL('**/?ordine=recenti');
});

it('a low window, as at 200 %, keeps nothing in the way of the page', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const { page } = visit;
  await page.setViewportSize({ width: 640, height: 400 });
  for (const address of ['/', '/nuovo']) {
    await visit.open(address);
    await screenshot(page, `basso${address.replace('/', '-')}`);
    await page.mouse.wheel(0, 600);
    await page.waitForFunction(() => window.scrollY > 200);
    const covered = await page.evaluate(() =>
      [...document.querySelectorAll('.top-bar, .rail, .new-send')]
        .map((bar) => bar.getBoundingClientRect())
        .filter(({ top, bottom }) => bottom > 0 && top < window.innerHeight)
        .reduce((sum, { height }) => sum + height, 0),
    );
    expect(covered).toBeLessThan(100);
  }
});

it('an address that is no page is told inside the frame', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/non-esiste');
  await page.getByRole('navigation').first().waitFor();
  await checkedInEveryWay(visit, 'nessuna-pagina');
});
