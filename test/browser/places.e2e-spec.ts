import type { Page } from 'playwright-core';
import { register } from '../builders/contacts.js';
import { outlinesFile } from '../builders/outlines.js';
import { checkedByAxe, checkedInEveryWay, Desk, screenshot, shown } from './browser.js';

/* Savena lies below Santo Stefano, and the map shows both: its upper part is Santo Stefano. */

let desk: Desk;
let token: string;

beforeAll(async () => {
  desk = await Desk.open({ config: { districtsFile: outlinesFile(), publicReportsPerHour: 1000 } });
  token = await desk.server.login('infodesk');
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

const district = (page: Page) => page.locator('select[name=district]');
const street = (page: Page) => page.getByRole('combobox', { name: /^Via e numero/ });

/** Taps on the map, `part` of its height from the top. */
async function tap(page: Page, part: number): Promise<void> {
  const map = page.locator('.district-map');
  await map.locator('.district').first().waitFor();
  const { width, height } = (await map.boundingBox())!;
  await map.click({ position: { x: width / 2, y: height * part } });
}

const found = async (q: string) => {
  const { body } = await desk.server.get('/contacts', { token, query: { q } });
  return (await desk.server.get(`/contacts/${body.items[0].id}`, { token })).body;
};

async function newContact(what: string) {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/nuovo');
  await page.getByLabel('Che cosa', { exact: true }).fill(what);
  await page.getByText('Indica sulla mappa').click();
  return { visit, page };
}

describe('on the desk', () => {
  it('a street picked in Savena wins over the tap in Santo Stefano, and the page says so', async () => {
    const { visit, page } = await newContact('Una buca, prima la mappa ocarina');
    await tap(page, 0.25);
    await shown(district(page)).toHaveValue('santo-stefano');
    await page.getByText('Quartiere del punto: Quartiere Santo Stefano.').waitFor();
    await street(page).fill('via arno 3');
    await page.getByRole('option', { name: /Via Arno 3/ }).click();
    await page.getByText('era altrove: vale la via, e il punto è stato tolto').waitFor();
    await shown(district(page)).toHaveValue('savena');
    await checkedInEveryWay(visit, 'luogo-via-vince');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-number]').waitFor();
    const { location, owner } = await found('ocarina');
    expect(location).toMatchObject({ district: 'savena', address: 'Via Arno 3', lat: null });
    expect(owner).toBe('savena-infodesk');
  }, 90_000);

  it('a tap in Santo Stefano wins over the street in Savena, and the way back is open', async () => {
    const { page } = await newContact('Una buca, prima la via fisarmonica');
    await street(page).fill('Via Arno 3');
    await shown(district(page)).toHaveValue('savena');
    await tap(page, 0.25);
    await page.getByText('La via «Via Arno 3» è altrove').waitFor();
    await shown(street(page)).toHaveValue('');
    await shown(district(page)).toHaveValue('santo-stefano');
    await page.getByRole('button', { name: "Rimettere com'era prima" }).click();
    await shown(street(page)).toHaveValue('Via Arno 3');
    await shown(district(page)).toHaveValue('savena');
    await tap(page, 0.25);
    await shown(district(page)).toHaveValue('santo-stefano');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-number]').waitFor();
    expect((await found('fisarmonica')).location).toMatchObject({
      district: 'santo-stefano',
      address: null,
    });
  });

  it('a street that was typed and not picked brings its district', async () => {
    const { page } = await newContact('Una buca, scritta e non scelta clarinetto');
    await street(page).fill('v. toscana 8');
    await shown(district(page)).toHaveValue('savena');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-number]').waitFor();
    expect((await found('clarinetto')).location.district).toBe('savena');
  });

  it('a point outside is asked back: exchanged, near, and at 0, 0', async () => {
    const { visit, page } = await newContact('Una buca, con coordinate tromba');
    visit.expects(/status of 400/);
    await street(page).fill('11.38, 44.47');
    await page.getByText('Latitudine e longitudine sembrano scambiate').waitFor();
    await checkedInEveryWay(visit, 'luogo-scambiato');
    await page.locator('button[lang="it"]').click();
    await page.getByRole('button', { name: 'Scambiarle' }).click();
    await shown(district(page)).toHaveValue('savena');
    await street(page).fill('0, 0');
    await page.getByText('Le coordinate 0, 0 non sono un luogo').waitFor();
    // Whoever goes on all the same is stopped at the field.
    await page.keyboard.press('Control+Enter');
    await page.locator('input[aria-invalid]:focus').waitFor();
    await page.getByRole('button', { name: 'Togliere il punto' }).click();
    await street(page).fill('44.53, 11.48');
    await page.getByText('Il punto è fuori dal Comune. È proprio lì?').waitFor();
    await page.getByRole('button', { name: 'Sì, è proprio lì' }).click();
    await page
      .getByText('Il punto è fuori dal Comune. È proprio lì?')
      .waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-number]').waitFor();
    expect(await found('tromba')).toMatchObject({
      location: { lat: 44.53, lon: 11.48 },
      outsideMunicipality: true,
    });
  }, 90_000);
});

describe('a map', () => {
  it('bears the names of the districts and of the streets that the register knows', async () => {
    const { visit, page } = await newContact('Una buca, con i nomi arpa');
    const names = (of: string) => page.locator(`.district-map .map-${of}-name > span`);
    await shown(names('district').filter({ hasText: /^Savena$/ })).toHaveCount(1);
    await shown(names('district').filter({ hasText: /^Santo Stefano$/ })).toHaveCount(1);
    await names('street').first().waitFor();
    await checkedInEveryWay(visit, 'mappa-con-nomi');
  }, 90_000);

  it('is used by the keyboard, and has no stops that do nothing', async () => {
    const { page } = await newContact('Una buca, con la tastiera xilofono');
    const map = page.getByRole('application', { name: /^Mappa dei quartieri/ });
    await map.locator('.district').first().waitFor();
    const help = page.getByText('Con la tastiera: le frecce spostano la mappa');
    await shown(help).toBeHidden();
    await page.getByText('Indica sulla mappa').focus();
    await page.keyboard.press('Tab');
    await shown(map).toBeFocused();
    await help.waitFor();
    const districtOfMiddle = async () => {
      await page.keyboard.press('Enter');
      return district(page).inputValue();
    };
    await page.keyboard.press('ArrowUp');
    await shown.poll(districtOfMiddle).toBe('santo-stefano');
    await page.getByText('Il punto al centro della mappa è segnato.').waitFor();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await shown.poll(districtOfMiddle).toBe('savena');
    for (const name of ['Ingrandire la mappa', 'Rimpicciolire la mappa', 'Togli il luogo']) {
      await page.keyboard.press('Tab');
      await shown(page.getByRole('button', { name })).toBeFocused();
    }
  }, 90_000);

  it('shows no frame around what was tapped', async () => {
    const { page } = await newContact('Una buca, toccata mandolino');
    await tap(page, 0.25);
    await shown(district(page)).toHaveValue('santo-stefano');
    const framed = await page.evaluate(() =>
      [...document.querySelectorAll('.leaflet-container, .leaflet-container *')]
        .filter((one) => one.matches(':focus'))
        .map((one) => getComputedStyle(one))
        .filter(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none')
        .map(({ outline, boxShadow }) => `${outline} ${boxShadow}`),
    );
    expect(framed).toEqual([]);
  });
});

it('the place of a case is changed in the same way', async () => {
  const { id } = await register(desk.server, token, {
    description: 'Una buca da spostare, violoncello',
    location: { address: 'Via Arno 3' },
  });
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open(`/contatti/${id}`);
  await page.getByRole('button', { name: 'Cambia il luogo' }).click();
  const dialog = page.getByRole('dialog');
  await shown(street(page)).toHaveValue('Via Arno 3');
  await dialog.getByText('Indica sulla mappa').click();
  await dialog.getByRole('button', { name: 'Ingrandire la mappa' }).waitFor();
  // However much it asks, its buttons are in reach.
  const { height } = page.viewportSize()!;
  for (const button of await dialog.locator('.dialog-actions button').all()) {
    const box = (await button.boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  }
  await tap(page, 0.25);
  await dialog.getByText('La via «Via Arno 3» è altrove').waitFor();
  await shown(district(page)).toHaveValue('santo-stefano');
  await checkedByAxe(page);
  await screenshot(page, 'caso-cambia-luogo');
  await dialog.getByRole('button', { name: 'Cambia il luogo' }).click();
  await dialog.waitFor({ state: 'detached' });
  const { location } = (await desk.server.get(`/contacts/${id}`, { token })).body;
  expect(location).toMatchObject({ district: 'santo-stefano', address: null });
  expect(location.lat).toBeGreaterThan(44.49);
}, 90_000);

it('a citizen’s phone that stands outside is asked, and what is said last wins', async () => {
  const visit = await desk.visit({ width: 'phone' });
  await visit.context.grantPermissions(['geolocation']);
  await visit.context.setGeolocation({ latitude: 48.85, longitude: 2.35 });
  const page = await visit.open('/cittadini/segnala?passo=dove');
  await page.getByRole('button', { name: 'Usi la mia posizione' }).click();
  await page.getByText('Il punto è lontano dal Comune').waitFor();
  await checkedInEveryWay(visit, 'cittadini-dove-lontano');
  await page.getByRole('button', { name: /^(Togliere il punto|Remove the point)$/ }).click();
  await page.getByText(/Il punto è lontano dal Comune|far from the municipality/).waitFor({
    state: 'detached',
  });
  await street(page)
    .or(page.getByRole('combobox', { name: /^Street/ }))
    .fill('Via Arno 3');
  await shown(district(page)).toHaveValue('savena');
  await tap(page, 0.25);
  await shown(district(page)).toHaveValue('santo-stefano');
}, 90_000);

it('a citizen does not go on over a question, and a street that is typed after it answers it', async () => {
  const visit = await desk.visit({ width: 'phone' });
  await visit.context.grantPermissions(['geolocation']);
  await visit.context.setGeolocation({ latitude: 45.4642, longitude: 9.19 });
  const page = await visit.open('/cittadini/segnala');
  await page.getByRole('radio', { name: /^Segnalare un problema/ }).check();
  await page.getByLabel('Lo racconti con parole Sue').fill('Una panchina è rotta.');
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('button', { name: 'Usi la mia posizione' }).click();
  await page.getByText('Il punto è lontano dal Comune. Dov').waitFor();
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByText('Il punto è lontano dal Comune: lo corregga o lo tolga.').waitFor();
  // It is still asked after the page was left and opened again.
  await page.reload();
  await page.getByText('Il punto è lontano dal Comune. Dov').waitFor();
  await street(page).fill('via toscana 48');
  // Without a pause: what was said last is answered first.
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ha una foto?' }).waitFor();
  await page.goBack();
  await shown(district(page)).toHaveValue('savena');
  await shown(page.getByText('Il punto è segnato.')).toHaveCount(0);
}, 90_000);

it('a citizen is told at its step, in words, what is refused when the report is sent', async () => {
  const visit = await desk.visit({ width: 'phone' });
  visit.expects(/status of 400/);
  // As where the line was broken while the place was asked for.
  await visit.page.route('**/places/agreement', (route) => route.abort());
  visit.expects(/ERR_FAILED/);
  await visit.context.grantPermissions(['geolocation']);
  await visit.context.setGeolocation({ latitude: 45.4642, longitude: 9.19 });
  const page = await visit.open('/cittadini/segnala');
  await page.getByRole('radio', { name: /^Segnalare un problema/ }).check();
  await page.getByLabel('Lo racconti con parole Sue').fill('Una fontana perde.');
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('button', { name: 'Usi la mia posizione' }).click();
  await page.getByText('Il punto è segnato.').waitFor();
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ha una foto?' }).waitFor();
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('radio', { name: /^No, resto anonimo/ }).check();
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('button', { name: 'Invii la segnalazione' }).click();
  await page.getByRole('heading', { level: 1, name: 'Dove?' }).waitFor();
  await page.getByText('Il punto è lontano dal Comune: lo corregga o lo tolga.').waitFor();
  await shown(page.getByText('location.lat')).toHaveCount(0);
  await page.getByRole('button', { name: 'Tolga il punto' }).click();
  await page
    .getByText('Il punto è lontano dal Comune: lo corregga o lo tolga.')
    .waitFor({ state: 'detached' });
}, 90_000);
