import fs from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const swcrc = JSON.parse(await fs.readFile(new URL('../../.swcrc', import.meta.url), 'utf8'));
delete swcrc.$schema;
// Relative, and so of use to swc only when it reads the file itself.
delete swcrc.jsc.baseUrl;

/** TypeScript of this project; the runner asks for test files with a query, so that none comes from the cache. */
function isOurs(url) {
  return /^file:.*\.ts(\?.*)?$/.test(url ?? '');
}

/** `./unit-of-work.js` in our sources means the TypeScript file of that name, where there is one. */
export async function resolve(specifier, context, nextResolve) {
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
  if (!isOurs(url)) return nextLoad(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await fs.readFile(filename, 'utf8'), {
    ...swcrc,
    swcrc: false,
    filename,
    module: { type: 'es6' },
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
