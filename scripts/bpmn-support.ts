import fs from 'node:fs';
import { printSupport } from '../src/engine/embedded/model/support/support-page.js';

/** Writes docs/bpmn-support.md from the table of what the engine supports. */
const FILE = 'docs/bpmn-support.md';

fs.writeFileSync(FILE, printSupport());
console.log(`${FILE} is up to date.`);
