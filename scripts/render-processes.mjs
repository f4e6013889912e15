/**
 * Draws every BPMN file of `processes/` as `docs/images/<name>.svg` and `.png`, with the same library
 * (bpmn-js) that draws it in Camunda Modeler and on the designers' pages.
 *
 *   node scripts/render-processes.mjs                 all files
 *   node scripts/render-processes.mjs ciclo           those whose name contains "ciclo"
 *
 * CHROMIUM_PATH: a Chromium or Chrome to use instead of the bundled one (needed outside Linux x64).
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const processesDir = path.join(root, 'processes');
const imagesDir = path.join(root, 'docs', 'images');
const viewerScript = createRequire(import.meta.url).resolve(
  'bpmn-js/dist/bpmn-viewer.production.min.js',
);
/** Device pixels for each diagram unit: sharp on a dense screen and on paper. */
const PNG_SCALE = 2;
/** White space around the drawing, in diagram units. */
const MARGIN = 16;
/** Arial as in the Modeler, else a family as wide: line breaks depend on it. */
const FONTS = 'Arial, "Liberation Sans", Arimo, "DejaVu Sans Condensed", sans-serif';

async function launchBrowser() {
  const own = process.env.CHROMIUM_PATH;
  if (own) return chromium.launch({ executablePath: own });
  const { default: bundled } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await bundled.executablePath(),
    args: bundled.args,
  });
}

/** bpmn-js names its arrow heads at random; numbered names keep the committed picture stable. */
function withStableIds(svg) {
  const names = new Map();
  return svg.replace(/\bmarker-[0-9a-z]{6,}(?:-[\w-]+)?\b/g, (name) => {
    if (!names.has(name)) names.set(name, `marker-${names.size + 1}`);
    return names.get(name);
  });
}

/** Imports the XML into a fresh viewer. Throws when the importer has anything to complain about. */
async function drawSvg(page, xml) {
  await page.setContent('<div id="canvas" style="width:2000px;height:1000px"></div>');
  await page.addScriptTag({ path: viewerScript });
  const { svg, warnings } = await page.evaluate(
    async ({ source, fontFamily }) => {
      const viewer = new window.BpmnJS({
        container: '#canvas',
        textRenderer: { defaultStyle: { fontFamily } },
      });
      const imported = await viewer.importXML(source);
      const saved = await viewer.saveSVG();
      return { svg: saved.svg, warnings: imported.warnings.map((w) => w.message) };
    },
    { source: xml, fontFamily: FONTS },
  );
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  return withStableIds(svg);
}

async function drawPng(page, svg) {
  await page.setContent(
    `<style>body{margin:0;background:#fff}svg{display:block;padding:${MARGIN}px}</style>${svg.slice(svg.indexOf('<svg'))}`,
  );
  return page.locator('svg').first().screenshot();
}

async function main() {
  const wanted = process.argv[2] ?? '';
  const files = (await readdir(processesDir)).filter(
    (name) => name.endsWith('.bpmn') && name.includes(wanted),
  );
  if (files.length === 0) throw new Error(`No BPMN file in processes/ contains "${wanted}".`);

  await mkdir(imagesDir, { recursive: true });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ deviceScaleFactor: PNG_SCALE });
    for (const file of files) {
      const svg = await drawSvg(page, await readFile(path.join(processesDir, file), 'utf8'));
      const target = path.join(imagesDir, path.basename(file, '.bpmn'));
      await writeFile(`${target}.svg`, svg);
      await writeFile(`${target}.png`, await drawPng(page, svg));
      console.log(`${file} -> ${path.relative(root, target)}.svg, .png`);
    }
  } finally {
    await browser.close();
  }
}

await main();
