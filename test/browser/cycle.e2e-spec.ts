import { aPhoto } from '../builders/files.js';
import { checkedByAxe, checkedInEveryWay, Desk, screenshot, shown } from './browser.js';
import { choose, complete, inItalian, taskForm, understand } from './case-steps.js';
import { heading, receipt, signed, surveyInEveryWay, written } from './citizen-steps.js';

const VALUTARE = 'Valutare e rispondere';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

/** The browser of somebody who works for the city, with the contact found by its number as on a telephone call. */
async function at(username: string, number: string) {
  const visit = await desk.visit({ as: username });
  const page = await visit.open('/');
  const field = page.getByRole('searchbox').first();
  await field.fill(number);
  await field.press('Enter');
  await page.waitForURL(/\/contatti\//);
  await visit.settled();
  return { visit, page };
}

it('goes from the citizen’s page to the survey through five desks, each person in a browser of their own', async () => {
  // The citizen reports, on the phone.
  const citizen = await desk.visit({ width: 'phone' });
  const page = await written(citizen);
  await page.locator('input[type=file]').setInputFiles({
    name: 'buca.jpg',
    mimeType: 'image/jpeg',
    buffer: await aPhoto(),
  });
  await page.getByRole('button', { name: 'Tolga la foto buca.jpg' }).waitFor();
  await signed(page);
  await screenshot(page, 'cittadini-riepilogo-phone');
  await page.getByRole('button', { name: 'Invii la segnalazione' }).click();
  const { number, code } = await receipt(page);
  expect(number).toMatch(/^2\d{3}\/\d{6}$/);
  await shown(page.getByRole('main')).toContainText('Infodesk Savena', { useInnerText: true });
  await checkedByAxe(page);
  await screenshot(page, 'cittadini-ricevuta-phone');

  // The Infodesk reads it, sees the photo, says what it is about, and does not know the answer.
  const infodesk = await at('infodesk', number);
  await infodesk.page.getByRole('tab', { name: /^Allegati/ }).click();
  await infodesk.page.getByRole('tabpanel').getByRole('img', { name: 'Foto buca.jpg' }).waitFor();
  await infodesk.page.getByLabel('Classificazione (classe, soggetto, evento)').fill('01.01');
  await infodesk.page
    .getByRole('button', { name: /^01\.01 / })
    .first()
    .click();
  await understand(infodesk.page, false);
  await infodesk.page.getByText('chiesto ai servizi competenti').waitFor();

  // The specialised office accepts it and finds that it is not its own.
  const sportello = await at('sportello', number);
  await sportello.page.getByRole('button', { name: 'Accetta' }).click();
  await sportello.page.getByText('Assegnazione accettata').waitFor();
  await checkedInEveryWay(sportello.visit, 'caso-valutare');
  await inItalian(sportello.page);
  await choose(sportello.page, VALUTARE, 'Decisione', 'Non di mia competenza');
  await sportello.page
    .getByLabel('Perché non è di mia competenza')
    .fill('Serve chi ha i mezzi per scavare.');
  await complete(sportello.page, VALUTARE);

  // The district's services pass it on; the Network direction entrusts it to a central service.
  const interni = await at('interni', number);
  await choose(interni.page, VALUTARE, 'Decisione', 'Passo oltre');
  await complete(interni.page, VALUTARE);

  const regia = await at('regia', number);
  await taskForm(regia.page, 'Affidare al servizio centrale')
    .getByLabel('Servizio centrale')
    .selectOption('manutenzione-ingresso');
  await complete(regia.page, 'Affidare al servizio centrale');

  // The citizen looks how it stands meanwhile, by number and code, and writes again.
  await page.getByRole('link', { name: 'Segua la richiesta' }).click();
  await heading(page, `Richiesta ${number}`);
  await page.getByText('Ne risponde').waitFor();
  await page.getByLabel('Il Suo messaggio').fill('Adesso è più larga di prima.');
  await page.getByRole('button', { name: 'Invii il messaggio' }).click();
  await page.getByText('Ricevuto: lo legge').waitFor();
  await page.getByText('Adesso è più larga di prima.').waitFor();
  await checkedInEveryWay(citizen, 'cittadini-segui');
  await inItalian(page);

  // The central service knows what to answer.
  const centrale = await at('centrale', number);
  await choose(centrale.page, VALUTARE, 'Decisione', 'Rispondo');
  await centrale.page.getByLabel('Risposta', { exact: false }).first().fill('Si chiude venerdì.');
  await complete(centrale.page, VALUTARE);

  // The Infodesk finds answer and message, and answers the citizen.
  await infodesk.page.reload();
  await infodesk.visit.settled();
  await shown(infodesk.page.getByLabel('Risposta al cittadino')).toHaveValue('Si chiude venerdì.');
  await complete(infodesk.page, 'Fornire la risposta');
  await infodesk.page.getByRole('tab', { name: /^Messaggi/ }).click();
  await infodesk.page.getByText('Adesso è più larga di prima.').first().waitFor();
  await checkedInEveryWay(infodesk.visit, 'caso-messaggi');
  await inItalian(infodesk.page);

  // The citizen reads it, after typing number and code in anew, and closes it by the survey.
  await page.getByRole('button', { name: 'Dimentichi il codice' }).click();
  await page.getByLabel('Codice').waitFor();
  await page.goto(`${desk.server.url}/cittadini/segui`);
  await page.getByLabel('Numero di protocollo').fill(number);
  await page.getByLabel('Codice').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Mostri la richiesta' }).click();
  await page.getByText('Si chiude venerdì.').first().waitFor();
  await page.getByRole('link', { name: "La risposta L'ha soddisfatta?" }).click();
  await heading(page, /soddisfatt/);
  await page.waitForURL(/\/sondaggio\//);
  await surveyInEveryWay(desk, page.url());
  await page.getByRole('button', { name: 'Sì' }).click();
  await heading(page, /^Grazie/);
  await checkedByAxe(page);
  await screenshot(page, 'sondaggio-grazie-phone');
  // Number and code are kept until the browser is closed.
  await page.getByRole('link', { name: 'Segua la Sua richiesta' }).click();
  await page.getByText('È chiusa.').first().waitFor();
  await shown(page.getByLabel('Il Suo messaggio')).toHaveCount(0);

  // The Infodesk sees it closed, the way it went, and where the tokens walked.
  await infodesk.page.reload();
  await infodesk.page.getByText('Niente: il caso è chiuso.').waitFor();
  await infodesk.page.getByRole('tab', { name: 'Assegnazioni' }).click();
  const tree = infodesk.page.locator('.assignment-tree').first();
  await tree.getByText('Infodesk Savena a Sportello Specialistico Savena').waitFor();
  await shown(tree).toContainText('Serve chi ha i mezzi per scavare.', { useInnerText: true });
  await checkedInEveryWay(infodesk.visit, 'caso-assegnazioni');
  await inItalian(infodesk.page);
  await infodesk.page.getByRole('tab', { name: 'Diagramma' }).click();
  await infodesk.page.locator('.process-canvas[data-ready="true"]').waitFor();
  await shown(infodesk.page.locator('.bjs-powered-by')).toHaveCount(1);
  await shown
    .poll(() => infodesk.page.locator('[data-element-id="capire"].walked').count())
    .toBeGreaterThan(0);
  await checkedInEveryWay(infodesk.visit, 'caso-diagramma');
  await inItalian(infodesk.page);
  await infodesk.page.getByRole('button', { name: /^Apri «Escalation/ }).click();
  await infodesk.page.locator('[data-element-id="affidare"].walked').first().waitFor();
}, 300_000);
