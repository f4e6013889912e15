import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.js';
import { EmbeddedDatabaseUnavailable } from './errors.js';
import { dataArgument, giveTo, type HomeFolder } from './home-folder.js';
import { run } from './run.js';

export const SUPERUSER = 'postgres';

/**
 * Sees to it that `folder.data` holds a complete cluster: UTF-8, Italian collation from ICU (the same on every
 * system, unlike the C library's), Italian full-text search, passwords for everyone.
 *
 * A cluster is made under another name and renamed when complete, so one that bears the name is whole. Call with
 * the folder's lock held.
 * @throws EmbeddedDatabaseUnavailable when initdb fails, or the cluster's password is lost
 */
export async function ensureCluster(
  folder: HomeFolder,
  binaries: Binaries,
  log: (line: string) => void,
): Promise<void> {
  removeDrafts(folder, log);
  if (isComplete(folder.data)) {
    if (!fs.existsSync(folder.superuserPasswordFile)) {
      throw new EmbeddedDatabaseUnavailable(
        `${folder.superuserPasswordFile} is missing. Put it back from a copy of the folder, or set DATABASE_URL.`,
      );
    }
    return;
  }
  if (fs.existsSync(folder.data)) {
    // Not ours to judge what it was: out of the way, never deleted.
    const aside = `${folder.data}.incomplete-${randomUUID()}`;
    fs.renameSync(folder.data, aside);
    log(`The cluster in ${folder.data} was incomplete; it is now ${aside}, and a new one is made.`);
  }
  await initialise(folder, binaries);
  log(`A new PostgreSQL cluster was made in ${folder.data}.`);
}

/** Reads the application's password; makes one where there is none yet. */
export function applicationPassword(folder: HomeFolder): string {
  return fs.existsSync(folder.passwordFile)
    ? readPassword(folder.passwordFile)
    : writePassword(folder.passwordFile, folder);
}

export function superuserPassword(folder: HomeFolder): string {
  return readPassword(folder.superuserPasswordFile);
}

function isComplete(data: string): boolean {
  return ['PG_VERSION', 'global/pg_control', 'base'].every((name) =>
    fs.existsSync(path.join(data, name)),
  );
}

/** What a killed initdb left. Best effort: that initdb may still be running, in a folder nobody will use. */
function removeDrafts(folder: HomeFolder, log: (line: string) => void): void {
  const prefix = `${path.basename(folder.data)}.init-`;
  for (const name of fs.readdirSync(folder.home).filter((entry) => entry.startsWith(prefix))) {
    try {
      fs.rmSync(path.join(folder.home, name), { recursive: true, force: true, maxRetries: 3 });
      log(`Removed ${name}, left by a start that was interrupted.`);
    } catch (error) {
      log(`${name}, left by a start that was interrupted, stays: ${(error as Error).message}`);
    }
  }
}

async function initialise(folder: HomeFolder, binaries: Binaries): Promise<void> {
  const draft = `${folder.data}.init-${randomBytes(6).toString('hex')}`;
  fs.mkdirSync(draft, { mode: 0o700 });
  giveTo(draft, folder.runAs);
  writePassword(folder.superuserPasswordFile, folder);
  writePassword(folder.passwordFile, folder);
  const { code, output } = await run(
    binaries.initdb,
    [
      ...['-D', dataArgument(folder, draft), '-U', SUPERUSER, '-A', 'scram-sha-256'],
      ...['--pwfile', path.join('..', path.basename(folder.superuserPasswordFile))],
      ...['-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=it-IT'],
      ...['-T', 'italian'],
    ],
    { cwd: draft, runAs: folder.runAs },
  );
  if (code !== 0) {
    fs.rmSync(draft, { recursive: true, force: true });
    throw new EmbeddedDatabaseUnavailable(`initdb failed in ${folder.home}: ${output.trim()}`);
  }
  fs.renameSync(draft, folder.data);
  syncFolder(folder.home);
}

function readPassword(file: string): string {
  return fs.readFileSync(file, 'utf8').trim();
}

/** base64url: needs no quoting in a URL or in SQL. */
function writePassword(file: string, folder: HomeFolder): string {
  const password = randomBytes(24).toString('base64url');
  const draft = `${file}.new`;
  fs.rmSync(draft, { force: true });
  const descriptor = fs.openSync(draft, 'wx', 0o600);
  try {
    fs.writeSync(descriptor, `${password}\n`);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
  giveTo(draft, folder.runAs);
  fs.renameSync(draft, file);
  return password;
}

/** Without it a power cut could undo the rename, and the next start would begin a new cluster. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
