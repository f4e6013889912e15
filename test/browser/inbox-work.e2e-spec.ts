import { register } from '../builders/contacts.js';
import { multiplyOpenTasks } from '../builders/many-tasks.js';
import { checkedByAxe, checkedInEveryWay, Desk, screenshot, shown } from './browser.js';
import { seen } from './in-sight.js';
import { openClient } from '../setup/open-client.js';

const TODAY = new Date().toISOString().slice(0, 10);

let desk: Desk;
let token: string;

beforeAll(async () => {
  desk = await Desk.open();
  token = await desk.server.login('infodesk');
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

/** A contact whose answer is to be written. */
async function toAnswer(subject: string, citizen: object | null): Promise<string> {
  const location = { address: 'Via Mazzini 12', district: 'savena' };
  const contact = await register(desk.server, token, {
    subject,
    citizen: citizen as never,
    location,
  });
  const { body } = await desk.server.get('/tasks', { token, query: { contactId: contact.id } });
  const done = await desk.server.post(`/tasks/${body.items[0].id}/complete`, {
    token,
    body: { variables: { classification: '01.01', appropriate: true, answerKnown: true } },
  });
  expect(done.status).toBe(200);
  return contact.protocolNumber as string;
}

it('offers the deputy the form of the absent colleague, and says in whose place', async () => {
  await desk.server.account({
    username: 'assente',
    displayName: 'Carla Assente',
    points: ['savena-infodesk'],
  });
  const absent = await desk.server.login('assente');
  await desk.server.account({ username: 'vice', points: ['savena-infodesk'] });
  const contact = await register(desk.server, absent, { subject: 'Da fare per altri' });
  const { body } = await desk.server.get('/tasks', {
    token: absent,
    query: { contactId: contact.id },
  });
  await desk.server.post(`/tasks/${body.items[0].id}/claim`, { token: absent });
  const entered = await desk.server.post('/auth/me/absences', {
    token: absent,
    body: { from: TODAY, until: '2099-12-31', deputy: 'vice' },
  });
  expect(entered.status).toBe(201);
  const visit = await desk.visit({ as: 'vice' });
  const page = await visit.open('/');
  const row = page.locator('tbody tr', { hasText: 'Da fare per altri' });
  await row.getByText('al posto di Carla Assente').waitFor();
  await visit.open(`/contatti/${contact.id}`);
  await page.getByText('Al posto di Carla Assente, che è assente').waitFor();
  await checkedByAxe(page);
  await screenshot(page, 'al-posto-di');
  const form = page.getByRole('form', { name: /Capire/ });
  await shown(form.getByRole('button', { name: 'Completa' })).toBeEnabled();
  const other = await desk.visit({ as: 'infodesk' });
  const theirs = await other.open(`/contatti/${contact.id}`);
  await shown(theirs.getByRole('form', { name: /Capire/ })).toHaveCount(0);
  await shown(theirs.getByText('Al posto di')).toHaveCount(0);
});

it('answers several with a model: each filled in and read before, each with its result', async () => {
  const named = await toAnswer('Buca in via Zamboni', {
    name: 'Anna Bianchi',
    email: 'a@example.org',
  });
  const nameless = await toAnswer('Buca in via Rizzoli', null);
  await register(desk.server, token, { subject: 'Ancora da capire' });
  const article = await modelWithName();
  const visit = await desk.visit({ as: 'infodesk' });
  visit.expects(/status of 4\d\d/);
  const page = await visit.open('/?ordine=recenti');
  for (const subject of ['Buca in via Zamboni', 'Buca in via Rizzoli', 'Ancora da capire']) {
    await page.locator('tbody tr', { hasText: subject }).getByRole('checkbox').check();
  }
  await page.getByRole('button', { name: 'Rispondi con un modello' }).click();
  const dialog = page.getByRole('dialog', { name: /Rispondi a 2/ });
  await dialog.getByLabel('Cerca nel manuale').fill(article.title);
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Articolo').selectOption({ label: article.title });
  await dialog.getByLabel('Modello').selectOption({ index: article.number });
  await dialog.getByText('Anna Bianchi').first().waitFor();
  // What could not be filled in is not sent: a citizen would read a gap.
  const one = dialog.getByLabel(`Invia a ${named}`);
  await dialog.getByText('1 altra scelta non è da rispondere').waitFor();
  // The article is of another class than the case: the reader decides.
  await shown(one).not.toBeChecked();
  await dialog.getByText('2 esclusi: 1 con dati mancanti, 1 di un’altra classe.').waitFor();
  await one.check();
  await shown(dialog.getByLabel(`Invia a ${nameless}`)).toHaveCount(0);
  await dialog
    .getByText(/Mancano/)
    .first()
    .waitFor();
  await checkedByAxe(page);
  await screenshot(page, 'rispondi-con-modello');
  await dialog.getByRole('button', { name: 'Invia 1 risposta' }).click();
  const results = page.locator('.bulk-results li');
  await page.getByText('Risposte inviate: 1').waitFor();
  await shown(results).toHaveCount(2);
  const told = async (words: string) => (await results.filter({ hasText: words }).count()) === 1;
  await shown.poll(() => told(named)).toBe(false);
  await shown.poll(() => told(nameless)).toBe(true);
  const { body } = await desk.server.get('/contacts', { token, query: { q: named } });
  expect(body.items[0].answer).toContain('Anna Bianchi');
  expect(body.items[0].status).toBe('verifying');
});

it('gives several cases to a point by keys alone, and says of each what became of it', async () => {
  const plain = await register(desk.server, token, { subject: 'Da dare: buca' });
  const noise = await register(desk.server, token, {
    subject: 'Da dare: rumori',
    classification: '05.01',
  });
  const visit = await desk.visit({ as: 'infodesk' });
  visit.expects(/status of 422/);
  const page = await visit.open('/?q=Da+dare&ordine=vecchi');
  const choose = async (subject: string) => {
    await page.locator('tbody tr', { hasText: subject }).focus();
    await page.keyboard.press('x');
  };
  const assign = async (count: string, reason: string) => {
    const button = page.getByRole('button', { name: 'Assegna a…' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: `Assegna ${count}` });
    const point = dialog.getByLabel('A quale punto');
    await point.focus();
    // Not to themselves.
    await shown(point.locator('option[value="savena-infodesk"]')).toHaveCount(0);
    await page.keyboard.type('Manutenzione, ingresso');
    await shown(point).toHaveValue('manutenzione-ingresso');
    await dialog.getByLabel('Motivo').fill(reason);
    await checkedByAxe(page);
    await screenshot(page, `assegna-a-${count.replace(' ', '-')}`);
    await dialog.getByRole('button', { name: 'Assegna', exact: true }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  };
  const workedBy = async (id: string) =>
    (await desk.server.get(`/contacts/${id}`, { token })).body.workingPoint;

  await choose('Da dare: buca');
  await choose('Da dare: rumori');
  await assign('2 casi', '');
  const results = page.locator('.bulk-results li');
  const refused = results.filter({ hasText: noise.protocolNumber });
  await refused.getByText('Scrivi perché va altrove').waitFor();
  await shown(refused).toHaveAttribute('data-refused', 'true');
  await page.getByText('Assegnati a Manutenzione, ingresso: 1').waitFor();
  await shown(results.filter({ hasText: plain.protocolNumber })).toHaveCount(0);
  await page.locator('.bulk-results:focus').waitFor();
  await shown.poll(() => workedBy(plain.id)).toBe('manutenzione-ingresso');
  await shown.poll(() => workedBy(noise.id)).toBe('savena-infodesk');
  await visit.settled();
  await checkedByAxe(page);
  await screenshot(page, 'assegna-a-risultati');

  await choose('Da dare: rumori');
  await assign('1 caso', 'È il loro cantiere.');
  await page.getByText('Assegnati a Manutenzione, ingresso: 1').waitFor();
  await shown.poll(() => workedBy(noise.id)).toBe('manutenzione-ingresso');
  const centrale = await desk.visit({ as: 'centrale' });
  const theirs = await centrale.open('/?tab=ricevere');
  await theirs.locator('tbody tr', { hasText: 'Da dare: rumori' }).waitFor();
});

/** An approved article of the demonstration with a model answer that names the citizen. */
async function modelWithName(): Promise<{ title: string; number: number }> {
  const { body } = await desk.server.get('/knowledge/articles', { token, query: { limit: '200' } });
  for (const { id, inUse, title } of body.items) {
    if (!inUse) continue;
    const article = await desk.server.get(`/knowledge/articles/${id}`, { token });
    const at = article.body.modelAnswers.findIndex(({ text }: { text: string }) =>
      /\{\{\s*citizen\.name\s*\}\}/.test(text),
    );
    if (at >= 0) return { title, number: at + 1 };
  }
  throw new Error('No model answer names the citizen.');
}

it('loads a long list while one scrolls or moves by keys, and keeps only the rows near the window', async () => {
  for (const subject of ['Panchina rotta', 'Fontana a secco', 'Siepe alta'])
    await register(desk.server, token, { subject });
  // A colleague in truth: what nobody of the point has taken is given free again, and the list would grow meanwhile.
  await desk.server.account({ username: 'collega', points: ['savena-infodesk'] });
  const client = await openClient(desk.server.databaseUrl);
  const mine = { of: 'me', toReceive: 'false' };
  const { body } = await desk.server.get('/tasks', { token, query: mine });
  await multiplyOpenTasks(client, {
    times: Math.ceil(600 / body.count),
    now: new Date(),
    assignees: ['collega'],
  });
  await client.end();
  const total = (await desk.server.get('/tasks', { token, query: mine })).body.count;
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/');
  const rows = page.locator('tbody tr[data-index]');
  await shown(rows).toHaveCount(50);
  await shown(page.locator('table')).toHaveAttribute('aria-rowcount', String(total + 1));
  const more = page.getByRole('button', { name: 'Mostra altri' });
  // Without the scrolling of a real click, which has more loaded by itself: as somebody does who hears the page.
  await more.dispatchEvent('click');
  // So many now that those far from the window are left out.
  await page.locator('tr.row-gap').first().waitFor({ state: 'attached' });
  // To the end, as somebody does who scrolls.
  const end = page.locator(`tr[data-index="${total - 1}"]`);
  await shown(async () => {
    await page.mouse.wheel(0, 4000);
    expect(await end.count()).toBe(1);
  }).toPass({ intervals: [50], timeout: 120_000 });
  await shown.poll(() => rows.count()).toBeLessThan(120);
  await shown(rows.last()).toHaveAttribute('aria-rowindex', String(total + 1));
  await checkedByAxe(page);
  // Back to the top, and down by keys beyond what was drawn.
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.locator('tr[data-index="0"]').waitFor();
  await page.locator('tr[data-index="0"]').focus();
  for (let step = 0; step < 90; step++) await page.keyboard.press('j');
  await shown
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-index')))
    .toBe('90');
  // The row with the focus stays, however far one scrolls.
  const far = page.locator('tr[data-index="300"]');
  await shown(async () => {
    await page.mouse.wheel(0, 800);
    expect(await far.count()).toBe(1);
  }).toPass({ intervals: [50] });
  await shown
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-index')))
    .toBe('90');
  await page.keyboard.press('k');
  await page.locator('tr[data-index="89"]:focus').waitFor();
  await page.keyboard.press('x');
  await page.getByText('1 scelta').waitFor();
  await visit.open('/');
  await checkedInEveryWay(visit, 'scrivania-lunga');
}, 180_000);

it('has what may be done with the chosen rows in sight, however far down they are', async () => {
  const token = await desk.server.login('infodesk');
  for (let count = 0; count < 20; count++)
    await register(desk.server, token, { subject: `Foglie in strada ${count}` });
  const visit = await desk.visit({ as: 'infodesk' });
  const { page } = visit;
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ]) {
    await page.setViewportSize({ width, height });
    await visit.open('/');
    await page.locator('.row-select').last().check();
    const bar = page.getByRole('region', { name: 'Righe scelte' });
    await bar.waitFor();
    await shown.poll(() => seen(page, bar)).toBe('seen');
    await screenshot(page, `scrivania-in-blocco-${width}`, false);
  }
});
