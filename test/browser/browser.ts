import fs from 'node:fs/promises';
import path from 'node:path';
import { expect as retried } from '@playwright/test';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  startTestApplication,
  TEST_PASSWORD,
  type TestApplication,
  type TestApplicationOptions,
} from '../setup/test-application.js';
import { ensurePagesBuilt } from './built-pages.js';
import { launchChromium } from './chromium.js';

/** How long a page may take on a machine that does other work; what is there at once is not waited for. */
const PATIENCE_MS = 60_000;

/**
 * Expects something of a page that is still at work: asks again until it holds, as a person would look again.
 * `expect(await field.inputValue())` reads once, and on a busy machine it reads too early.
 */
export const shown = retried.configure({ timeout: PATIENCE_MS });

/** Where `SCREENSHOTS=1 npm test -- test/browser` leaves what the pages look like. */
const SCREENSHOTS = path.resolve('test', 'browser', 'screenshots');

export const WIDTHS = { desk: 1280, phone: 390 } as const;
export type Width = keyof typeof WIDTHS;
const HEIGHTS = { desk: 800, phone: 844 };
export type Language = 'it' | 'en';

/**
 * In the page, in place of the server's stream: nothing is ever heard. It is no interception of requests, which would send
 * every file of the page through the test, past the browser's cache.
 */
function deaf(): void {
  window.EventSource = class extends EventTarget {
    static readonly CLOSED = 2;
    readonly readyState = 0;
    close(): void {
      // Nothing is open.
    }
  } as unknown as typeof EventSource;
}

export interface VisitOptions {
  /** Signed in as this demonstration account; absent: nobody. */
  as?: string;
  width?: Width;
  language?: Language;
  theme?: 'light' | 'dark';
  /** Hears of changes as they happen. Else lists are asked for now and then, and the network has a moment of rest. */
  live?: boolean;
}

/** Visits of the same kind differ in who is signed in alone. */
type VisitKind = Required<Omit<VisitOptions, 'as'>>;

function viewportOf({ width }: VisitKind): { width: number; height: number } {
  return { width: WIDTHS[width], height: HEIGHTS[width] };
}

function mediaOf({ theme }: VisitKind): { colorScheme: 'light' | 'dark'; reducedMotion: 'reduce' } {
  return { colorScheme: theme, reducedMotion: 'reduce' };
}

/** An address of the product without a script. */
const AT_REST = '/favicon.svg';

/** The product with its demonstration organisation on a real port, and one Chromium to look at it. */
export class Desk {
  private readonly visits: Visit[] = [];
  /**
   * Left by `tidy` for the next visits of their kind. A tab that has shown the product has its scripts compiled and its
   * styles read: a new one takes three times as long to show the first page.
   */
  private readonly rested = new Map<string, Page[]>();

  private constructor(
    readonly server: TestApplication,
    private readonly browser: Browser,
  ) {}

  static async open(options: TestApplicationOptions = {}): Promise<Desk> {
    await ensurePagesBuilt();
    const [server, browser] = await Promise.all([
      startTestApplication({ demo: true, ...options }),
      launchChromium(),
    ]);
    return new Desk(server, browser);
  }

  /** A browser of its own: cookies, storage, size, language, theme. */
  async visit(options: VisitOptions = {}): Promise<Visit> {
    const { width = 'desk', language = 'it', theme = 'light', live = false } = options;
    const kind: VisitKind = { width, language, theme, live };
    const rested = this.rested.get(JSON.stringify(kind))?.pop();
    const page = rested ?? (await (await this.newContext(kind)).newPage());
    if (rested) await this.forget(page);
    const visit = new Visit(page, this.server.url, kind);
    this.visits.push(visit);
    if (options.as) await visit.signIn(options.as);
    return visit;
  }

  private async newContext(kind: VisitKind): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      baseURL: this.server.url,
      viewport: viewportOf(kind),
      locale: kind.language === 'it' ? 'it-IT' : 'en-GB',
      timezoneId: 'Europe/Rome',
      ...mediaOf(kind),
    });
    context.setDefaultTimeout(PATIENCE_MS);
    if (!kind.live) await context.addInitScript(deaf);
    return context;
  }

  /** After each test: leaves its pages, and fails when one of them complained of anything. */
  async tidy(): Promise<void> {
    const complaints = this.visits.flatMap(({ complaints }) => complaints);
    await Promise.all(this.visits.splice(0).map((visit) => this.rest(visit)));
    if (complaints.length > 0) throw new Error(`The pages complained:\n${complaints.join('\n')}`);
  }

  /** Leaves one tab open, on nothing that runs, and the network and the window as they were. */
  private async rest({ context, page, kind }: Visit): Promise<void> {
    const others = context.pages().filter((open) => open !== page);
    await Promise.all(others.map((other) => other.close()));
    page.removeAllListeners();
    await page.unrouteAll();
    await context.unrouteAll();
    await context.setOffline(false);
    await context.clearPermissions();
    await page.setViewportSize(viewportOf(kind));
    await page.emulateMedia(mediaOf(kind));
    await page.goto(AT_REST);
    const key = JSON.stringify(kind);
    this.rested.set(key, [...(this.rested.get(key) ?? []), page]);
  }

  /** Nobody is signed in any more, and nothing is kept. Asked of a tab at rest: now no page can write. */
  private async forget(page: Page): Promise<void> {
    await page.context().clearCookies();
    await page.evaluate(() => sessionStorage.clear());
    const devtools = await page.context().newCDPSession(page);
    const { url: origin } = this.server;
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await devtools.detach();
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.server?.stop();
  }
}

/** One person's browser. */
export class Visit {
  /** Errors in the console, scripts that broke, violations of the content security policy. */
  readonly complaints: string[] = [];
  private expected: RegExp[] = [];

  readonly context: BrowserContext;

  constructor(
    readonly page: Page,
    private readonly url: string,
    readonly kind: VisitKind,
  ) {
    this.context = page.context();
    page.on('console', (message) => {
      if (message.type() === 'error') this.complain(message.text());
    });
    page.on('pageerror', (error) => this.complain(String(error.stack ?? error)));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== url && /^https?:$/.test(protocol))
        this.complain(`Left the server: ${request.url()}`);
    });
  }

  /** Lets pass what a test brings about on purpose, e.g. the console's note of a 401. */
  expects(...complaints: RegExp[]): void {
    this.expected.push(...complaints);
  }

  private complain(text: string): void {
    if (!this.expected.some((expected) => expected.test(text))) this.complaints.push(text);
  }

  /** By the API, without the sign-in page. */
  async signIn(username: string): Promise<void> {
    const reply = await this.context.request.post('/api/v1/auth/session', {
      data: { username, password: TEST_PASSWORD },
      headers: { origin: this.url },
    });
    if (!reply.ok()) throw new Error(`Sign-in of ${username}: ${await reply.text()}`);
  }

  /** Opens an address and waits for its heading and for what it loads. */
  async open(address: string): Promise<Page> {
    await this.page.goto(address);
    await this.settled();
    return this.page;
  }

  /** The page has its heading, and nothing is on its way. */
  async settled(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    await this.page.waitForLoadState('networkidle');
    await this.page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  }

  heading(): Promise<string> {
    return this.page.locator('h1').first().innerText();
  }
}

/**
 * Fails on serious and critical findings of axe, with the places. Its program is half a megabyte, and is given to each
 * document once: a page that is looked at in several ways keeps it.
 */
export async function checkedByAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const found = await inPage.run(document, { preload: false, resultTypes: ['violations'] });
    return found.violations;
  });
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = grave.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}: ${failureSummary}`).join('\n')}`,
  );
  if (told.length > 0) throw new Error(`axe on ${page.url()}:\n${told.join('\n')}`);
}

/** Languages, widths and themes in which every page is looked at; axe sees each of them once. */
const WAYS: { language: Language; width: Width; theme: 'light' | 'dark'; axe?: true }[] = [
  { language: 'it', width: 'desk', theme: 'light' },
  { language: 'en', width: 'desk', theme: 'dark', axe: true },
  { language: 'en', width: 'phone', theme: 'dark' },
  { language: 'it', width: 'phone', theme: 'light', axe: true },
];

/**
 * Axe finds nothing grave on the open page, in either language and theme, at either width; and nothing runs over its
 * width in any of the ways. Changed in place, which is quicker than loading it four times.
 */
export async function checkedInEveryWay(visit: Visit, name: string): Promise<void> {
  const { page } = visit;
  for (const { language, width, theme, axe } of WAYS) {
    await page.setViewportSize({ width: WIDTHS[width], height: HEIGHTS[width] });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.locator(`button[lang="${language}"]`).click();
    await page.locator(`html[lang="${language}"][data-bs-theme="${theme}"]`).waitFor();
    await visit.settled();
    if (axe) await checkedByAxe(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (overflow > 0) throw new Error(`${name} is ${overflow} pixels wider than a ${width}.`);
    await screenshot(page, `${name}-${width}-${language}-${theme}`);
  }
}

/** Kept for people to look at, with SCREENSHOTS=1 only; not `whole`: what is seen without scrolling. */
export async function screenshot(page: Page, name: string, whole = true): Promise<void> {
  if (!process.env.SCREENSHOTS) return;
  await fs.mkdir(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), fullPage: whole });
}
