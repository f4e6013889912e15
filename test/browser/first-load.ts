import fs from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  imports?: string[];
}

const DIST = path.resolve('web', 'dist');

/** The files of script that a browser needs for these sources, with all they import at once. */
export async function scriptsFor(sources: readonly string[]): Promise<string[]> {
  const manifest: Record<string, Chunk> = JSON.parse(
    await fs.readFile(path.join(DIST, '.vite', 'manifest.json'), 'utf8'),
  );
  const needed = new Set<string>();
  const need = (key: string) => {
    if (needed.has(key)) return;
    needed.add(key);
    manifest[key].imports?.forEach(need);
  };
  sources.forEach(need);
  return [...needed].map((key) => manifest[key].file);
}

/** Bytes of script, compressed, that a browser needs for these sources. */
export async function compressedScript(sources: readonly string[]): Promise<number> {
  const files = await scriptsFor(sources);
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await fs.readFile(path.join(DIST, file))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
