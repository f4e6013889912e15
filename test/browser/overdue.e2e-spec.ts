import { register } from '../builders/contacts.js';
import { Case } from '../builders/case.js';
import { ClockWatch } from '../../src/modules/protocols/index.js';
import { checkedInEveryWay, Desk, screenshot } from './browser.js';

const DAY = 86_400_000;
let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

/** A letter that lay somewhere for 100 days: its terms were over when it was registered. */
async function lateContact(subject: string): Promise<{ id: string; protocolNumber: string }> {
  const contact = await register(desk.server, await desk.server.login('infodesk'), {
    subject,
    classification: '01.01',
    channel: 'post',
    receivedAt: new Date(Date.now() - 100 * DAY).toISOString(),
  });
  await desk.server.app.get(ClockWatch).sweep();
  return contact;
}

describe('the header of a case whose answer was due long ago', () => {
  it('says so in words, with an icon and a full bar, until it is given; then by how much it was late', async () => {
    const contact = await lateContact('Lettera rimasta in un cassetto');
    const visit = await desk.visit({ as: 'infodesk' });
    const page = await visit.open(`/contatti/${contact.id}`);
    const late = page.locator('.clock[data-urgency="late"]');
    await late.first().waitFor();
    expect(await late.allInnerTexts()).toEqual([
      expect.stringMatching(/^Risposta scaduta da [4-5]\d giorni lavorativi\s+il \d+ \w+ \d{4}$/),
    ]);
    expect(await late.locator('.icon').count()).toBe(1);
    const [whole, bar] = await Promise.all([
      late.locator('.clock-end').evaluate((end) => end.closest('.clock')!.clientWidth),
      late.locator('.clock-bar').evaluate((element) => element.clientWidth),
    ]);
    expect(bar).toBeGreaterThan(whole * 0.8);
    await screenshot(page, 'caso-scaduto');
    await checkedInEveryWay(visit, 'caso-scaduto');
    const done = await Case.of(desk.server, contact.id);
    await done.understands('infodesk', true);
    await done.does('infodesk', 'rispondere', { answer: 'Con le nostre scuse.' });
    await page.reload();
    const past = page.locator('.clocks-past');
    await past.waitFor();
    await page.locator('button[lang="it"]').click();
    expect(await past.innerText()).toMatch(
      /Risposta data con [4-5]\d giorni lavorativi di ritardo/,
    );
    await page.locator('button[lang="en"]').click();
    await page.getByText(/Answer given [4-5]\d working days late/).waitFor();
    expect(await late.count()).toBe(0);
  });
});
