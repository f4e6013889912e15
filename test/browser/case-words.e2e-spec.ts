import type { Page } from 'playwright-core';
import { anna, register } from '../builders/contacts.js';
import { checkedByAxe, checkedInEveryWay, Desk, screenshot } from './browser.js';

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
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('al Quartiere.');
    expect(await field.inputValue()).toBe('Sentito il cantiere, lo dica @regia al Quartiere.');
    await page.getByRole('button', { name: 'Scrivi la nota' }).click();
    await page.locator('.notes strong', { hasText: '@regia' }).waitFor();
    expect(await field.inputValue()).toBe('');

    await page.getByRole('button', { name: 'Correggi' }).click();
    const correction = page.getByLabel('Correzione');
    await correction.fill('Sentito il cantiere: lunedì riapre.');
    await page.getByRole('button', { name: 'Scrivi la nota' }).first().click();
    await page.getByText('lunedì riapre').waitFor();
    await page.getByText('Testo prima della correzione').click();
    await page.getByText('al Quartiere.').waitFor();
    await checkedInEveryWay(visit, 'caso-note');
    await page.locator('button[lang="it"]').click();

    await tab(page, 'Cronologia');
    await page.getByLabel('Che cosa', { exact: true }).selectOption('note');
    await page.locator('.timeline', { hasText: 'lunedì riapre' }).waitFor();
    expect(await page.locator('.timeline li').count()).toBe(2);
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
