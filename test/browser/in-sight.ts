import type { Locator, Page } from 'playwright-core';

/** The upper and lower end of what is free of the bars that lie over the page, in pixels of the viewport. */
async function freeHeight(page: Page): Promise<{ top: number; bottom: number }> {
  return page.evaluate(() => {
    const bar = document.querySelector('.top-bar')!.getBoundingClientRect();
    const rail = document.querySelector('.rail')!.getBoundingClientRect();
    // On a phone the rail is a bar at the lower end.
    const isBelow = rail.top > innerHeight / 2;
    return { top: bar.bottom, bottom: isBelow ? rail.top : innerHeight };
  });
}

/** Whether all of it is seen without scrolling, and nothing lies over its middle; what is wrong instead. */
export async function seen(page: Page, what: Locator): Promise<string> {
  const [box, free] = await Promise.all([what.boundingBox(), freeHeight(page)]);
  if (!box) return 'not there';
  const fits = box.y >= free.top - 1 && box.y + box.height <= free.bottom + 1;
  const at = `${Math.round(box.y)} to ${Math.round(box.y + box.height)}`;
  if (!fits) return `${at}, of ${Math.round(free.top)} to ${Math.round(free.bottom)}`;
  return (await isOnTop(what)) ? 'seen' : `${at}, with something over it`;
}

/** Whether a click on its middle reaches it. */
function isOnTop(what: Locator): Promise<boolean> {
  return what.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
}
