import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** In one process, as the package would have it, Chromium ends with the first window that is closed. */
const ARGS = chromium.args.filter((arg) => !/^--(single-process|no-zygote|headless)/.test(arg));

/** The Chromium that comes inside `@sparticuz/chromium`, without a window. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  return playwright.launch({ executablePath, args: ARGS, headless: true });
}
