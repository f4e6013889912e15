import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Writes src/metadata.ts, what the types and comments of the API's classes say (Nest's plugin for Swagger reads them), unless it
 * is of these sources already. It is no part of the repository: tests and scripts make it as they start, the build first of all.
 */
const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = path.join(ROOT, 'src');
const FILE = path.join(SOURCES, 'metadata.ts');
const SCRIPTS = ['api-metadata.mjs', 'field-facets.mjs', 'field-reader.mjs'];
const SUFFIXES = ['.dto.ts', '.controller.ts'];

async function described() {
  const files = (await fs.readdir(SOURCES, { recursive: true })).sort();
  return files.filter((name) => SUFFIXES.some((suffix) => name.endsWith(suffix)));
}

/** Changes with each of the files that are read: those described, those whose types they name (`others`), and the scripts. */
async function stamp(others) {
  const hash = createHash('sha256');
  for (const script of SCRIPTS) hash.update(await fs.readFile(new URL(script, import.meta.url)));
  for (const file of [...(await described()), ...others]) {
    hash.update(file).update(await fs.readFile(path.join(SOURCES, file)).catch(() => 'none'));
  }
  return `// Made by scripts/api-metadata.mjs, never edited by hand: ${hash.digest('hex')}`;
}

/** True when src/metadata.ts is of the sources as they are. */
export async function isCurrent() {
  const text = await fs.readFile(FILE, 'utf8').catch(() => '');
  const [, others = ''] = /^\/\/ Types of: (.*)$/m.exec(text) ?? [];
  return text.startsWith(await stamp(others.split(' ').filter(Boolean)));
}

/** The described files with what they import; their types are read, not checked. */
async function program() {
  const { default: ts } = await import('typescript');
  const { config } = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  const files = (await described()).map((file) => path.join(SOURCES, file));
  return ts.createProgram(files, options);
}

async function write() {
  const { PluginMetadataGenerator } =
    await import('@nestjs/cli/lib/compiler/plugins/plugin-metadata-generator.js');
  const { ReadonlyVisitor } = await import('@nestjs/swagger/plugin');
  const { FieldReader } = await import('./field-reader.mjs');
  const outputDir = await fs.mkdtemp(path.join(os.tmpdir(), 'api-metadata-'));
  try {
    const plugin = new ReadonlyVisitor({
      pathToSource: SOURCES,
      dtoFileNameSuffix: SUFFIXES,
      introspectComments: true,
      // The rules of fields are written into the document from class-validator itself, by all their facets.
      classValidatorShim: false,
      esmCompatible: true,
    });
    const reader = new FieldReader(plugin, SOURCES);
    new PluginMetadataGenerator().generate({
      visitors: [reader],
      outputDir,
      filename: 'metadata.ts',
      tsProgramRef: await program(),
    });
    const others = [...reader.sources].sort();
    const head = `${await stamp(others)}\n// Types of: ${others.join(' ')}`;
    const text = await fs.readFile(path.join(outputDir, 'metadata.ts'), 'utf8');
    // Another process may read it, or write it, at this moment.
    const written = `${FILE}.${process.pid}`;
    await fs.writeFile(written, `${head}\n// @ts-nocheck\n${text}`);
    await fs.rename(written, FILE);
  } finally {
    await fs.rm(outputDir, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !(await isCurrent())) await write();
