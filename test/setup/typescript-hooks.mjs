import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from '@swc/core';
import {
  assetModule,
  isPageSource,
  PAGE_SYNTAX,
  resolvePageImport,
  withGlob,
} from './page-sources.mjs';

const swcrc = JSON.parse(await fs.readFile(new URL('../../.swcrc', import.meta.url), 'utf8'));
delete swcrc.$schema;
// Relative, and so of use to swc only when it reads the file itself.
delete swcrc.jsc.baseUrl;

/** For the mutation tester: a JSON file with sources that stand in the place of files, and a folder of compiled ones. */
const { REPLACED_SOURCES, COMPILED_SOURCES } = process.env;
const replaced = REPLACED_SOURCES ? JSON.parse(await fs.readFile(REPLACED_SOURCES, 'utf8')) : {};

/** TypeScript of this project; the runner asks for test files with a query, so that none comes from the cache. */
function isOurs(url) {
  return /^file:.*\.tsx?(\?.*)?$/.test(url ?? '');
}

/** `./unit-of-work.js` in our sources means the TypeScript file of that name, where there is one. */
export async function resolve(specifier, context, nextResolve) {
  if (isPageSource(context.parentURL))
    return nextResolve(resolvePageImport(specifier, context.parentURL) ?? specifier, context);
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && isOurs(context.parentURL)) {
    try {
      return await nextResolve(specifier.replace(/\.js$/, '.ts'), context);
    } catch (error) {
      if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    }
  }
  return nextResolve(specifier, context);
}

export async function load(url, context, nextLoad) {
  const asset = assetModule(url);
  if (asset) return { format: 'module', source: asset, shortCircuit: true };
  if (!isOurs(url)) return nextLoad(url, context);
  const filename = fileURLToPath(url);
  const source = replaced[filename] ?? (await fs.readFile(filename, 'utf8'));
  const code = await (COMPILED_SOURCES ? kept : compiled)(source, filename);
  return { format: 'module', source: code, shortCircuit: true };
}

async function compiled(source, filename) {
  const ofPages = isPageSource(pathToFileURL(filename).href);
  const jsc = ofPages ? { ...swcrc.jsc, ...PAGE_SYNTAX } : swcrc.jsc;
  const options = { ...swcrc, jsc, swcrc: false, filename, module: { type: 'es6' } };
  const written = ofPages ? withGlob(source) : source;
  return (await transform(written, { ...options, sourceMaps: 'inline' })).code;
}

async function kept(source, filename) {
  const name = createHash('sha256').update(filename).update(source).digest('hex');
  const file = path.join(COMPILED_SOURCES, `${name}.js`);
  const found = await fs.readFile(file, 'utf8').catch(() => undefined);
  if (found !== undefined) return found;
  const code = await compiled(source, filename);
  // Another thread may read it, or write it, at this moment.
  const written = `${file}.${randomUUID()}`;
  await fs.writeFile(written, code);
  await fs.rename(written, file);
  return code;
}
