import { register } from '../builders/contacts.js';
import { Case } from '../builders/case.js';
import { ClockWatch } from '../../src/modules/protocols/index.js';
import { checkedInEveryWay, Desk, screenshot, shown } from './browser.js';

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
    await shown(page.locator('.head-term .term-late')).toHaveText(/^Risposta scaduta da [4-5]\d /, {
      useInnerText: true,
    });
    await page.locator('.case-more > summary').click();
    const late = page.locator('.clock[data-urgency="late"]');
    await late.first().waitFor();
    await shown(late).toHaveText(
      [/^Risposta scaduta da [4-5]\d giorni lavorativi\s+\([^)]+\)\s+il \d+ \w+ \d{4}$/],
      { useInnerText: true },
    );
    await shown(late.locator('.icon')).toHaveCount(1);
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
    await page.locator('.case-more > summary').click();
    const past = page.locator('.clocks-past');
    await past.waitFor();
    await page.locator('button[lang="it"]').click();
    await shown(past).toHaveText(/Risposta data con [4-5]\d giorni lavorativi di ritardo/, {
      useInnerText: true,
    });
    await page.locator('button[lang="en"]').click();
    await page.getByText(/Answer given [4-5]\d working days late/).waitFor();
    await shown(late).toHaveCount(0);
  });
});

it('stands first on the desk, in red, as the answer’s; rows are painted as the filter of colours says', async () => {
  await lateContact('Un reclamo dimenticato');
  await register(desk.server, await desk.server.login('infodesk'), { subject: 'Appena arrivata' });
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open('/');
  const rowOf = (subject: string) => page.locator('tbody tr', { hasText: subject });
  const term = rowOf('Un reclamo dimenticato').locator('.term');
  await shown.poll(() => term.getAttribute('class')).toContain('term-late');
  await shown(rowOf('Appena arrivata').locator('.term')).toHaveAttribute('title', /^Compito: /);
  for (const [colour, subject] of [
    ['rosso', 'Un reclamo dimenticato'],
    ['verde', 'Appena arrivata'],
  ]) {
    await visit.open(`/?colore=${colour}`);
    await rowOf(subject).waitFor();
    await shown(rowOf(subject)).toHaveCount(1);
  }
  await shown(rowOf('Un reclamo dimenticato')).toHaveCount(0);
  const painted = await rowOf('Appena arrivata')
    .locator('.term')
    .evaluate((element) => {
      const probe = document.createElement('span');
      probe.style.color = 'var(--ok)';
      element.append(probe);
      const [shown, green] = [element, probe].map((one) => getComputedStyle(one).color);
      probe.remove();
      return shown === green;
    });
  expect(painted).toBe(true);
  await visit.open('/?termine=scaduti');
  await rowOf('Un reclamo dimenticato').waitFor();
  await screenshot(page, 'scrivania-scaduti');
});
