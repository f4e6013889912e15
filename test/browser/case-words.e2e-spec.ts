import type { Page } from 'playwright-core';
import { anna, register } from '../builders/contacts.js';
import { checkedByAxe, checkedInEveryWay, Desk, screenshot, shown } from './browser.js';

let desk: Desk;
let infodesk: string;

beforeAll(async () => {
  desk = await Desk.open();
  infodesk = await desk.server.login('infodesk');
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

interface Contact {
  id: string;
  protocolNumber: string;
}

const aContact = (changes: object = {}): Promise<Contact> =>
  register(desk.server, infodesk, { classification: '01.01', citizen: anna, ...changes });

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

describe('the notes of a case', () => {
  it('are written with a mention by the keyboard, corrected, and read in the timeline', async () => {
    const contact = await aContact();
    const visit = await desk.visit({ as: 'infodesk' });
    const page = await visit.open(`/contatti/${contact.id}?scheda=note`);
    await page.getByText('Nessuna nota').waitFor();
    const field = page.getByLabel('Nuova nota interna');
    await field.focus();
    await page.keyboard.type('Sentito il cantiere, lo dica @reg');
    await page.getByRole('option', { name: /@regia/ }).waitFor();
    await checkedByAxe(page);
    await screenshot(page, 'caso-nota-menzione');
    await page.keyboard.press('Enter');
    await page.keyboard.type('al Quartiere, poi @reg');
    await page.getByRole('option', { name: /@regia/ }).waitFor();
    await page.keyboard.press('Tab');
    await shown.poll(() => field.evaluate((area) => area === document.activeElement)).toBe(true);
    await page.keyboard.type('lo scriva.');
    await shown(field).toHaveValue(
      'Sentito il cantiere, lo dica @regia al Quartiere, poi @regia lo scriva.',
    );
    await page.getByRole('button', { name: 'Scrivi la nota' }).click();
    await page.locator('.notes strong', { hasText: '@regia' }).first().waitFor();
    await shown(field).toHaveValue('');

    await page.getByRole('button', { name: 'Correggi' }).click();
    const correction = page.getByLabel('Correzione');
    await correction.fill('Sentito il cantiere: lunedì riapre.');
    await page.getByRole('button', { name: 'Scrivi la nota' }).first().click();
    await page.getByText('lunedì riapre').waitFor();
    await page.getByText('Testo prima della correzione').click();
    await page.getByText('al Quartiere, poi').waitFor();
    await checkedInEveryWay(visit, 'caso-note');
    await page.locator('button[lang="it"]').click();

    await tab(page, 'Cronologia');
    await page.getByLabel('Che cosa', { exact: true }).selectOption('note');
    await page.locator('.timeline', { hasText: 'lunedì riapre' }).waitFor();
    await shown(page.locator('.timeline li')).toHaveCount(2);
  });

  it('say whom a mention did not find, and lead to its correction', async () => {
    const contact = await aContact();
    const visit = await desk.visit({ as: 'infodesk' });
    const page = await visit.open(`/contatti/${contact.id}?scheda=note`);
    await page
      .getByLabel('Nuova nota interna')
      .fill('Lo sa @reggia, non @regia. Scrivi a anna@example.org');
    await page.getByRole('button', { name: 'Scrivi la nota' }).click();
    const warning = page.locator('[data-called-in-vain]');
    await warning.waitFor();
    await shown(warning).toContainText('Nessuno in servizio si chiama @reggia', {
      useInnerText: true,
    });
    await page.locator('.toast-item, .toasts').getByText('@reggia').waitFor();
    await checkedInEveryWay(visit, 'caso-nota-a-nessuno');
    await page.locator('button[lang="it"]').click();

    await page.getByRole('button', { name: 'Correggi il nome' }).click();
    await page.getByLabel('Correzione').fill('Lo sa @regia. Scrivi a anna@example.org');
    await page.getByRole('button', { name: 'Scrivi la nota' }).first().click();
    await page.locator('.badge-note', { hasText: 'corretta' }).waitFor();
    await shown(warning).toHaveCount(0);
  });

  it('say at the field who may not be called', async () => {
    const contact = await aContact();
    const visit = await desk.visit({ as: 'infodesk' });
    visit.expects(/status of 400/);
    const page = await visit.open(`/contatti/${contact.id}?scheda=note`);
    await page.getByLabel('Nuova nota interna').fill('Guarda @infodesk-navile.');
    await page.getByRole('button', { name: 'Scrivi la nota' }).click();
    await page.locator('.field-error', { hasText: 'non può leggere' }).waitFor();
  });
});

describe('messages to the citizen', () => {
  it('are written from a model that the Network direction wrote, tried and keeps in versions', async () => {
    const contact = await aContact({ location: { address: 'Via Ignota 12' } });
    const visit = await desk.visit({ as: 'regia' });
    const page = await visit.open('/amministrazione/modelli');
    await page.getByText('Nessun modello, finora').waitFor();
    await page.getByRole('button', { name: 'Nuovo modello' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nome').fill('Sopralluogo');
    await dialog.getByRole('combobox', { name: 'Per la classe' }).fill('carregg');
    await dialog.getByRole('option', { name: /^01\.01 Carreggiata/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.locator('input[role=combobox][value="01.01 Carreggiata"]').waitFor();
    await dialog.getByLabel('Oggetto', { exact: false }).first().fill('Per {{protocolNumber}}');
    await dialog
      .getByLabel('Testo', { exact: false })
      .first()
      .fill('Gentile {{citizen.name}}, verremo in {{location.street}}. {{location.district}}');
    await dialog.getByLabel('Prova con un contatto').fill(contact.protocolNumber);
    await dialog.getByRole('button', { name: 'Mostra' }).click();
    await dialog.getByText('Gentile Anna Bianchi, verremo in Via Ignota.').waitFor();
    await dialog.getByText('Senza valore: location.district').waitFor();
    await checkedByAxe(page);
    await screenshot(page, 'modello-desk');
    await dialog.getByRole('button', { name: 'Salva' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /Sopralluogo.*01\.01/ }).waitFor();
    await checkedInEveryWay(visit, 'modelli');

    const operator = await desk.visit({ as: 'infodesk' });
    operator.expects(/status of 400/);
    const theirPage = await operator.open(`/contatti/${contact.id}?scheda=messaggi`);
    await theirPage.getByRole('button', { name: 'Scrivi al cittadino' }).click();
    const form = theirPage.getByRole('form', { name: 'Scrivi al cittadino' });
    await form.getByLabel('Modello').selectOption({ label: 'Sopralluogo' });
    const text = form.getByLabel('Testo', { exact: false });
    await theirPage.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(({ value }) =>
        value.includes('Anna Bianchi'),
      ),
    );
    await form.getByRole('button', { name: 'Invia' }).click();
    await form.locator('.field-error', { hasText: 'doppie graffe' }).waitFor();
    await checkedInEveryWay(operator, 'caso-scrivi');
    await theirPage.locator('button[lang="it"]').click();
    await text.fill('Gentile Anna Bianchi, verremo in Via Ignota.');
    await form.getByRole('button', { name: 'Invia' }).click();
    await theirPage.locator('.messages li', { hasText: `Per ${contact.protocolNumber}` }).waitFor();
  });
});

describe('a declined assignment', () => {
  it('is given to another point by the Network direction', async () => {
    const contact = await aContact();
    const assigned = await desk.server.post(`/contacts/${contact.id}/assignments`, {
      token: infodesk,
      body: { type: 'competence', toPoint: 'savena-sportello' },
    });
    await desk.server.post(`/assignments/${assigned.body.id}/decline`, {
      token: await desk.server.login('sportello'),
      body: { reason: 'Non è nostra.' },
    });
    const visit = await desk.visit({ as: 'regia' });
    const page = await visit.open(`/contatti/${contact.id}?scheda=assegnazioni`);
    await page.getByRole('button', { name: 'Reindirizza' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('A quale punto').selectOption('manutenzione-ingresso');
    await dialog.getByLabel('Motivo').fill('Il cantiere è loro.');
    await checkedByAxe(page);
    await screenshot(page, 'caso-reindirizza-desk');
    await dialog.getByRole('button', { name: 'Reindirizza' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.assignment-tree', { hasText: 'Il cantiere è loro.' }).waitFor();
    const other = await desk.visit({ as: 'infodesk' });
    const theirs = await other.open(`/contatti/${contact.id}?scheda=assegnazioni`);
    await shown(theirs.getByRole('button', { name: 'Reindirizza' })).toHaveCount(0);
  });
});
