import type { Page } from 'playwright-core';
import { anna, register } from '../builders/contacts.js';
import { checkedInEveryWay, Desk, screenshot, type Visit, shown } from './browser.js';
import { choose, complete, inItalian, taskForm, understand } from './case-steps.js';

const BUCHE = '01.01';
const CAPIRE = 'Capire la richiesta';
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
async function at(contact: Contact, as: string, tab = ''): Promise<{ visit: Visit; page: Page }> {
  const visit = await desk.visit({ as });
  const page = await visit.open(`/contatti/${contact.id}${tab && `?scheda=${tab}`}`);
  return { visit, page };
}

/** Opens the dialog of an action, fills it in and confirms. */
async function act(page: Page, action: string, fill: (dialog: Dialog) => Promise<void>) {
  await page.getByRole('button', { name: action, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
type Dialog = ReturnType<Page['getByRole']>;

describe('the task of a case', () => {
  it('is the form of its model: what is missing stands at the field, what is not asked is not shown', async () => {
    const contact = await aContact();
    const { visit, page } = await at(contact, 'infodesk');
    visit.expects(/status of 400/);
    const capire = taskForm(page, 'Capire la richiesta');
    await capire.getByRole('button', { name: 'Completa' }).click();
    await page.getByRole('alert').waitFor();
    await shown
      .poll(() => capire.locator('.field-error').allInnerTexts())
      .toContain('Questo campo è obbligatorio.');
    await shown(capire.getByLabel('Perché non è appropriata')).toHaveCount(0);
    await choose(page, CAPIRE, 'La richiesta è appropriata', 'No');
    await shown(page.getByRole('group', { name: 'Ho la risposta' })).toHaveCount(0);
    await capire.getByLabel('Perché non è appropriata').fill('Riguarda una strada privata.');
    await complete(page, 'Capire la richiesta');
    await page.getByText('Fuori dal ciclo: Non di competenza.').waitFor();
  });

  it('goes from the first to the closing in the hands of one operator', async () => {
    const contact = await aContact({ classification: null });
    const { visit, page } = await at(contact, 'infodesk');
    await checkedInEveryWay(visit, 'caso-capire');
    await inItalian(page);
    await page.getByLabel('Classificazione (classe, soggetto, evento)').fill('01.01');
    await page
      .getByRole('button', { name: /^01\.01 / })
      .first()
      .click();
    await understand(page, true);
    await page.getByLabel('Risposta al cittadino').fill('La buca sarà chiusa entro venerdì.');
    await complete(page, 'Fornire la risposta');
    await choose(page, 'Verificare la soddisfazione', 'Esito della verifica', 'Soddisfatto');
    await complete(page, 'Verificare la soddisfazione');
    await page.getByText('Niente: il caso è chiuso.').waitFor();
  });
});

describe('what is done beside the task', () => {
  it('an assignment is declined with a reason, and the sender reads it', async () => {
    const contact = await aContact();
    const infodesk = await at(contact, 'infodesk', 'assegnazioni');
    await act(infodesk.page, 'Assegna', async (dialog) => {
      await dialog.getByLabel('A quale punto').selectOption('savena-sportello');
      await dialog.getByLabel('Motivo').fill('Serve chi conosce il cantiere.');
      await screenshot(infodesk.page, 'caso-assegna');
    });
    await infodesk.page.getByText('Infodesk Savena a Sportello Specialistico Savena').waitFor();

    const sportello = await at(contact, 'sportello');
    await sportello.page.getByText('Assegnazioni per te').click();
    await act(sportello.page, 'Rifiuta', async (dialog) => {
      await dialog.getByLabel('Perché non è di tua competenza').fill('Il cantiere non è nostro.');
    });
    await infodesk.page.reload();
    await infodesk.page.getByText('Il cantiere non è nostro.').first().waitFor();
    await infodesk.page.getByRole('form', { name: 'Capire la richiesta' }).waitFor();
  });

  it('an inquiry is answered, an information read', async () => {
    const contact = await aContact();
    const infodesk = await at(contact, 'infodesk');
    await act(infodesk.page, 'Assegna', async (dialog) => {
      await dialog.getByRole('radio', { name: 'Per istruttoria' }).check();
      await dialog.getByLabel('A quali punti').selectOption('savena-sportello');
      await dialog.getByLabel('Che cosa si chiede').fill('Chi ha scavato?');
    });
    await act(infodesk.page, 'Assegna', async (dialog) => {
      await dialog.getByRole('radio', { name: 'Per conoscenza' }).check();
      await dialog.getByLabel('A quale punto').selectOption('savena-sportello');
    });
    const { page } = await at(contact, 'sportello', 'assegnazioni');
    await page.getByRole('button', { name: 'Ho letto' }).first().click();
    await page.getByText('Lettura confermata').waitFor();
    await page.getByRole('button', { name: 'Accetta' }).first().click();
    await act(page, 'Dai gli elementi', async (dialog) => {
      await dialog.getByLabel('Elementi utili alla risposta').fill('La società del gas.');
    });
    await page.locator('.assignment-answer', { hasText: 'La società del gas.' }).first().waitFor();
  });

  it('a decision maker takes the ownership over, and gives it back', async () => {
    const contact = await aContact();
    const { page, visit } = await at(contact, 'decisore', 'assegnazioni');
    await act(page, 'Avoca', async (dialog) => {
      await dialog.getByLabel('Motivo').fill('Ne rispondo io in Consiglio.');
    });
    await page.locator('.facts', { hasText: 'Titolare: Presidente Savena' }).waitFor();
    await page.locator('.ledger', { hasText: 'Ne rispondo io in Consiglio.' }).waitFor();
    await checkedInEveryWay(visit, 'caso-avocato');
    await inItalian(page);
    await act(page, 'Passa la titolarità', async (dialog) => {
      await dialog.getByLabel('A quale punto').selectOption('savena-infodesk');
      await dialog.getByLabel('Motivo').fill('Il Consiglio ha deciso.');
    });
    await page.locator('.facts', { hasText: 'Titolare: Infodesk Savena' }).waitFor();
  });

  it('a term is suspended for a cause of its protocol, and goes on', async () => {
    const contact = await aContact();
    const { page } = await at(contact, 'infodesk');
    await page.locator('.case-more > summary').click();
    await act(page, 'Sospendi', async (dialog) => {
      await dialog.getByLabel('Motivo').fill('Si aspettano le foto.');
    });
    await page.locator('.clock', { hasText: 'sospeso' }).first().waitFor();
    await act(page, 'Riprendi', async () => undefined);
    await page.getByText('Il termine è ripreso').waitFor();
  });

  it('a work is asked for, and two contacts are linked, merged and separated', async () => {
    const first = await aContact({ subject: 'Voragine in via Mazzini' });
    const second = await aContact({ subject: 'Ancora la voragine di via Mazzini' });
    const { page, visit } = await at(second, 'infodesk', 'simili');
    await act(page, 'Chiedi un intervento', async (dialog) => {
      await dialog.getByLabel('A quale servizio').selectOption('manutenzione-ingresso');
      await dialog.getByLabel('Che cosa va fatto').fill('Chiudere la buca al numero 12.');
    });
    await act(page, 'Collega', async (dialog) => {
      await dialog.getByLabel("Numero dell'altro contatto").fill(first.protocolNumber);
      await dialog.getByRole('button', { name: new RegExp(first.protocolNumber) }).click();
      await dialog.getByLabel('Motivo').fill('La stessa buca.');
    });
    await page.getByText('Ha a che fare con').waitFor();
    await checkedInEveryWay(visit, 'caso-simili');
    await inItalian(page);
    await act(page, 'Scollega', async (dialog) => {
      await dialog.getByLabel('Motivo').fill('Per unirli.');
    });
    await act(page, 'Unisci', async (dialog) => {
      await dialog.getByLabel("Numero dell'altro contatto").fill(first.protocolNumber);
      await dialog.getByRole('button', { name: new RegExp(first.protocolNumber) }).click();
      await dialog.getByLabel('Motivo').fill('La stessa buca.');
    });
    await page.getByText('Unito a', { exact: true }).waitFor();
    await act(page, 'Separa', async (dialog) => {
      await dialog.getByLabel('Motivo').fill('Sono due buche.');
    });
    await page.getByText('Nessun collegamento.').waitFor();
  });

  it('a manager reads all and is offered nothing that is refused', async () => {
    const contact = await aContact();
    const { page } = await at(contact, 'manager');
    await shown(page.getByRole('group', { name: 'Azioni' }).getByRole('button')).toHaveText(
      ['Stampa'],
      { useInnerText: true },
    );
    await shown(page.getByRole('form')).toHaveCount(0);
  });
});
