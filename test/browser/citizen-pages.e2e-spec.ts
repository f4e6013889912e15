import { checkedInEveryWay, Desk } from './browser.js';
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
    expect(await page.getByRole('banner').innerText()).toContain('Comune di Prova');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'What happens' }).waitFor();
    await page.getByRole('link', { name: "For the municipality's staff" }).waitFor();
  });

  it('lead past the head to the content', async () => {
    const visit = await desk.visit();
    const page = await visit.open('/cittadini');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page');
  });

  const PAGES: [name: string, address: string][] = [
    ['cittadini', '/cittadini'],
    ['cittadini-nulla', '/cittadini/nulla'],
  ];
  it.each(PAGES)('pass axe and fit: %s', async (name, address) => {
    const visit = await desk.visit();
    await visit.open(address);
    await checkedInEveryWay(visit, name);
  });
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
