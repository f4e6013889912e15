import { execFileSync } from 'node:child_process';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { isCurrent } from '../../scripts/api-metadata.mjs';

/** Lets plain Node run our TypeScript: `node --import ./test/setup/register-typescript.mjs file.ts`. */
register('./typescript-hooks.mjs', import.meta.url);

// In a process of its own: the compiler that reads the types needs much memory, once.
if (isMainThread && !(await isCurrent())) {
  const script = fileURLToPath(new URL('../../scripts/api-metadata.mjs', import.meta.url));
  execFileSync(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit'] });
}
