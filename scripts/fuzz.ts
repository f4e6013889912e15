import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startFuzzedProduct } from './fuzzed-product.js';

/**
 * Holds the running product against its own API document with schemathesis (https://schemathesis.io), which is put into
 * a virtual environment of this folder where Python is found: every operation with requests that are valid, that are not,
 * and with other methods. Ends with 1 when an answer differs from the document, is 5xx, refuses what is valid or takes
 * what is not. Arguments go to schemathesis: `npm run fuzz -- --seed 7 -n 200`, and of some operations alone
 * `npm run fuzz -- --include-path-regex "^/engine-rest/job"`.
 */
const ENVIRONMENT = path.join(os.tmpdir(), 'punto-dascolto-fuzz-venv');
const VERSION = 'schemathesis==4.32.5';
const CONFIGURATION = 'test/fuzz/schemathesis.toml';
const HOOKS = path.resolve('test/fuzz/hooks.py');

const python = ['python3', 'python'].find((name) => works(name, ['-c', 'import venv, ensurepip']));
if (!python) {
  console.log('Skipped: no Python 3 with the modules venv and ensurepip is found here.');
  process.exit(0);
}
const tool = path.join(ENVIRONMENT, os.platform() === 'win32' ? 'Scripts' : 'bin', 'st');
if (!works(tool, ['--version'])) {
  run(python, ['-m', 'venv', ENVIRONMENT]);
  const pip = ['-m', 'pip', 'install', '--quiet', VERSION];
  if (!works(path.join(path.dirname(tool), 'python'), pip)) {
    console.log(
      `Skipped: ${VERSION} cannot be installed (no network, or a Python that is too old).`,
    );
    process.exit(0);
  }
}

const product = await startFuzzedProduct();
const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'punto-dascolto-fuzz-'));
try {
  const code = await new Promise<number | null>((done, failed) => {
    const given = [
      'run',
      `${product.url}/api/openapi.json`,
      '--header',
      `Authorization: Bearer ${product.token}`,
    ];
    const args = ['--config-file', path.resolve(CONFIGURATION), ...given, ...process.argv.slice(2)];
    const env = { ...process.env, SCHEMATHESIS_HOOKS: HOOKS, FUZZED_ACCOUNT: product.accountId };
    spawn(tool, args, { cwd: folder, env, stdio: 'inherit' }).on('exit', done).on('error', failed);
  });
  process.exitCode = code ?? 1;
  if (!(await product.isSignedIn())) {
    console.log('FAILED: a request ended the session; what came after it was only answered 401.');
    process.exitCode = 1;
  }
} finally {
  await fs.rm(folder, { recursive: true, force: true });
  await product.stop();
}

function works(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function run(command: string, args: string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
