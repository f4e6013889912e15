import fs from 'node:fs';
import path from 'node:path';

/** The version in the product's package.json, found from the running file upwards (sources and build differ). */
export function productVersion(): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (fs.existsSync(file)) {
      return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version;
    }
    if (folder === path.dirname(folder)) throw new Error('package.json of the product is missing.');
  }
}
