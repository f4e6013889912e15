import fs from 'node:fs/promises';
import path from 'node:path';

/** Text that is markup already: everything else is escaped when it is put into a page. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = Html | string | number | null | undefined | readonly Part[];

/** Markup with values in it; what is no markup itself is escaped, so nothing that somebody wrote can become any. */
export function html(texts: TemplateStringsArray, ...values: Part[]): Html {
  return new Html(texts.reduce((all, text, index) => all + markupOf(values[index - 1]) + text));
}

function markupOf(part: Part): string {
  if (part === null || part === undefined) return '';
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return part.map(markupOf).join('');
  return String(part).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Where the pages were not built: the same content without their style. */
const BARE =
  '<!doctype html><html lang="it"><head><meta charset="utf-8"><meta name="viewport" ' +
  'content="width=device-width, initial-scale=1"><title></title></head><body><div id="app"></div></body></html>';

/** What brings the script that takes over; the theme's, which stays, is no module. */
const TAKES_OVER = /<script type="module"[^>]*><\/script>\s*|<link rel="modulepreload"[^>]*>\s*/g;

/**
 * The document of the citizens' pages with `content` in it. The built one brings their style, and the script that takes
 * over unless somebody has begun to write; with `keep` the script is left out, and the page stays as it is.
 */
export async function citizenDocument(
  pagesDir: string,
  page: { language: 'it' | 'en'; title: string; content: Html; keep?: boolean },
): Promise<string> {
  const built = await fs.readFile(path.join(pagesDir, 'cittadini.html'), 'utf8').catch(() => BARE);
  const app = `<div id="app">${page.content.markup}</div>`;
  return (page.keep ? built.replace(TAKES_OVER, '') : built)
    .replace('<html lang="it">', () => `<html lang="${page.language}">`)
    .replace(
      /<title>[^<]*<\/title>/,
      () => html`<title>${page.title} · Punto d'Ascolto</title>`.markup,
    )
    .replace('<div id="app"></div>', () => app);
}
