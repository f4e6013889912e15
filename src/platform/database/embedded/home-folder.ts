import fs from 'node:fs';
import path from 'node:path';
import { EmbeddedDatabaseUnavailable } from './errors.js';
import { run, type Identity } from './run.js';

/** The name says the major version: a later one gets a folder of its own beside it, to migrate into. */
const HOME_NAME = 'postgresql-18';

/** `<dataDir>/postgresql-18`: the cluster, its passwords, the lock and, where needed, a copy of the binaries. */
export interface HomeFolder {
  home: string;
  /** The cluster's files (PGDATA). */
  data: string;
  lock: string;
  /** The random password of the application's role, one line, mode 0600. */
  passwordFile: string;
  superuserPasswordFile: string;
  /** Set when we are root: PostgreSQL refuses to run as root. */
  runAs?: Identity;
  /**
   * False when a parent folder (say /root) shuts `runAs` out. PostgreSQL is then started inside its folder by
   * us and addresses it through `/proc/self/cwd`, which asks nothing of the parents.
   */
  reachable: boolean;
}

/**
 * Makes the folder, decides who PostgreSQL runs as, and sees to it that this user owns the folder.
 * As root: the owner of the folder, else the user `postgres`, else `nobody`.
 * @throws EmbeddedDatabaseUnavailable when the folder cannot be made or is another user's
 */
export async function prepareHomeFolder(dataDir: string): Promise<HomeFolder> {
  const absolute = path.resolve(dataDir);
  let base: string;
  try {
    fs.mkdirSync(absolute, { recursive: true, mode: 0o700 });
    base = fs.realpathSync(absolute);
  } catch (error) {
    throw new EmbeddedDatabaseUnavailable(
      `the folder ${absolute} cannot be made (${(error as Error).message}). ` +
        'Set DATA_DIR to a folder that can be written, or set DATABASE_URL.',
      error,
    );
  }
  const home = path.join(base, HOME_NAME);
  const lock = path.join(home, 'lock');
  const isRoot = process.getuid?.() === 0;
  const runAs = isRoot ? unprivilegedIdentity(home, base) : undefined;
  try {
    fs.mkdirSync(lock, { recursive: true, mode: 0o700 });
    if (runAs) {
      giveTo(fs.statSync(home).uid === runAs.uid ? lock : home, runAs);
    }
    fs.chmodSync(home, 0o700);
    closeToOthers(base, runAs);
    fs.accessSync(lock, fs.constants.W_OK);
  } catch (error) {
    throw new EmbeddedDatabaseUnavailable(
      `the folder ${home} cannot be used (${(error as Error).message}). ` +
        `${ownerRemark(home)}Run as its owner, set DATA_DIR to another folder, or set DATABASE_URL.`,
      error,
    );
  }
  const reachable = !runAs || (await canWriteInto(home, runAs));
  if (!reachable && process.platform !== 'linux') {
    throw new EmbeddedDatabaseUnavailable(
      `user ${runAs?.uid}, as whom PostgreSQL must run because it refuses to run as root, may not pass through ` +
        `a parent of ${home}. Set DATA_DIR to a folder whose parents all users may pass through, ` +
        'or do not run as root, or set DATABASE_URL.',
    );
  }
  return {
    home,
    data: path.join(home, 'cluster'),
    lock,
    passwordFile: path.join(home, 'password'),
    superuserPasswordFile: path.join(home, 'superuser-password'),
    runAs,
    reachable,
  };
}

/**
 * Secrets, files and the database lie below `base`: nobody else lists or enters it. Where PostgreSQL runs as another user
 * than we do, its group may pass through. A folder that many share (/tmp) or that is another user's stays as it is.
 */
function closeToOthers(base: string, runAs: Identity | undefined): void {
  const { mode, uid } = fs.statSync(base);
  const isShared = (mode & 0o1000) !== 0;
  if (isShared || uid !== process.getuid?.()) return;
  if (runAs) fs.chownSync(base, uid, runAs.gid);
  fs.chmodSync(base, runAs ? 0o710 : 0o700);
}

/** What to pass to `-D` for a cluster folder that is also the working directory of the program. */
export function dataArgument(folder: HomeFolder, data: string): string {
  return folder.reachable ? data : '/proc/self/cwd';
}

/** Hands `target` and all below it to the user that PostgreSQL runs as. */
export function giveTo(target: string, identity: Identity | undefined): void {
  if (!identity) return;
  fs.lchownSync(target, identity.uid, identity.gid);
  if (!fs.lstatSync(target).isDirectory()) return;
  for (const name of fs.readdirSync(target)) giveTo(path.join(target, name), identity);
}

function unprivilegedIdentity(...folders: string[]): Identity {
  for (const folder of folders) {
    const owner = fs.statSync(folder, { throwIfNoEntry: false });
    if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  }
  const users = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user =
    users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!user) {
    throw new EmbeddedDatabaseUnavailable(
      'PostgreSQL refuses to run as root, and this system has neither a user "postgres" nor "nobody". ' +
        'Run as an ordinary user, give DATA_DIR to one, or set DATABASE_URL.',
    );
  }
  // macOS writes nobody as -2.
  return { uid: Number(user[2]) >>> 0, gid: Number(user[3]) >>> 0 };
}

async function canWriteInto(folder: string, runAs: Identity): Promise<boolean> {
  const probe = await run('/bin/sh', ['-c', 'cd "$0" && test -w .', folder], { cwd: '/', runAs });
  return probe.code === 0;
}

function ownerRemark(folder: string): string {
  try {
    return `It belongs to user ${fs.statSync(folder).uid}. `;
  } catch {
    return '';
  }
}
