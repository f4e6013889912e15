import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { register } from '../builders/contacts.js';
import { checkedByAxe, checkedInEveryWay, Desk, screenshot, shown } from './browser.js';

const REFUSED = /Failed to load resource/;
/** A square around Savena, as a municipality would give the outlines of its districts. */
const OUTLINES = 'test/browser/fixtures/quartieri.geojson';

let desk: Desk;
let token: string;

beforeAll(async () => {
  expect(existsSync(OUTLINES)).toBe(true);
  desk = await Desk.open({ config: { districtsFile: OUTLINES } });
  token = await desk.server.login('infodesk');
  await register(desk.server, token, {
    subject: 'Buca davanti alla scuola',
    description: 'Una buca profonda davanti alla scuola in via Mazzini',
    classification: '01.01',
    location: { address: 'Via Mazzini 12', district: 'savena' },
  });
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? null);

const contacts = async (q: string): Promise<{ id: string; protocolNumber: string }[]> =>
  (await desk.server.get('/contacts', { token, query: { q } })).body.items;

it('registers by the keyboard alone, to the number that is read aloud', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/nuovo');
  const tab = () => page.keyboard.press('Tab');
  await shown.poll(() => focused(page)).toBe('kind');
  await page.keyboard.press('ArrowRight');
  await shown(page.getByRole('radio', { name: 'Reclamo' })).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await tab();
  await page.keyboard.press('ArrowRight');
  await shown(page.getByRole('radio', { name: 'Telefono' })).toBeChecked();
  await tab();
  await page.keyboard.type('Una buca profonda davanti alla scuola in via Mazzini, tastiera');
  await tab();
  await tab();
  await page.keyboard.type('via Mazzini 12');
  await tab();
  await page.keyboard.type('Quartiere Sav');
  await page.getByRole('region', { name: 'Contatti simili' }).waitFor();
  const suggestion = page.locator('[data-class-choice] .new-option').first();
  await suggestion.waitFor();
  // From the district on: map, who, the citizen, then the suggestions.
  for (let presses = 0; presses < 12; presses++) {
    await tab();
    if (await suggestion.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await page.locator('[data-in-short]').getByText('Risposta entro').waitFor();
  await screenshot(page, 'nuovo-in-corso-desk');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-number]:focus').waitFor();
  const number = await page.locator('[data-number]').innerText();
  expect(number).toMatch(/^\d{4}\/\d{6}$/);
  await page.getByText(/Risposta entro \S+ \d+/).waitFor();
  const [found] = await contacts('tastiera');
  expect(found.protocolNumber).toBe(number);
  const body = (await desk.server.get(`/contacts/${found.id}`, { token })).body;
  expect(body).toMatchObject({
    kind: 'report',
    channel: 'phone',
    anonymous: true,
    location: { address: 'via Mazzini 12', district: 'savena' },
  });
  expect(body.classification).not.toBeNull();
  await shown
    .poll(() => page.evaluate(() => localStorage.getItem('ascolto.draft.infodesk')))
    .toBeNull();
  await checkedInEveryWay(visit, 'nuovo-registrato');
});

it('begins at its first field, by address, by link and after a registration', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/nuovo');
  await page.locator('input[name=kind]:focus').waitFor();
  await visit.open('/cerca');
  await page.getByRole('link', { name: 'Nuovo contatto' }).click();
  await page.locator('input[name=kind]:focus').waitFor();
  // The keys of the desk are heard there all the same.
  await page.keyboard.press('/');
  await page.locator('input[type=search]:focus').waitFor();
  await page.getByLabel('Oggetto').fill('Un solo oggetto, daccapo');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-number]:focus').waitFor();
  await page.getByRole('button', { name: 'Nuovo contatto' }).click();
  await page.locator('input[name=kind]:focus').waitFor();
});

it('takes no number for a form in which nobody has written', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/nuovo');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/contacts'))
      sent.push(request.url());
  });
  await page.getByLabel('Quartiere', { exact: true }).selectOption('savena');
  await page.keyboard.press('Control+Enter');
  await page.locator('textarea[aria-invalid]:focus').waitFor();
  await page.getByText('una volta preso, non si restituisce').waitFor();
  await checkedInEveryWay(visit, 'nuovo-vuoto');
  await page.locator('button[lang="it"]').click();
  await page.getByRole('button', { name: 'Registra', exact: true }).click();
  await page.locator('textarea[aria-invalid]:focus').waitFor();
  expect(sent).toEqual([]);
  await page.getByLabel('Oggetto').fill('Basta il soggetto, muto');
  await shown(page.locator('[aria-invalid]')).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-number]').waitFor();
  expect(sent).toHaveLength(1);
});

it('says that the district alone is missing, and leads to it', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/nuovo');
  // Requests about certificates go to the district's specialised desk.
  await page.getByLabel('Che cosa', { exact: true }).fill('Il certificato non arriva');
  await page.getByLabel("Un'altra classe").fill('11.01');
  await page.keyboard.press('Enter');
  await page.getByText('Manca il quartiere').waitFor();
  await checkedInEveryWay(visit, 'nuovo-senza-quartiere');
  await page.locator('button[lang="it"]').click();
  await page.getByRole('button', { name: 'Indica il quartiere' }).click();
  await page.locator('select[name=district]:focus').selectOption('savena');
  await page.getByText('Manca il quartiere').waitFor({ state: 'detached' });
});

it('keeps the draft through a reload, offers to discard it, and keeps sensitive ones in the tab alone', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/nuovo');
  await page.getByLabel('Che cosa', { exact: true }).fill('Una panchina rotta nel parco');
  await page.reload();
  await visit.settled();
  const text = page.getByLabel('Che cosa', { exact: true });
  await shown(text).toHaveValue('Una panchina rotta nel parco');
  await page.getByText('Riprendi da dove avevi lasciato (un momento fa)').waitFor();
  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('ascolto.draft.infodesk')!);
    kept.draft.classification = { code: '10', name: 'X', sensitivity: 'sensitive' };
    localStorage.setItem('ascolto.draft.infodesk', JSON.stringify(kept));
  });
  await page.reload();
  await visit.settled();
  await text.fill('Una cosa delicata');
  const stores = await page.evaluate(() => [
    localStorage.getItem('ascolto.draft.infodesk'),
    sessionStorage.getItem('ascolto.draft.infodesk')?.includes('delicata'),
  ]);
  expect(stores).toEqual([null, true]);
  await page.getByRole('button', { name: 'Scarta e ricomincia' }).click();
  await shown(text).toHaveValue('');
});

it('makes one contact of a lost answer, an offline moment and a reload', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  visit.expects(REFUSED);
  const page = await visit.open('/nuovo');
  await page.getByLabel('Che cosa', { exact: true }).fill('Lampione spento, offline prova');
  const keys: string[] = [];
  let lose = true;
  await page.route(/\/api\/v1\/contacts$/, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    keys.push(route.request().headers()['idempotency-key']);
    const headers = { ...route.request().headers(), origin: desk.server.url };
    const answer = await route.fetch({ headers });
    await (lose ? route.abort() : route.fulfill({ response: answer }));
  });
  await page.keyboard.press('Control+Enter');
  await page.getByText('Il server non ha risposto.').waitFor();
  await page.reload();
  await visit.settled();
  await page.getByText('Il server non ha risposto.').waitFor();
  await shown(page.getByLabel('Che cosa', { exact: true })).toBeDisabled();
  await visit.context.setOffline(true);
  await page.getByRole('button', { name: 'Riprova adesso' }).click();
  await page.getByText('Il server non ha risposto.').waitFor();
  lose = false;
  await visit.context.setOffline(false);
  await page.locator('[data-number]').waitFor();
  expect(new Set(keys).size).toBe(1);
  expect(keys.length).toBeGreaterThan(1);
  await shown.poll(() => contacts('offline')).toHaveLength(1);
});

/** Names of the fields that are covered when the focus comes to them. */
function fieldsUnderTheBar(page: Page): Promise<string[]> {
  return page.locator('.new-contact .control').evaluateAll((fields) =>
    fields
      .filter((field) => {
        window.scrollTo(0, 0);
        (field as HTMLElement).focus();
        const { bottom } = field.getBoundingClientRect();
        return bottom > document.querySelector('.new-send')!.getBoundingClientRect().top;
      })
      .map((field) => field.id),
  );
}

it('puts what is wrong at its field, and the focus there', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  visit.expects(/status of 400/);
  const page = await visit.open('/nuovo');
  await page.getByLabel('Che cosa', { exact: true }).fill('Campo sbagliato');
  await page.getByRole('radio', { name: 'Cerca' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByLabel('Nome e cognome').fill('Anna Bianchi');
  await page.getByLabel('E-mail', { exact: true }).last().fill('non-un-indirizzo');
  await page.keyboard.press('Control+Enter');
  await page.locator('input[type=email][aria-invalid]:focus').waitFor();
  await page.getByText('Scrivere un indirizzo e-mail').waitFor();
  // Neither at a desk nor on a phone the bar that stays in sight lies over the field that is written in.
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ]) {
    await page.setViewportSize({ width, height });
    await shown.poll(() => fieldsUnderTheBar(page)).toEqual([]);
  }
});

it('keeps a text that is too long, says by how much, and refuses it', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  visit.expects(REFUSED);
  const page = await visit.open('/nuovo');
  const what = page.getByLabel('Che cosa', { exact: true });
  const subject = page.getByLabel('Oggetto');
  await what.fill('a'.repeat(25_000));
  await subject.fill('b'.repeat(400));
  await page.getByText('Il testo supera di 15000 caratteri il massimo di 10000').waitFor();
  await page.getByText('Il testo supera di 200 caratteri il massimo di 200').waitFor();
  await page.getByLabel('Quartiere', { exact: true }).selectOption('savena');
  await page.keyboard.press('Control+Enter');
  await shown(what).toBeFocused();
  await shown(what).toHaveValue('a'.repeat(25_000));
  await shown(subject).toHaveValue('b'.repeat(400));
  await checkedByAxe(page);
  await screenshot(page, 'nuovo-troppo-lungo');
});

it('links a similar contact, takes the place from the map, and answers at once with a model answer', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/nuovo');
  await page
    .getByLabel('Che cosa', { exact: true })
    .fill('Una buca profonda davanti alla scuola in via Mazzini, la vedo anche io');
  await page.getByRole('combobox', { name: 'Via e numero' }).fill('Via Mazzini 12');
  await page.getByText('Indica sulla mappa').click();
  await page.locator('.leaflet-container .district').first().waitFor();
  await screenshot(page, 'nuovo-mappa-desk');
  await page.locator('.district-map').click();
  await page.getByText('Luogo indicato sulla mappa').waitFor();
  await shown(page.getByLabel('Quartiere', { exact: true })).toHaveValue('savena');
  await page.getByRole('region', { name: 'Contatti simili' }).getByRole('button').first().click();
  await page.getByLabel("Un'altra classe").fill('01.01');
  await page.keyboard.press('Enter');
  const knowledge = page.getByRole('region', { name: 'Base di conoscenza' });
  await knowledge
    .getByRole('button', { name: /Ho la risposta/ })
    .first()
    .click();
  await page.locator('[data-in-short]').getByText('Rispondi tu').waitFor();
  await screenshot(page, 'nuovo-risposta-desk');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/Collegato a \d/).waitFor();
  const text = page.getByLabel('Risposta al cittadino');
  await shown(text).not.toHaveValue('');
  await text.fill('La buca sarà chiusa entro venerdì.');
  await page.getByRole('button', { name: 'Conferma e rispondi' }).click();
  await page.getByText('Risposta data').waitFor();
  const [found] = (await contacts('vedo')) as { id: string }[];
  const body = (await desk.server.get(`/contacts/${found.id}`, { token })).body;
  expect(body.answer).toBe('La buca sarà chiusa entro venerdì.');
  expect(body.links).toHaveLength(1);
  expect(body.location).toMatchObject({ district: 'savena', lat: expect.any(Number) });
});

it("shows articles while one types, answers filled in and in the citizen's language, before any class", async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/nuovo');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page
    .getByLabel('Che cosa', { exact: true })
    .fill('Una buca davanti alla scuola, segnaposto');
  const knowledge = page.getByRole('region', { name: 'Base di conoscenza' });
  await knowledge.getByText('la classe è ancora da scegliere').waitFor();
  await knowledge.getByText('suggerita: Buche').first().waitFor();
  const answer = knowledge.locator('.new-answer').first();
  await answer.locator('.new-gap', { hasText: '[nome del cittadino]' }).waitFor();
  await shown(knowledge).not.toContainText('{{', { useInnerText: true });
  await page.getByRole('combobox', { name: 'Via e numero' }).fill('Via Po 12');
  await page.getByText('Anonimo', { exact: true }).waitFor();
  await page.getByRole('radio', { name: 'Cerca' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByLabel('Nome e cognome').fill('Anna Bianchi');
  await answer.getByText(/Anna Bianchi.*Via Po/s).waitFor();
  const english = knowledge.locator('.new-answer p[lang=en]').first();
  await shown(english).not.toBeVisible();
  await knowledge.getByText('In inglese').first().click();
  await shown(english).toBeVisible();
  const short = page.locator('[data-in-short]');
  await shown(short).toContainText('Senza classe');
  const box = (await short.boundingBox())!;
  expect(box.y + box.height).toBeLessThanOrEqual(800);
  await checkedByAxe(page);
  await screenshot(page, 'nuovo-schede-desk');
  await answer.getByRole('button', { name: /Ho la risposta/ }).click();
  await page.locator('[data-class-choice] .new-chosen', { hasText: 'Buche' }).waitFor();
  await short.getByText('Rispondi tu').waitFor();
  await knowledge.getByText('Risponderai subito con').waitFor();
  await checkedInEveryWay(visit, 'nuovo-schede');
});

it('keeps the chosen answer for the form of the case when the contact is opened first', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/nuovo');
  await page.getByLabel('Che cosa', { exact: true }).fill('Una buca, risposta tenuta');
  await page.getByLabel("Un'altra classe").fill('01.01');
  await page.keyboard.press('Enter');
  const knowledge = page.getByRole('region', { name: 'Base di conoscenza' });
  await knowledge
    .getByRole('button', { name: /Ho la risposta/ })
    .first()
    .click();
  await page.keyboard.press('Control+Enter');
  // Filled in with the number first: what is written over it meanwhile would stand behind it.
  await shown(page.getByLabel('Risposta al cittadino')).toHaveValue(/protocollo \d{4}\/\d+/);
  await page.getByLabel('Risposta al cittadino').fill('La chiudiamo domani, promesso.');
  await page.getByRole('link', { name: 'Apri il contatto' }).click();
  await page.getByText('Hai già scelto la risposta').waitFor();
  const [found] = (await contacts('tenuta')) as { id: string }[];
  const tasks = (
    await desk.server.get('/tasks', { token, query: { contactId: found.id, state: 'open' } })
  ).body.items;
  await desk.server.post(`/tasks/${tasks[0].id}/complete`, {
    token,
    body: { variables: { classification: '01.01', appropriate: true, answerKnown: true } },
  });
  await page.reload();
  const answer = page.locator('.task-form textarea').first();
  await answer.waitFor();
  await shown(answer).toHaveValue('La chiudiamo domani, promesso.');
});

it('finds a known citizen while one types, shows what they have open, and registers with them', async () => {
  const known = await register(desk.server, token, {
    subject: 'Lampione spento',
    citizen: { name: 'Nicolò Quercia', email: 'n.quercia@example.org', phone: '051 765 4321' },
  });
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/nuovo');
  await page.getByLabel('Che cosa', { exact: true }).fill('Il lampione è ancora spento, quercia');
  const field = page.getByRole('combobox', { name: 'Cittadino' });
  await field.fill('nicolo querc');
  await page.getByRole('option', { name: /Nicolò Quercia.*1 contatto aperto/ }).waitFor();
  await checkedByAxe(page);
  await screenshot(page, 'nuovo-cittadino-desk');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('[data-citizen]').waitFor();
  const theirs = page.getByRole('region', { name: 'I suoi contatti aperti' });
  await theirs.getByRole('link', { name: new RegExp(known.protocolNumber) }).waitFor();
  await checkedInEveryWay(visit, 'nuovo-cittadino-scelto');
  await page.locator('button[lang="it"]').click();
  await theirs.getByRole('button', { name: /Collega/ }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByText(`Collegato a ${known.protocolNumber}`).waitFor();
  const [found] = await contacts('ancora');
  const body = (await desk.server.get(`/contacts/${found.id}`, { token })).body;
  expect(body.citizen.id).toBe(known.citizen.id);
});

it('completes the street, keeps the number, and takes the district from it', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/nuovo');
  const field = page.getByRole('combobox', { name: 'Via e numero' });
  await field.fill('v.le moro 52');
  await page.getByRole('option', { name: /Viale Aldo Moro 52/ }).waitFor();
  await checkedByAxe(page);
  await screenshot(page, 'nuovo-via-desk');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await shown(field).toHaveValue('Viale Aldo Moro 52');
  await shown(page.getByLabel('Quartiere', { exact: true })).toHaveValue('san-donato-san-vitale');
});

it('makes a new citizen of who was looked for and not known', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/nuovo');
  await page.getByLabel('Che cosa', { exact: true }).fill('Un cassonetto bruciato, betulla');
  await page.getByRole('combobox', { name: 'Cittadino' }).fill('Ugo Betulla');
  await page.getByText('Nessuno dei cittadini noti').waitFor();
  await page.keyboard.press('Tab');
  await shown(page.getByLabel('Nome e cognome')).toHaveValue('Ugo Betulla');
  await page.getByLabel('Telefono').last().fill('333 1234567');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-number]').waitFor();
  const [found] = await contacts('betulla bruciato');
  const body = (await desk.server.get(`/contacts/${found.id}`, { token })).body;
  expect(body.citizen).toMatchObject({ name: 'Ugo Betulla', phone: '333 1234567' });
});

it('sends it elsewhere than routing suggests, with the reason', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  visit.expects(/status of 422/);
  const page = await visit.open('/nuovo');
  await page.getByLabel('Che cosa', { exact: true }).fill('Un lampione spento fra i rami, altrove');
  await page.getByLabel('Quartiere', { exact: true }).selectOption('savena');
  await page.getByLabel("Un'altra classe").fill('02.01');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Cambia il punto a cui va' }).click();
  await page.getByLabel('Va a').selectOption('ambiente-ingresso');
  await page.getByText('conta come scostamento').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('textarea[aria-invalid]:focus').waitFor();
  await checkedInEveryWay(visit, 'nuovo-altrove');
  await page.locator('button[lang="it"]').click();
  await page.getByLabel('Perché').fill('Il lampione sta su un albero.');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-number]').waitFor();
  const [found] = await contacts('altrove rami');
  const { body } = await desk.server.get(`/contacts/${found.id}/assignments`, { token });
  expect(body.items).toMatchObject([
    { toPoint: 'ambiente-ingresso', deviation: true, reason: 'Il lampione sta su un albero.' },
  ]);
});

it('passes axe and fits', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/nuovo');
  await page.getByLabel('Che cosa', { exact: true }).fill('Una buca davanti alla scuola');
  await page.locator('.new-option').first().waitFor();
  await checkedInEveryWay(visit, 'nuovo');
});
