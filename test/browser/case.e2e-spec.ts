import type { Page } from 'playwright-core';
import { anna, register } from '../builders/contacts.js';
import { checkedInEveryWay, Desk, type Visit } from './browser.js';

const BUCHE = '01.01';
let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

interface Contact {
  id: string;
  protocolNumber: string;
}

async function aContact(changes: object = {}): Promise<Contact> {
  return register(desk.server, await desk.server.login('infodesk'), {
    classification: BUCHE,
    citizen: anna,
    location: { address: 'Via Mazzini 12', district: 'savena', lat: 44.478, lon: 11.376 },
    ...changes,
  });
}

/** That person's own browser, with the case open. */
async function at(contact: Contact, as: string): Promise<{ visit: Visit; page: Page }> {
  const visit = await desk.visit({ as });
  const page = await visit.open(`/contatti/${contact.id}`);
  return { visit, page };
}

function form(page: Page, name: string) {
  return page.getByRole('form', { name });
}

async function choose(page: Page, group: string, choice: string): Promise<void> {
  await page
    .getByRole('group', { name: group })
    .getByRole('radio', { name: choice, exact: true })
    .check();
}

async function complete(page: Page, name: string): Promise<void> {
  await form(page, name).getByRole('button', { name: 'Completa' }).click();
  await page.getByText(`Fatto: ${name}`).waitFor();
}

async function understand(page: Page, answerKnown: boolean): Promise<void> {
  await choose(page, 'La richiesta è appropriata', 'Sì');
  await choose(page, 'Ho la risposta', answerKnown ? 'Sì' : 'No');
  await complete(page, 'Capire la richiesta');
}

describe('the task of a case', () => {
  it('is the form of its model: what is missing stands at the field, what is not asked is not shown', async () => {
    const contact = await aContact();
    const { visit, page } = await at(contact, 'infodesk');
    visit.expects(/status of 400/);
    const capire = form(page, 'Capire la richiesta');
    await capire.getByRole('button', { name: 'Completa' }).click();
    await page.getByRole('alert').waitFor();
    expect(await capire.locator('.field-error').allInnerTexts()).toContain(
      'Questo campo è obbligatorio.',
    );
    expect(await capire.getByLabel('Perché non è appropriata').count()).toBe(0);
    await choose(page, 'La richiesta è appropriata', 'No');
    expect(await page.getByRole('group', { name: 'Ho la risposta' }).count()).toBe(0);
    await capire.getByLabel('Perché non è appropriata').fill('Riguarda una strada privata.');
    await complete(page, 'Capire la richiesta');
    await page.getByText('Fuori dal ciclo: Non di competenza.').waitFor();
  });
});

describe('the cycle in the browser', () => {
  it('goes from the first task to the closing in the hands of one operator', async () => {
    const contact = await aContact({ classification: null });
    const { visit, page } = await at(contact, 'infodesk');
    await page.getByLabel('Classificazione (classe, soggetto, evento)').fill('01.01');
    await page
      .getByRole('button', { name: /^01\.01 / })
      .first()
      .click();
    await understand(page, true);
    await form(page, 'Fornire la risposta').waitFor();
    await checkedInEveryWay(visit, 'caso-rispondere');
    await page.getByRole('button', { name: 'Italiano' }).click();
    await page.getByLabel('Risposta al cittadino').fill('La buca sarà chiusa entro venerdì.');
    await complete(page, 'Fornire la risposta');
    await choose(page, 'Esito della verifica', 'Soddisfatto');
    await complete(page, 'Verificare la soddisfazione');
    await page.getByText('Niente: il caso è chiuso.').waitFor();
  });
});
