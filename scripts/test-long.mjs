/**
 * Runs the whole suite on every Node.js that the product supports, and prints one line for each:
 *
 *   npm run test:long                        20, 22 and 24; the last one beside as many busy programs as there are cores
 *   npm run test:long -- --node 24           one version
 *   npm run test:long -- --busy 2            with two busy programs beside each
 *   npm run test:long -- -- test/browser     only these tests
 *
 * The versions come from npm's package `node`, in a folder for temporary files that is removed at the end.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const SUPPORTED = ['20', '22', '24'];

const { values, positionals } = parseArgs({
  options: { node: { type: 'string', multiple: true }, busy: { type: 'string' } },
  allowPositionals: true,
});
const versions = values.node ?? SUPPORTED;
const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'punto-dascolto-node-'));
const results = [];
try {
  for (const version of versions) {
    const isLast = version === versions.at(-1);
    const busy = Number(values.busy ?? (isLast && versions.length > 1 ? os.cpus().length : 0));
    results.push({ version, busy, ...(await runSuite(await install(version), busy)) });
  }
} finally {
  await fs.rm(folder, { recursive: true, force: true });
}
for (const { version, busy, code, seconds } of results) {
  const beside = busy > 0 ? `, beside ${busy} busy programs` : '';
  console.log(`Node.js ${version}${beside}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
}
process.exitCode = results.every(({ code }) => code === 0) ? 0 : 1;

/** Installs a version of Node.js; answers the folder of its program. */
async function install(version) {
  const prefix = path.join(folder, version);
  await fs.mkdir(prefix);
  const options = ['--no-audit', '--no-fund', '--no-save', '--prefix', prefix];
  const code = await run('npm', ['install', ...options, `node@${version}`]);
  if (code !== 0) throw new Error(`npm could not install node@${version}.`);
  return path.join(prefix, 'node_modules', 'node', 'bin');
}

async function runSuite(programs, busy) {
  const env = { ...process.env, PATH: `${programs}${path.delimiter}${process.env.PATH}` };
  const load = Array.from({ length: busy }, () =>
    spawn(process.execPath, ['--eval', 'for (;;);'], { stdio: 'ignore' }),
  );
  const since = performance.now();
  try {
    const code = await run('npm', ['test', '--', ...positionals], env);
    return { code, seconds: Math.round((performance.now() - since) / 1000) };
  } finally {
    for (const child of load) child.kill('SIGKILL');
  }
}

/** Runs a program to its end; answers its exit code. */
function run(program, given, env = process.env) {
  const child = spawn(program, given, {
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
}
