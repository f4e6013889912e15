import { register } from '../builders/contacts.js';
import { Desk, screenshot, shown, WIDTHS, type Width } from './browser.js';

const LONG = 'x'.repeat(180);
const ARABIC = 'حفرة كبيرة في الطريق (رقم ١٢)';
let desk: Desk;
let contact: { id: string; protocolNumber: string };
let other: { id: string };

beforeAll(async () => {
  desk = await Desk.open();
  const token = await desk.server.login('infodesk');
  contact = await register(desk.server, token, {
    subject: `https://mappe.example.org/${LONG}`.slice(0, 200),
    description: `${LONG}${LONG} e ${ARABIC}`,
    location: { address: `Via${LONG}`, district: 'savena' },
    citizen: { name: `Nome${LONG}`, email: `${'d'.repeat(60)}@${'e'.repeat(60)}.example.org` },
  });
  other = await register(desk.server, token, {
    subject: ARABIC,
    description: `${ARABIC} ${LONG}`,
    citizen: { name: 'محمد علي', email: 'm.ali@example.org' },
  });
  const note = { body: { body: `${LONG}${LONG}` }, token };
  expect((await desk.server.post(`/contacts/${contact.id}/notes`, note)).status).toBe(201);
}, 180_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

/** What stands out of the window, the widest first; nothing when the page fits. */
async function sticksOut(page: import('playwright-core').Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .map((element) => ({ element, right: element.getBoundingClientRect().right }))
      .filter(({ right }) => right > clientWidth + 1)
      .sort((a, b) => b.right - a.right)
      .slice(0, 5)
      .map(({ element, right }) => `${element.tagName}.${element.className} ${Math.round(right)}`);
  });
}

describe.each(Object.keys(WIDTHS) as Width[])('words without end, on a window of a %s', (width) => {
  it('wrap on every page of the desk', async () => {
    const visit = await desk.visit({ as: 'infodesk', width });
    const paths = [
      ...['/', '/cerca', '/cerca?q=محمد', `/contatti/${contact.id}`, `/contatti/${other.id}`],
      ...['/nuovo', '/manuale', '/amministrazione', '/amministrazione/cittadini-doppi'],
    ];
    for (const path of paths) {
      const page = await visit.open(path);
      await shown(page.locator('main h1')).toBeVisible();
      expect([path, await sticksOut(page)]).toEqual([path, []]);
      await screenshot(page, `parole-lunghe-${path.replace(/\W+/g, '-').slice(0, 20)}-${width}`);
    }
  });

  it('wrap in the protocol register', async () => {
    const visit = await desk.visit({ as: 'regia', width });
    const page = await visit.open('/amministrazione/protocollo');
    await shown(page.locator('main h1')).toBeVisible();
    expect(await sticksOut(page)).toEqual([]);
  });
});

it('keeps what is written from right to left apart from what stands beside it', async () => {
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open(`/contatti/${other.id}`);
  const title = page.locator('main h1');
  await shown(title).toContainText(ARABIC);
  const [number, subject] = await Promise.all(
    (await title.locator('bdi').all()).map((part) => part.boundingBox()),
  );
  expect(number!.x + number!.width).toBeLessThanOrEqual(subject!.x);
  const apart = await page.locator('main').evaluate((main, words) => {
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const { textContent, parentElement } = texts.currentNode;
      if (
        !textContent?.includes(words) ||
        !parentElement ||
        parentElement.closest('textarea, select')
      )
        continue;
      found.push(
        textContent.includes(`\u2068${words}`)
          ? 'plaintext'
          : getComputedStyle(parentElement).unicodeBidi,
      );
    }
    return found;
  }, ARABIC);
  expect(apart.length).toBeGreaterThan(0);
  expect(new Set(apart)).toEqual(new Set(['plaintext']));
});
