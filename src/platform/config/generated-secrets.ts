import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { AppConfig } from './app-config.js';

/** Letters and digits that cannot be taken for one another when read aloud. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Fills in `authSecret` and `demoPassword` from `dataDir`, where they are made the first time. */
export async function completeSecrets(config: AppConfig): Promise<void> {
  config.authSecret ??= await keptSecret(config.dataDir, 'auth-secret', () =>
    randomBytes(48).toString('base64url'),
  );
  if (config.demo) {
    config.demoPassword ??= await keptSecret(config.dataDir, 'demo-password', readablePassword);
  }
}

function readablePassword(): string {
  const letters = Array.from(randomBytes(16), (byte) => READABLE[byte % READABLE.length]).join('');
  return letters.match(/.{4}/g)!.join('-');
}

async function keptSecret(dataDir: string, name: string, make: () => string): Promise<string> {
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
