import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * In one process, as the package would have it, Chromium ends with the first window that is closed. Nothing here is drawn
 * in three dimensions: a GPU made of software would only take time.
 */
const LEFT_OUT =
  /^--(single-process|no-zygote|headless|use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist|in-process-gpu)/;
const ARGS = [...chromium.args.filter((arg) => !LEFT_OUT.test(arg)), '--disable-gpu'];

/** The Chromium that comes inside `@sparticuz/chromium`, without a window. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  return playwright.launch({ executablePath, args: ARGS, headless: true });
}
