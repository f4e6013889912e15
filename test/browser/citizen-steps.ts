import type { Page } from 'playwright-core';
import { checkedByAxe, type Desk, screenshot, type Visit, shown } from './browser.js';

/** To the next step of the report. */
export const next = (page: Page) => page.getByRole('button', { name: 'Avanti' }).click();

export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** Fills in what happens and where; stands at the photo then. */
export async function written(
  visit: Visit,
  changes: { what?: string; street?: string } = {},
): Promise<Page> {
  const page = await visit.open('/cittadini/segnala');
  await page.getByRole('radio', { name: /^Segnalare un problema/ }).check();
  await page
    .getByLabel('Lo racconti con parole Sue')
    .fill(changes.what ?? 'Davanti alla scuola si è aperta una buca profonda.');
  await next(page);
  await heading(page, 'Dove?');
  await page
    .getByRole('combobox', { name: /^Via e numero/ })
    .fill(changes.street ?? 'Via Lombardia 3');
  await page.getByLabel('Quartiere').selectOption({ label: 'Quartiere Savena' });
  await next(page);
  await heading(page, 'Ha una foto?');
  return page;
}

/** From the photo to the summary, with name and e-mail. */
export async function signed(page: Page): Promise<void> {
  await next(page);
  await heading(page, 'Come Le rispondiamo?');
  await page.getByRole('radio', { name: /^Sì, rispondetemi/ }).check();
  await page.getByLabel('Nome e cognome').fill('Anna Bianchi');
  await page.getByLabel('E-mail').fill('anna.bianchi@example.org');
  await next(page);
  await heading(page, 'Va bene così?');
}

/** What the citizen takes home. */
export async function receipt(page: Page): Promise<{ number: string; code: string }> {
  await heading(page, 'Ricevuta. Grazie!');
  const [number, code] = await page.locator('.receipt dd').allInnerTexts();
  return { number, code };
}

/** Without the theme's script the system's theme is the page's. */
export async function surveyInEveryWay(desk: Desk, address: string): Promise<void> {
  for (const [language, width, theme] of [
    ['it', 'phone', 'light'],
    ['en', 'desk', 'dark'],
    ['en', 'phone', 'dark'],
    ['it', 'desk', 'light'],
  ] as const) {
    const visit = await desk.visit({ width, theme });
    const { context, page } = visit;
    // Without its scripts, as where they do not arrive.
    visit.expects(/net::ERR_FAILED/);
    await context.route('**/assets/*.js', (route) => route.abort());
    await page.goto(address);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await page.locator(`html[lang="${language}"]`).waitFor();
    await shown(page.getByRole('banner')).toContainText('Comune di Bologna', {
      useInnerText: true,
    });
    const font = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].some(
        ({ family, status }) => /Titillium Web/.test(family) && status === 'loaded',
      );
    });
    expect(font).toBe(true);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe(theme === 'dark' ? 'rgb(16, 22, 29)' : 'rgb(244, 246, 248)');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await checkedByAxe(page);
    await screenshot(page, `sondaggio-${width}-${language}-${theme}`);
  }
}
