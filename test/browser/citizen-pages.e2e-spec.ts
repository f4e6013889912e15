import { Case } from '../builders/case.js';
import { checkedInEveryWay, Desk, shown } from './browser.js';
import { compressedScript } from './first-load.js';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open({ config: { municipality: 'Comune di Prova' } });
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

describe("the citizens' pages", () => {
  it('need no account and name the municipality', async () => {
    const visit = await desk.visit({ width: 'phone' });
    const page = await visit.open('/cittadini');
    await shown(page.getByRole('banner')).toContainText('Comune di Prova', { useInnerText: true });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'What happens' }).waitFor();
    await page.getByRole('link', { name: "For the municipality's staff" }).waitFor();
  });

  it('lead past the head to the content', async () => {
    const visit = await desk.visit();
    const page = await visit.open('/cittadini');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await shown.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('page');
  });

  const PAGES: [name: string, address: string][] = [
    ['cittadini', '/cittadini'],
    ['cittadini-nulla', '/cittadini/nulla'],
  ];
  it.each(PAGES)('pass axe and fit: %s', async (name, address) => {
    const visit = await desk.visit();
    visit.expects(/status of 404/);
    await visit.open(address);
    await checkedInEveryWay(visit, name);
  });
});

describe('where the municipality gave no outlines', () => {
  it('the map says so in words, and shows the places as soon as there are some', async () => {
    const first = await desk.visit();
    const empty = await first.open('/cittadini/mappa');
    await empty.getByText("Qui non c'è niente da segnare sulla mappa").waitFor();
    await checkedInEveryWay(first, 'cittadini-mappa-senza-confini');
    const known = await Case.open(desk.server, {
      location: { lat: 44.47, lon: 11.38, district: 'savena' },
    });
    await known.understands('infodesk', true);
    // Who looked a moment ago is shown the same for a minute.
    const visit = await desk.visit();
    const page = await visit.open('/cittadini/mappa');
    await page.locator('.public-place').waitFor({ state: 'attached' });
    await page
      .getByText('Si vedono solo i punti')
      .or(page.getByText('Only the places are shown'))
      .waitFor();
    await checkedInEveryWay(visit, 'cittadini-mappa-soli-punti');
  }, 60_000);

  it('so does the form, which needs none', async () => {
    const visit = await desk.visit();
    const page = await visit.open('/cittadini/segnala?passo=dove');
    await page.getByText("Qui non c'è una mappa da toccare").waitFor();
    await checkedInEveryWay(visit, 'cittadini-dove-senza-mappa');
  }, 60_000);
});

describe('the first load of a citizen', () => {
  const BUDGET = 130_000;

  it('is less than 130 kB of compressed script', async () => {
    const bytes = await compressedScript(['cittadini.html', 'src/citizen/pages/HomePage.tsx']);
    expect(bytes).toBeLessThan(BUDGET);
    expect(bytes).toBeGreaterThan(20_000);
  });

  it('holds nothing of the desk', async () => {
    const visit = await desk.visit();
    const asked: string[] = [];
    visit.page.on('request', (request) => asked.push(request.url()));
    await visit.open('/cittadini');
    const ofTheDesk = asked.filter((url) => /Frame|DeskPage|SignIn|session|bpmn|index-/.test(url));
    expect(ofTheDesk).toEqual([]);
    expect(asked.some((url) => /cittadini-.*\.js/.test(url))).toBe(true);
  });
});

describe('while the script is on its way', () => {
  it('the page works as it is, and what was written in it stays when the script comes', async () => {
    const visit = await desk.visit({ width: 'phone' });
    const { page } = visit;
    let comes = () => {};
    const late = new Promise<void>((done) => (comes = done));
    await page.route(/\/assets\/cittadini-.*\.js/, async (route) => {
      await late;
      await route.continue();
    });
    await page.goto('/cittadini/segnala', { waitUntil: 'commit' });
    await page.getByText('Al massimo 4000 caratteri.').waitFor();
    const words = page.getByLabel('Lo racconti con parole Sue');
    await words.fill('Una panchina è rotta.');
    await page.getByRole('radio', { name: /^Fare un reclamo/ }).check();
    comes();
    await page.getByText('Restano 3979 caratteri.').waitFor();
    await shown(words).toHaveValue('Una panchina è rotta.');
    await page.getByRole('button', { name: 'Avanti' }).click();
    await page.getByRole('heading', { name: 'Dove?' }).waitFor();
    await page.reload();
    await page.goBack();
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('input[value=complaint]')?.checked &&
        document.querySelector('textarea')?.value === 'Una panchina è rotta.',
    );
  });
});
