import 'reflect-metadata';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ensurePagesBuilt } from '../test/browser/built-pages.js';
import { launchChromium } from '../test/browser/chromium.js';
import { startBenchDatabase } from './database.js';
import { type Client, type ServerProcess, startServerProcess } from './http.js';
import { fillInbox } from './inbox.js';
import { percentile, printTimes } from './times.js';

/**
 * What a person waits for: when a page may be used after its address was opened, with nothing kept by the browser and
 * with all of it; then an inbox of 100,000 open tasks is scrolled and filtered in the browser. Fails when a page is
 * not interactive within `--interactive` milliseconds (median, nothing kept), or when a request of the inbox takes
 * longer than `--limit` (95th percentile).
 */
const { values: options } = parseArgs({
  options: {
    tasks: { type: 'string', default: '100000' },
    rows: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    interactive: { type: 'string', default: '2000' },
    limit: { type: 'string', default: '200' },
    dir: { type: 'string' },
  },
});

/** The main thread is free when no task longer than 50 ms has run for so long. */
const QUIET_MS = 500;
const VIEWPORT = { width: 1280, height: 800 };
const SLOW_LINE = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

const FILTERS: [name: string, address: string][] = [
  ['filter: text', '/?tab=punto&q=lampione'],
  ['filter: district', '/?tab=punto&quartiere=navile'],
  ['filter: overdue', '/?tab=punto&termine=scaduti'],
];

interface Look {
  name: string;
  path: string;
  as?: string;
  /** What must be there to work with. */
  ready: string;
}

const database = await startBenchDatabase(options.dir);
let browser: Browser | undefined;
try {
  await ensurePagesBuilt();
  const server = await startServerProcess(database.url, database.dataDir, { background: true });
  try {
    const operator = await server.signIn('infodesk');
    await fillInbox(database.admin, operator, Number(options.tasks));
    browser = await launchChromium();
    const late = await opening(browser, server, await looks(operator));
    const slow = await scrolling(browser, server);
    if (late.length > 0) console.log(`Not interactive in time:\n${late.join('\n')}`);
    if (slow.length > 0) console.log(`Above ${options.limit} ms (p95):\n${slow.join('\n')}`);
    if (late.length + slow.length > 0) process.exitCode = 1;
  } finally {
    await browser?.close();
    await server.stop();
  }
} finally {
  await database.stop();
}

async function looks(operator: Client): Promise<Look[]> {
  const { items } = await operator.get('/tasks?of=points&limit=1');
  return [
    { name: 'sign-in', path: '/', ready: 'form input[name="username"], form input' },
    {
      name: 'desk, my tasks',
      path: '/',
      as: 'infodesk',
      ready: 'tbody tr[data-index="0"], .empty',
    },
    {
      name: "desk, my points' tasks",
      path: '/?tab=punto',
      as: 'infodesk',
      ready: 'tbody tr[data-index="0"]',
    },
    { name: 'new contact', path: '/nuovo', as: 'infodesk', ready: 'form textarea' },
    {
      name: 'a case',
      path: `/contatti/${items[0].contactId}`,
      as: 'infodesk',
      ready: '[role="tablist"]',
    },
    {
      name: 'search',
      path: '/cerca?q=lampione',
      as: 'infodesk',
      ready: 'tbody tr[data-index="0"]',
    },
    { name: "citizen's report", path: '/cittadini/segnala', ready: 'form textarea' },
    { name: 'public map', path: '/cittadini/mappa', ready: '.public-filters' },
  ];
}

/** Answers the pages that came too late. */
async function opening(
  chromium: Browser,
  server: ServerProcess,
  pages: readonly Look[],
): Promise<string[]> {
  const head = ['page, ms until it may be used', 'first visit', 'again', 'slow phone, first visit'];
  const table = new Table({ head, style: { head: [] } });
  const late: string[] = [];
  for (const look of pages) {
    const times = { first: [] as number[], again: [] as number[], phone: [] as number[] };
    for (let round = 0; round < Number(options.rounds); round++) {
      const context = await visit(chromium, server, look.as);
      times.first.push(await untilUsable(context, look));
      times.again.push(await untilUsable(context, look));
      await context.close();
      const phone = await visit(chromium, server, look.as, { width: 390, height: 844 });
      times.phone.push(await untilUsable(phone, look, { slow: true }));
      await phone.close();
    }
    const median = (list: number[]) => percentile(list, 0.5).toFixed(0);
    table.push([look.name, median(times.first), median(times.again), median(times.phone)]);
    if (percentile(times.first, 0.5) > Number(options.interactive)) late.push(look.name);
  }
  console.log(table.toString());
  console.log('Medians. Slow phone: 1.6 Mbit/s, 150 ms a round trip, a quarter of the processor.');
  return late;
}

async function visit(
  chromium: Browser,
  server: ServerProcess,
  username?: string,
  viewport = VIEWPORT,
): Promise<BrowserContext> {
  const context = await chromium.newContext({ baseURL: server.url, viewport, locale: 'it-IT' });
  context.setDefaultTimeout(60_000);
  if (!username) return context;
  const reply = await context.request.post('/api/v1/auth/session', {
    data: { username, password: server.password },
    headers: { origin: server.url },
  });
  if (!reply.ok()) throw new Error(`Sign-in of ${username}: ${await reply.text()}`);
  return context;
}

/** Milliseconds from the opening of the address until what is needed is drawn and the main thread free. */
async function untilUsable(
  context: BrowserContext,
  { path, ready }: Look,
  { slow = false } = {},
): Promise<number> {
  const page = await context.newPage();
  if (slow) {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_LINE });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  await page.addInitScript(() => {
    const busy = ((window as { busyUntil?: number[] }).busyUntil = [] as number[]);
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) busy.push(startTime + duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator(ready).first().waitFor();
  const drawn = await page.evaluate(() => performance.now());
  const usable = await page.evaluate(
    async ({ drawn, quiet }) => {
      const { busyUntil } = window as unknown as { busyUntil: number[] };
      for (;;) {
        const last = Math.max(drawn, ...busyUntil);
        const rest = last + quiet - performance.now();
        if (rest <= 0) return last;
        await new Promise((resolve) => setTimeout(resolve, rest));
      }
    },
    { drawn, quiet: QUIET_MS },
  );
  await page.close();
  return usable;
}

/** Scrolls `--rows` rows far, then filters; answers what took too long. */
async function scrolling(chromium: Browser, server: ServerProcess): Promise<string[]> {
  const context = await visit(chromium, server, 'infodesk');
  const page = await context.newPage();
  const times: Record<string, number[]> = {};
  let asked = 'a page of rows, scrolling';
  page.on('requestfinished', (request) => {
    if (!/\/api\/v1\/tasks\?/.test(request.url())) return;
    const { startTime, responseEnd } = request.timing();
    if (startTime > 0 && responseEnd > 0) (times[asked] ??= []).push(responseEnd);
  });
  await page.goto('/?tab=punto');
  await page.locator('tr[data-index="0"]').waitFor();
  const scroll = await scrollTo(page, Number(options.rows));
  for (const [name, address] of FILTERS) {
    asked = name;
    for (let round = 0; round < Number(options.rounds); round++) {
      await page.goto('/?tab=punto');
      await page.locator('tr[data-index="0"]').waitFor();
      times[name] = [...(times[name] ?? [])].slice(0, round);
      const answered = page.waitForResponse(/\/api\/v1\/tasks\?/);
      await page.goto(address);
      await answered;
      await page.locator('.data-list[aria-busy="false"]').waitFor();
    }
  }
  await context.close();
  console.log(`Scrolled over ${scroll.rows} rows of ${options.tasks}: ${scroll.summary}`);
  return printTimes(times, Number(options.limit));
}

async function scrollTo(page: Page, rows: number) {
  await page.evaluate(() => {
    const frames = ((window as { frames_?: number[] }).frames_ = [] as number[]);
    let last = performance.now();
    const beat = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(beat);
    };
    requestAnimationFrame(beat);
  });
  const from = performance.now();
  let most = 0;
  for (let last = 0; last < rows;) {
    await page.mouse.wheel(0, 2_000);
    await page.waitForTimeout(30);
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('tbody tr[data-index]')].map((row) =>
        Number((row as HTMLElement).dataset.index),
      ),
    );
    most = Math.max(most, shown.length);
    last = Math.max(last, ...shown);
  }
  const seconds = (performance.now() - from) / 1000;
  const frames = await page.evaluate(() => (window as unknown as { frames_: number[] }).frames_);
  const late = frames.filter((frame) => frame > 50).length;
  const summary =
    `${(rows / seconds).toFixed(0)} rows a second, at most ${most} of them in the page, ` +
    `${((100 * late) / frames.length).toFixed(1)} % of ${frames.length} frames later than 50 ms`;
  return { rows, summary };
}
