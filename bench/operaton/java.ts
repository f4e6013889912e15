import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Maven's output, kept between runs. */
const FOLDER = path.join(os.tmpdir(), 'punto-dascolto-bench-operaton');
const SOURCES = fileURLToPath(new URL('./app', import.meta.url));
const JAVA = 17;

/** The Operaton application cannot be made or run here; the message says why. */
export class NotHere extends Error {}

/**
 * The jar of the Operaton application, built by Maven where its sources changed since the last time.
 * @throws NotHere without Java 17 or Maven, or when Maven cannot fetch the packages
 */
export function operatonJar(): string {
  if (javaVersion('java') < JAVA) throw new NotHere(`no Java ${JAVA} or later is found here.`);
  const jar = path.join(FOLDER, `${fingerprint()}.jar`);
  if (!fs.existsSync(jar)) build(jar);
  return jar;
}

function build(jar: string): void {
  if (javaVersion('javac') < JAVA)
    throw new NotHere(`no compiler of Java ${JAVA} or later is found here (a JDK, not a JRE).`);
  if (spawnSync('mvn', ['-version'], { stdio: 'ignore' }).status !== 0)
    throw new NotHere('no Maven is found here.');
  const target = path.join(FOLDER, 'target');
  console.error('Maven builds the Operaton application ...');
  const { status, stdout, stderr } = spawnSync(
    'mvn',
    ['-q', '-B', '-Dstyle.color=never', `-Dbench.target=${target}`, 'package'],
    { cwd: SOURCES, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  if (status !== 0) {
    if (/COMPILATION ERROR/.test(stdout)) throw new Error(stdout);
    throw new NotHere(`Maven cannot fetch the packages: ${reasonOf(`${stdout}${stderr}`)}`);
  }
  // Only a whole jar has its name: Maven writes it twice, first without the libraries.
  fs.renameSync(path.join(target, 'operaton-bench.jar'), jar);
}

/** The line that names the package and the host, else the first one. */
function reasonOf(output: string): string {
  const lines = output.split('\n').filter((line) => /\[(ERROR|FATAL)\]/.test(line));
  const telling = lines.find((line) => /could not|cannot|non-resolvable/i.test(line));
  return (telling ?? lines[0] ?? output).trim().slice(0, 400);
}

/** The major version; 0 where the program is missing. */
function javaVersion(program: 'java' | 'javac'): number {
  const { stdout, stderr } = spawnSync(program, ['-version'], { encoding: 'utf8' });
  return Number(/(?:version "|javac )(\d+)/.exec(`${stdout}${stderr}`)?.[1] ?? 0);
}

/** The first line of what Java says of itself. */
export function describeJava(): string {
  return spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr.split('\n')[0];
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const files = fs.readdirSync(SOURCES, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath ?? file.path, file.name));
  for (const file of paths.sort())
    hash.update(`${path.relative(SOURCES, file)}\n`).update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
