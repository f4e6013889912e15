import { existsSync } from 'node:fs';

/** Where sources stand that are written for Vite: the pages, and the tests that draw them. */
const FOLDERS = ['../../web/src/', '../web/components/'].map(
  (folder) => new URL(folder, import.meta.url).href,
);
/** Its `exports` name what bundlers load only. */
const DESIGN_KIT = new URL('../../node_modules/design-react-kit/dist/index.cjs', import.meta.url)
  .href;
const GLOB = new URL('./vite-glob.mjs', import.meta.url).href;
/** Makes a browser's page while it is imported: for each test file anew, since what follows looks for one. */
const BROWSER = new URL('../web/components/browser.tsx', import.meta.url).href;
/** What a name without an ending may mean. */
const ENDINGS = ['.ts', '.tsx', '/index.ts'];
const ASSET = /\.(css|svg|png)(\?.*)?$/;

export function isPageSource(url) {
  return FOLDERS.some((folder) => url?.startsWith(folder));
}

/** The address of what a page's source imports; undefined where Node finds it by itself. */
export function resolvePageImport(specifier, parentURL) {
  if (specifier === 'design-react-kit') return DESIGN_KIT;
  if (!specifier.startsWith('.')) return undefined;
  const found = ENDINGS.map((ending) => new URL(specifier + ending, parentURL).href).find((url) =>
    existsSync(new URL(url)),
  );
  return found === BROWSER ? found + new URL(parentURL).search : found;
}

/** As Vite does: an asset is its address; style sheets have no effect. */
export function assetModule(url) {
  return ASSET.test(url) ? `export default ${JSON.stringify(url)};` : undefined;
}

/** Node has no `import.meta.glob`. */
export function withGlob(source) {
  if (!source.includes('import.meta.glob')) return source;
  return `import { globFrom } from '${GLOB}'; import.meta.glob = globFrom(import.meta.url);${source}`;
}

export const PAGE_SYNTAX = {
  parser: { syntax: 'typescript', tsx: true },
  transform: { react: { runtime: 'automatic' } },
};
