/** Set-up file of Jest: writes down which functions of the mutated files each test file reaches. */
import fs from 'node:fs';
import path from 'node:path';

const folder = process.env.REACHED_FUNCTIONS;
const reached = new Map();

globalThis.noteReached = (id) => {
  const test = expect.getState().testPath;
  if (!test) return;
  if (!reached.has(test)) reached.set(test, new Set());
  if (reached.get(test).has(id)) return;
  reached.get(test).add(id);
  // At once: a worker is ended without a word.
  fs.appendFileSync(path.join(folder, encodeURIComponent(path.relative('.', test))), `${id}\n`);
};
