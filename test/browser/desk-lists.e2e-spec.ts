import { register } from '../builders/contacts.js';
import { Desk, screenshot, shown, type Visit } from './browser.js';

let desk: Desk;
const tokens: Record<string, string> = {};
const SUBJECTS = Array.from({ length: 12 }, (_, index) => `Buca numero ${index + 1}`);

beforeAll(async () => {
  desk = await Desk.open();
  await desk.server.account({
    username: 'carla',
    displayName: 'Carla',
    points: ['savena-infodesk'],
  });
  for (const name of ['infodesk', 'infodesk-navile', 'carla', 'manager'])
    tokens[name] = await desk.server.login(name);
  for (const subject of SUBJECTS)
    await register(desk.server, tokens.infodesk, {
      subject,
      location: { address: 'Via della Repubblica dalle molte parole 12', district: 'savena' },
    });
  await register(desk.server, tokens['infodesk-navile'], { subject: 'Di Navile' });
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

const rows = ({ page }: Visit) => page.locator('tbody tr[data-index]');

/** Cells of the list whose words are cut, or stand outside of it. */
const cutCells = ({ page }: Visit) =>
  page.evaluate(() => {
    const frame = document.querySelector('.table-frame')!;
    const right = frame.getBoundingClientRect().right;
    return [...frame.querySelectorAll('td, td *')].filter(
      (cell) =>
        !cell.closest('.visually-hidden') &&
        (cell.getBoundingClientRect().right > right + 1 ||
          (cell.scrollWidth > cell.clientWidth + 1 &&
            getComputedStyle(cell).overflowX !== 'visible')),
    ).length;
  });

it.each(['manager', 'admin', 'regia'])('%s sees the work of all points', async (as) => {
  const visit = await desk.visit({ as });
  const page = await visit.open('/?tab=tutti');
  const count = (await desk.server.get('/tasks', { token: tokens.manager })).body.count;
  await shown(page.getByRole('tab', { name: /^(Di tutti i|Degli altri) punti/ })).toContainText(
    String(count),
    {
      useInnerText: true,
    },
  );
  await shown(rows(visit)).toHaveCount(count);
  const reads = as === 'manager';
  // What the role may not do is not offered.
  await shown(page.getByRole('checkbox', { name: /^Scegli/ })).toHaveCount(reads ? 0 : count);
  await shown(page.getByRole('tab', { name: /^Da fare/ })).toHaveCount(reads ? 0 : 1);
  await shown(page.getByRole('link', { name: /Nuovo contatto/ })).toHaveCount(reads ? 0 : 1);
  await page.getByLabel('Punto', { exact: true }).selectOption('navile-infodesk');
  await shown(rows(visit)).toHaveCount(1);
});

it('an opened row stays where it was, whole, also when its task is done meanwhile', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const { page } = visit;
  await visit.open('/');
  await page.getByRole('button', { name: 'Salta' }).click();
  expect(await cutCells(visit)).toBe(0);
  const row = rows(visit).nth(6);
  await row.scrollIntoViewIfNeeded();
  const top = async () => Math.round((await row.boundingBox())!.y);
  const before = await top();
  // Without the scrolling of the tool itself.
  await row.getByRole('link').evaluate((link: HTMLElement) => {
    link.focus({ preventScroll: true });
    link.click();
  });
  await page.getByRole('region', { name: 'Il caso aperto' }).waitFor();
  await page.locator('.case-pane-head h2:focus').waitFor();
  await shown.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3);
  await visit.settled();
  expect(await cutCells(visit)).toBe(0);
  await screenshot(page, 'scrivania-accanto-intera');
  // Somebody else takes it, which moves it to another list: here it stays, and says so.
  const subject = await row.getByRole('link').innerText();
  const { body } = await desk.server.get('/tasks', {
    token: tokens.carla,
    query: { q: subject.replace(/\D+/, 'numero ') },
  });
  const task = body.items.find(
    (one: { contact: { subject: string } }) => one.contact.subject === subject,
  );
  await desk.server.post(`/tasks/${task.id}/claim`, { token: tokens.carla });
  await page.keyboard.press('n');
  await page.keyboard.press('p');
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await desk.server.post(`/tasks/${task.id}/unclaim`, { token: tokens.carla });
  await page.keyboard.press('n');
  await shown(page.locator('.case-neighbours')).toContainText(`8 di ${SUBJECTS.length}`);
  await page.keyboard.press('Escape');
  await page.locator('tbody tr[data-index="7"]:focus').waitFor();
});

it('leads back to the row, where that was, on a phone', async () => {
  const visit = await desk.visit({ as: 'infodesk', width: 'phone' });
  const page = await visit.open('/');
  expect(await cutCells(visit)).toBe(0);
  await rows(visit).nth(8).getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: /Buca numero/ }).waitFor();
  await page.keyboard.press('n');
  await shown(page.locator('.case-neighbours')).toContainText(`10 di ${SUBJECTS.length}`);
  await page.goBack();
  await page.locator('tbody tr[data-index="9"]:focus').waitFor();
});

it('c begins a contact from everywhere, which leads to its first task, taken', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/manuale');
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('Nuovo contatto, da ogni pagina').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await page.waitForURL('**/nuovo');
  await page.getByLabel('Che cosa', { exact: true }).fill('Una panchina è rotta nel giardino.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Capire adesso' }).click();
  await page.waitForURL('**/contatti/*');
  await page.getByRole('form', { name: /Capire/ }).waitFor();
  await page.getByRole('button', { name: 'Rilascia' }).first().waitFor();
  await shown(page.getByRole('heading', { level: 1 })).toBeFocused();
});

it('gives all that were found to a person, tells them once, and takes back what can be', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/?q=Buca');
  await page.getByRole('button', { name: `Scegli tutti i ${SUBJECTS.length} trovati` }).click();
  await page.getByText(`${SUBJECTS.length} scelte`).waitFor();
  await page.getByRole('button', { name: 'Prendi in carico' }).click();
  await page.getByText(`Presi in carico: ${SUBJECTS.length}`).waitFor();
  await page.getByRole('button', { name: "Rimetti com'era" }).click();
  await page.getByText(`Presa in carico tolta da ${SUBJECTS.length} compiti`).waitFor();
  await page.getByRole('button', { name: /^Scegli tutti/ }).click();
  await page.getByRole('button', { name: 'Assegna a…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'A una persona' }).check();
  await dialog.getByRole('combobox', { name: /^Persona/ }).selectOption('carla');
  await screenshot(page, 'assegna-a-persona');
  await dialog.getByRole('button', { name: 'Assegna', exact: true }).click();
  await page.getByText(new RegExp(`^Assegnati a .+: ${SUBJECTS.length}$`)).waitFor();
  await page.getByText('Nessuna riga con questi filtri.').waitFor();
  const told = await desk.server.get('/me/notifications', { token: tokens.carla });
  expect(told.body.unread).toBe(1);
  const hers = await desk.visit({ as: 'carla' });
  const there = await hers.open('/');
  await there.getByRole('button', { name: 'Avvisi: 1 da leggere' }).click();
  await there.getByText(`ti ha dato ${SUBJECTS.length} compiti`).waitFor();
});
