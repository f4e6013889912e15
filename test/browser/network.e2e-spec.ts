import { checkedInEveryWay, Desk, shown } from './browser.js';

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

it('plans a scope and kind anew, shows the order of days at its field, and keeps the versions', async () => {
  const visit = await desk.visit({ as: 'regia' });
  visit.expects(/status of 422|status of 400/);
  const page = await visit.open('/amministrazione');
  await page.getByRole('link', { name: 'Avvio' }).click();
  await page.getByRole('button', { name: /Quartiere Savena, Reclamo\. Apri/ }).click();
  const plan = page.getByRole('dialog');
  await plan.getByLabel('Sperimentale dal').fill('2031-05-01');
  await plan.getByLabel('A regime dal').fill('2031-04-01');
  await plan.getByRole('button', { name: 'Salva il piano' }).click();
  await plan.locator('[data-invalid] .field-error').first().waitFor();
  await plan.getByLabel('A regime dal').fill('2031-06-01');
  await plan.getByRole('button', { name: 'Salva il piano' }).click();
  const cell = page.getByRole('button', { name: /Non attivo: Quartiere Savena, Reclamo/ });
  await cell.click();
  await plan.getByText(/sperimentale dal: 1 mag 2031; a regime dal: 1 giu 2031/).waitFor();
});

it('drafts a protocol, has both parties sign the text they read, and puts it in force', async () => {
  const direction = await desk.visit({ as: 'regia' });
  direction.expects(/status of 4\d\d/);
  const page = await direction.open('/amministrazione/protocolli');
  await page.getByRole('link', { name: 'Nuovo protocollo' }).click();
  await page.getByLabel('Codice').fill('savena-navile');
  await page.getByLabel('Titolo').fill('Savena e Navile si rispondono');
  await page.getByLabel('Prima parte').selectOption('savena-infodesk');
  await page.getByLabel('Seconda parte').selectOption('savena-infodesk');
  await page.getByLabel('Risposta', { exact: true }).fill('10');
  await page.getByLabel('Avvisi al').fill('50, 100');
  await page.getByLabel('Cause proprie di questo protocollo').check();
  await page.getByRole('button', { name: 'Aggiungi una causa' }).click();
  await page.getByRole('textbox', { name: 'Causa 1', exact: true }).fill('Perizia');
  await page.getByRole('textbox', { name: 'Causa 1 in inglese' }).fill('Survey');
  await page.getByRole('textbox', { name: 'Codice della causa 1' }).fill('perizia');
  await page.getByRole('button', { name: 'Salva la bozza' }).click();
  await page.getByRole('alert').first().waitFor();
  await page.getByLabel('Seconda parte').selectOption('navile-infodesk');
  await page.getByRole('button', { name: 'Salva la bozza' }).click();
  await page.locator('[data-invalid] .field-error').first().waitFor();
  await page.getByLabel('Avvisi al').fill('50, 80');
  await page.getByRole('button', { name: 'Salva la bozza' }).click();
  await page.getByText('10 giorni').waitFor();
  await page.getByText('50 %, 80 %').waitFor();
  await page.getByText('Perizia').waitFor();
  await shown(page.getByRole('button', { name: /^Firma per/ })).toHaveCount(0);
  const address = new URL(page.url()).pathname;

  for (const [as, party] of [
    ['infodesk', 'Infodesk Savena'],
    ['infodesk-navile', 'Infodesk Navile'],
  ]) {
    const visit = await desk.visit({ as });
    const signing = await visit.open(address);
    await shown(signing.getByRole('button', { name: /^Firma per/ })).toHaveCount(1);
    await signing.getByRole('button', { name: `Firma per ${party}` }).click();
    await signing.getByText(`Firmato per ${party}.`).waitFor();
    if (as === 'infodesk-navile') await checkedInEveryWay(visit, 'protocollo');
  }

  await page.reload();
  await page.getByRole('button', { name: 'Metti in vigore' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Metti in vigore' }).click();
  await page.locator('.page-facts').getByText('In vigore').waitFor();
  const document = await direction.context.request.get(
    `/api/v1${address.replace('/amministrazione/protocolli', '/protocols')}/document?language=it`,
  );
  expect(document.headers()['content-type']).toBe('application/pdf');
});

it('writes an article, proposes it, and the Network direction finds it by a word and approves it', async () => {
  const writer = await desk.visit({ as: 'infodesk' });
  writer.expects(/status of 422/);
  const draft = await writer.open('/manuale/scrivi');
  await draft.getByLabel('Codice').fill('panchine-rotte');
  await draft.getByLabel('Titolo', { exact: false }).first().fill('Panchine rotte nei giardini');
  await draft.getByLabel('Titolo in inglese').fill('Broken benches in parks');
  await draft.getByLabel('Voci di classificazione').fill('01.01');
  await draft
    .getByLabel('Testo', { exact: true })
    .fill('Una panchina rotta si ripara o si toglie.');
  await draft.getByLabel('Che cosa chiedere').fill('In quale giardino?\nChi potrebbe farsi male?');
  await draft.getByRole('button', { name: 'Aggiungi una risposta modello' }).click();
  await draft.getByLabel('Titolo della risposta 1').fill('Si ripara');
  await draft.getByLabel('Testo della risposta 1').fill('La panchina sarà riparata.');
  await draft.getByRole('button', { name: 'Aggiungi un collegamento' }).click();
  await draft.getByLabel('Nome del collegamento 1').fill('Regolamento del verde');
  await draft.getByLabel('Indirizzo del collegamento 1').fill('https://example.org/verde');
  await draft.getByLabel('Mesi tra una revisione e l’altra').fill('6');
  await draft.getByRole('button', { name: 'Salva la bozza' }).click();
  await draft.getByText('In quale giardino?').waitFor();
  await draft.getByRole('button', { name: 'Proponi alla Regia' }).click();
  await draft.locator('.page-facts').getByText('Proposta').waitFor();
  await shown(draft.getByRole('button', { name: 'Approva' })).toHaveCount(0);

  const visit = await desk.visit({ as: 'regia' });
  const page = await visit.open('/manuale');
  await page.getByRole('searchbox', { name: 'Parole della scheda' }).fill('panchina');
  await page.getByRole('search').getByRole('button', { name: 'Cerca' }).last().click();
  await page.locator('mark').first().waitFor();
  await page.getByRole('link', { name: 'Panchine rotte nei giardini' }).click();
  await page.getByRole('button', { name: 'Approva' }).click();
  await page.locator('.page-facts').getByText('Approvata').waitFor();
  await page.getByRole('link', { name: 'Regolamento del verde' }).waitFor();
  await page.getByRole('button', { name: 'Comincia una nuova versione' }).click();
  await page.getByRole('link', { name: 'Modifica la bozza' }).click();
  await page
    .getByLabel('Testo', { exact: true })
    .fill('Una panchina rotta si ripara entro un mese.');
  await page.getByRole('button', { name: 'Salva la bozza' }).click();
  await page.getByText('Confronta due versioni').click();
  await page.locator('[data-change="added"]', { hasText: 'entro un mese' }).waitFor();
  await page.getByRole('button', { name: 'Affida a un altro punto' }).click();
  const giving = page.getByRole('dialog');
  await giving.getByLabel('Punto che la cura').selectOption('savena-sportello');
  await giving.getByRole('button', { name: 'Affida a un altro punto' }).click();
  await page.getByText('Affidata a un altro punto').waitFor();
  await page.getByRole('link', { name: 'Versione 1' }).click();
  await page.getByRole('button', { name: 'Sì, è servita' }).click();
  await page.getByText('Sì: 1, no: 0.').waitFor();
  await visit.settled();
  await checkedInEveryWay(visit, 'scheda');
});

it.each([
  ['amministrazione', '/amministrazione', 'regia'],
  ['avvio', '/amministrazione/avvio', 'regia'],
  ['manuale', '/manuale', 'infodesk'],
  ['scheda-bozza', '/manuale/scrivi', 'infodesk'],
  ['protocolli', '/amministrazione/protocolli', 'regia'],
  ['protocollo-bozza', '/amministrazione/protocolli/bozza', 'regia'],
  ['rispetto', '/amministrazione/protocolli/rispetto', 'regia'],
  ['rispetto-contatti', '/amministrazione/protocolli/rispetto/contatti', 'regia'],
  ['modelli-vuoti', '/amministrazione/modelli', 'regia'],
])('passes axe and fits: %s', async (name, address, as) => {
  const visit = await desk.visit({ as });
  await visit.open(address);
  await checkedInEveryWay(visit, name);
});

it.each([
  ['/manuale', 'designer'],
  ['/amministrazione/avvio', 'infodesk'],
  ['/amministrazione/protocolli', 'designer'],
  ['/amministrazione/protocolli/bozza', 'infodesk'],
  ['/amministrazione/protocolli/rispetto', 'designer'],
])('refuses %s to %s', async (address, as) => {
  const visit = await desk.visit({ as });
  await visit.open(address);
  await shown.poll(() => visit.heading()).toBe('Questa pagina non è per il tuo ruolo');
});
