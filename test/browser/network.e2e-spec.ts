import { checkedInEveryWay, Desk } from './browser.js';

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

it.each([
  ['amministrazione', '/amministrazione', 'regia'],
  ['avvio', '/amministrazione/avvio', 'regia'],
])('passes axe and fits: %s', async (name, address, as) => {
  const visit = await desk.visit({ as });
  await visit.open(address);
  await checkedInEveryWay(visit, name);
});

it.each([
  ['/amministrazione', 'infodesk'],
  ['/amministrazione/avvio', 'infodesk'],
])('refuses %s to %s', async (address, as) => {
  const visit = await desk.visit({ as });
  await visit.open(address);
  expect(await visit.heading()).toBe('Questa pagina non è per il tuo ruolo');
});
