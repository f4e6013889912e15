import { checkedByAxe, checkedInEveryWay, Desk, screenshot, shown } from './browser.js';

const OUTLINES = 'test/browser/fixtures/quartieri.geojson';
const SECRET = 'Il signor Zirlamento si lamenta';

let desk: Desk;

/** Reports of Savena that an operator has understood, each at a place of its own. */
async function understood(count: number): Promise<void> {
  const { server } = desk;
  const token = await server.login('infodesk');
  for (let index = 0; index < count; index++) {
    const { body } = await server.post('/contacts', {
      token,
      body: {
        kind: 'report',
        channel: 'phone',
        description: `${SECRET} (${index})`,
        classification: index % 2 ? '01.01' : '02.01',
        // Within the outlines, each at a place of its own.
        location: { lat: 44.47 + (index % 11) / 1000, lon: 11.38 + Math.floor(index / 11) / 1000 },
      },
    });
    const tasks = await server.get('/tasks', { token, query: { contactId: body.id } });
    await server.post(`/tasks/${tasks.body.items[0].id}/complete`, {
      token,
      body: {
        variables: {
          classification: index % 2 ? '01.01' : '02.01',
          appropriate: true,
          answerKnown: true,
        },
      },
    });
  }
}

beforeAll(async () => {
  desk = await Desk.open({ config: { districtsFile: OUTLINES } });
  await understood(22);
}, 180_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

describe('the public map', () => {
  it('tells the same on the map and in the list, which goes on', async () => {
    const visit = await desk.visit();
    const page = await visit.open('/cittadini');
    await page.getByRole('link', { name: 'Mappa' }).click();
    await visit.settled();
    await page.getByText('22 segnalazioni').waitFor();
    await page.locator('.public-place').nth(21).waitFor({ state: 'attached' });
    await shown(page.locator('.public-place')).toHaveCount(22);
    const items = page.getByRole('list', { name: 'Elenco' }).getByRole('listitem');
    await shown(items).toHaveCount(20);
    await page.getByRole('button', { name: 'Mostri altre segnalazioni' }).click();
    await items.nth(21).waitFor();
    await shown(items).toHaveCount(22);
    await shown.poll(() => page.content()).not.toContain('Zirlamento');
  });

  it('keeps its filters in the address, and a touched place leads to what is there', async () => {
    const visit = await desk.visit({ width: 'phone' });
    const page = await visit.open('/cittadini/mappa');
    const first = page.getByLabel('Di che cosa si tratta');
    await first.selectOption({ index: 1 });
    await page.getByText('11 segnalazioni').waitFor();
    await shown.poll(() => new URL(page.url()).searchParams.get('classe')).toMatch(/^0[12]$/);
    await page.locator('.public-place').first().dispatchEvent('click');
    await page.getByRole('heading', { name: 'In questo luogo' }).waitFor();
    await page.getByText('1 segnalazione', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Torni a tutti i luoghi' }).click();
    await page.getByText('11 segnalazioni').waitFor();
  });

  it('has its figures in a chart and in a table', async () => {
    const visit = await desk.visit({ language: 'en' });
    const page = await visit.open('/cittadini/mappa');
    await page.getByText('The same figures in a table').click();
    const rows = page.getByRole('table').getByRole('row');
    await shown(rows).toHaveCount(13);
    await shown(rows.last()).toHaveText(/22\s+0$/, { useInnerText: true });
  });

  it('is a list where no script runs, with the same filters and all of its pages', async () => {
    const visit = await desk.visit({ width: 'phone' });
    visit.expects(/Failed to load resource/);
    const { page } = visit;
    await visit.context.route('**/assets/*.js', (route) => route.abort());
    await page.goto('/cittadini/mappa');
    await page.getByText('22 segnalazioni').waitFor();
    const items = page.locator('.public-list li');
    await shown(items).toHaveCount(20);
    await checkedByAxe(page);
    await screenshot(page, 'cittadini-mappa-senza-script');
    await page.getByRole('link', { name: 'Mostri quelle precedenti' }).click();
    await page.waitForURL(/cursor=/);
    await shown(items).toHaveCount(2);
    await page.getByLabel('Di che cosa si tratta').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Applichi i filtri' }).click();
    await page.getByText('11 segnalazioni').waitFor();
    await shown.poll(() => page.content()).not.toContain('Zirlamento');
  });

  it('shows in its district what has no point, and says how many have none', async () => {
    const { server } = desk;
    const token = await server.login('infodesk');
    const { body } = await server.post('/contacts', {
      token,
      body: {
        kind: 'report',
        channel: 'phone',
        description: SECRET,
        classification: '03.01',
        location: { district: 'savena' },
      },
    });
    const tasks = await server.get('/tasks', { token, query: { contactId: body.id } });
    await server.post(`/tasks/${tasks.body.items[0].id}/complete`, {
      token,
      body: { variables: { classification: '03.01', appropriate: true, answerKnown: true } },
    });
    const visit = await desk.visit();
    const page = await visit.open('/cittadini/mappa');
    await page.getByText('1 segnalazione è senza un punto').waitFor();
    await shown(page.locator('.public-unplaced')).toHaveCount(1);
    await page.getByText('senza un punto sulla mappa').first().waitFor();
    await checkedInEveryWay(visit, 'cittadini-mappa-senza-punto');
    await page.locator('.public-unplaced').dispatchEvent('click');
    await shown.poll(() => new URL(page.url()).searchParams.get('ambito')).toBe('savena');
  });

  it('says so when nothing matches', async () => {
    const visit = await desk.visit();
    const page = await visit.open('/cittadini/mappa?fase=closed');
    await page
      .getByText('Non c’è niente di pubblico', { exact: false })
      .or(page.getByText("Non c'è niente di pubblico", { exact: false }))
      .waitFor();
  });

  it('passes axe and fits', async () => {
    const visit = await desk.visit();
    await visit.open('/cittadini/mappa');
    await checkedInEveryWay(visit, 'cittadini-mappa');
  });
});

describe('what is public', () => {
  it('is decided scope by scope', async () => {
    const visit = await desk.visit({ as: 'decisore' });
    visit.expects(/status of 403/);
    const page = await visit.open('/amministrazione/pubblicazione');
    await page.getByRole('button', { name: /Quartiere Navile, Reclamo\. Apri/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tutti possono vederli').check();
    await dialog.getByRole('button', { name: 'Decidi' }).click();
    await dialog.getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Quartiere Savena, Reclamo\. Apri/ }).click();
    await dialog.getByLabel('Tutti possono vederli').check();
    await dialog.getByRole('button', { name: 'Decidi' }).click();
    await page.getByRole('button', { name: /^Pubblico: Quartiere Savena, Reclamo/ }).waitFor();
    await checkedInEveryWay(visit, 'pubblicazione');
  });
});
