import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Configuration } from './configuration.js';

/** Letters and digits that cannot be taken for one another when read aloud. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Makes the secrets that were not set, the platform's and those of the modules' settings, and keeps them in `dataDir`. */
export async function completeSecrets({ platform, parts }: Configuration): Promise<void> {
  platform.authSecret ??= await keptSecret(platform.dataDir, 'auth-secret', () =>
    randomBytes(48).toString('base64url'),
  );
  for (const part of parts) await part.completeSecrets?.(platform);
}

/** Sixteen characters in groups of four, such as `k7mw-...`. */
export function readablePassword(): string {
  const letters = Array.from(randomBytes(16), (byte) => READABLE[byte % READABLE.length]).join('');
  return letters.match(/.{4}/g)!.join('-');
}

/** The secret that the file `name` of `dataDir` holds; where there is none, what `make` answers is written there first. */
export async function keptSecret(
  dataDir: string,
  name: string,
  make: () => string,
): Promise<string> {
  const file = path.join(dataDir, name);
  const kept = await readSecret(file);
  if (kept) return kept;
  await fs.mkdir(dataDir, { recursive: true, mode: 0o700 });
  // Two containers on one volume have the same process id, and two callers of one process always do.
  const draft = `${file}.${randomUUID()}`;
  await fs.writeFile(draft, make(), { mode: 0o600 });
  try {
    // link(2) fails when another server was first: then its secret is the one that counts.
    await fs.link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await fs.rm(draft, { force: true });
  }
  return (await readSecret(file))!;
}

async function readSecret(file: string): Promise<string | null> {
  try {
    return (await fs.readFile(file, 'utf8')).trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
