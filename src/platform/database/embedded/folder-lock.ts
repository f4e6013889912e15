import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedDatabaseInUse } from './errors.js';
import { birthMark, processScope } from './process-identity.js';

interface Owner {
  pid: number;
  born: string | null;
  scope: string;
  released?: true;
}

const HEARTBEAT_MS = 2_000;
const FOREIGN_SILENCE_MS = 3 * HEARTBEAT_MS + 500;
const FILE_PATTERN = /^owner\.(\d+)\.json$/;

/**
 * At most one living process owns the folder, without asking the database: so a second server is refused while
 * the first is idle, is still running initdb, or is bringing a crashed PostgreSQL back.
 *
 * Each ownership is a file with a number, made atomically by link(2); the highest number rules and is never
 * deleted, only marked as released. Two who find the same dead owner ask for the same next number and one gets
 * it; one who was asleep in between finds a higher number and withdraws. A lock that is deleted when stale
 * cannot promise that: the second to delete would remove the first one's new lock.
 *
 * An owner in another pid namespace (two containers on one volume) cannot be looked up by pid. It shows that it
 * lives by touching its file.
 */
export class FolderLock {
  private readonly heartbeat: NodeJS.Timeout;

  private constructor(private readonly file: string) {
    this.heartbeat = setInterval(() => {
      const now = new Date();
      fs.utimes(file, now, now).catch(() => undefined);
    }, HEARTBEAT_MS).unref();
  }

  /**
   * Takes the lock that is kept in `directory` (made when missing).
   * @param protectedFolder the folder to name to people
   * @throws EmbeddedDatabaseInUse when a living process has it
   */
  static async acquire(directory: string, protectedFolder: string): Promise<FolderLock> {
    await fs.mkdir(directory, { recursive: true, mode: 0o755 });
    const own: Owner = { pid: process.pid, born: birthMark(process.pid), scope: processScope() };
    const draft = await writeDraft(directory, own);
    try {
      for (;;) {
        const highest = await highestNumber(directory);
        if (highest > 0) {
          const file = fileOf(directory, highest);
          const owner = await readOwner(file);
          if (!owner) continue;
          if (await isHeld(owner, file))
            throw new EmbeddedDatabaseInUse(protectedFolder, owner.pid);
        }
        const file = fileOf(directory, highest + 1);
        if (!(await linked(draft, file))) continue;
        if ((await highestNumber(directory)) !== highest + 1) {
          await fs.rm(file, { force: true });
          continue;
        }
        await removeOlder(directory, highest + 1);
        return new FolderLock(file);
      }
    } finally {
      await fs.rm(draft, { force: true });
    }
  }

  /** Lets the next one in. Harmless when the folder is gone already. */
  async release(): Promise<void> {
    clearInterval(this.heartbeat);
    const released: Owner = { pid: process.pid, born: null, scope: processScope(), released: true };
    try {
      await fs.rename(await writeDraft(path.dirname(this.file), released), this.file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

function fileOf(directory: string, number: number): string {
  return path.join(directory, `owner.${number}.json`);
}

async function writeDraft(directory: string, owner: Owner): Promise<string> {
  const draft = path.join(directory, `draft.${randomUUID()}`);
  await fs.writeFile(draft, JSON.stringify(owner), { flag: 'wx' });
  // Readable whatever the umask: root's lock is read by the folder's owner at the next start.
  await fs.chmod(draft, 0o644);
  return draft;
}

async function highestNumber(directory: string): Promise<number> {
  const names = await fs.readdir(directory);
  return Math.max(0, ...names.map((name) => Number(FILE_PATTERN.exec(name)?.[1] ?? 0)));
}

/** `null` when the file went away since it was listed. */
async function readOwner(file: string): Promise<Owner | null> {
  try {
    return JSON.parse(await fs.readFile(file, 'utf8')) as Owner;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    // Written before it was linked, so a file that cannot be parsed was torn by a power cut.
    if (error instanceof SyntaxError) return { pid: 0, born: null, scope: '', released: true };
    throw error;
  }
}

async function isHeld(owner: Owner, file: string): Promise<boolean> {
  if (owner.released) return false;
  if (owner.scope === processScope()) {
    const born = birthMark(owner.pid);
    return born !== null && born === owner.born;
  }
  return isTouchedAgain(file);
}

async function isTouchedAgain(file: string): Promise<boolean> {
  const modified = async () => (await fs.stat(file).catch(() => undefined))?.mtimeMs ?? Number.NaN;
  const before = await modified();
  for (let waited = 0; waited < FOREIGN_SILENCE_MS; waited += 250) {
    await sleep(250);
    // NaN, when the file went away, differs from everything: the caller then looks anew at who rules.
    if ((await modified()) !== before) return !Number.isNaN(await modified());
  }
  return false;
}

async function linked(draft: string, file: string): Promise<boolean> {
  try {
    await fs.link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function removeOlder(directory: string, number: number): Promise<void> {
  for (const name of await fs.readdir(directory)) {
    const other = FILE_PATTERN.exec(name)?.[1];
    if (other && Number(other) < number) await fs.rm(path.join(directory, name), { force: true });
  }
}
