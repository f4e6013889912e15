import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Where Linux keeps files in memory. */
const IN_MEMORY = '/dev/shm';
/** What a run's clusters, with their journals, are far from filling. */
const ROOM_BYTES = 4 * 1024 ** 3;

/**
 * Makes a folder for a PostgreSQL that is thrown away. A cluster is about a thousand small files and each test file
 * clones a database of five hundred: in memory, where there is room, making and removing them costs a tenth. It may be
 * passed through by PostgreSQL's own user, for tests that run as root. Whoever asks removes it.
 */
export async function makeQuickFolder(prefix: string): Promise<string> {
  const parent = (await hasRoom()) ? IN_MEMORY : os.tmpdir();
  const folder = await fs.mkdtemp(path.join(parent, prefix));
  await fs.chmod(folder, 0o755);
  return folder;
}

/** A container may have a small one, or none that may be written to; and what it holds is memory. */
async function hasRoom(): Promise<boolean> {
  if (process.platform !== 'linux' || os.freemem() < ROOM_BYTES) return false;
  try {
    await fs.access(IN_MEMORY, fs.constants.W_OK);
    const { bavail, bsize } = await fs.statfs(IN_MEMORY);
    return bavail * bsize >= ROOM_BYTES;
  } catch {
    return false;
  }
}
