/**
 * Runs what takes too long for every day: random models, crashes, races, fuzzing, attacks and mutations in full size, then the
 * whole suite on every Node.js that the product supports. Prints one line for each; what lacks Python says that it is skipped.
 *
 *   npm run test:long                        all; the last suite beside as many busy programs as there are cores
 *   npm run test:long -- --only fuzz,attack  these; `suite` is the suite
 *   npm run test:long -- --node 24           of the suite one version
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
/** Scripts of package.json, the shortest first. */
const IN_FULL_SIZE = [
  'test:models',
  'test:races',
  'test:crash',
  'attack',
  'fuzz',
  'test:mutations',
];

const { values, positionals } = parseArgs({
  options: {
    node: { type: 'string', multiple: true },
    busy: { type: 'string' },
    only: { type: 'string' },
  },
  allowPositionals: true,
});
const suiteAlone = values.node || values.busy || positionals.length > 0;
const wanted = values.only?.split(',') ?? (suiteAlone ? ['suite'] : [...IN_FULL_SIZE, 'suite']);
const unknown = wanted.filter((name) => ![...IN_FULL_SIZE, 'suite'].includes(name));
if (unknown.length > 0) {
  console.error(
    `--only: unknown ${unknown.join(', ')}; known are ${IN_FULL_SIZE.join(', ')}, suite.`,
  );
  process.exit(2);
}
const versions = wanted.includes('suite') ? (values.node ?? SUPPORTED) : [];
const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'punto-dascolto-node-'));
const results = [];
try {
  for (const name of IN_FULL_SIZE.filter((one) => wanted.includes(one))) {
    results.push({ what: `npm run ${name}`, ...(await timed('npm', ['run', name])) });
  }
  for (const version of versions) {
    const isLast = version === versions.at(-1);
    const busy = Number(values.busy ?? (isLast && versions.length > 1 ? os.cpus().length : 0));
    const beside = busy > 0 ? `, beside ${busy} busy programs` : '';
    const what = `npm test, Node.js ${version}${beside}`;
    results.push({ what, ...(await runSuite(await install(version), busy)) });
  }
} finally {
  await fs.rm(folder, { recursive: true, force: true });
}
for (const { what, code, seconds } of results)
  console.log(`${what}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
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
  try {
    return await timed('npm', ['test', '--', ...positionals], env);
  } finally {
    for (const child of load) child.kill('SIGKILL');
  }
}

/** Runs a program to its end; answers its exit code and how long it took. */
async function timed(program, given, env) {
  const since = performance.now();
  const code = await run(program, given, env);
  return { code, seconds: Math.round((performance.now() - since) / 1000) };
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
