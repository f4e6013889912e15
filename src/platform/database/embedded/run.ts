import { spawn } from 'node:child_process';

/** The unprivileged user that PostgreSQL runs as when we are root. */
export interface Identity {
  uid: number;
  gid: number;
}

/** How to run a program beside the cluster: as whom, and from which working directory. */
export interface RunOptions {
  cwd: string;
  runAs?: Identity;
}

/** `code` is -1 when the program was ended by a signal or could not be started; `output` is stdout and stderr. */
export interface RunResult {
  code: number;
  output: string;
}

/** The environment of PostgreSQL's programs: nothing of ours (PGDATA, PGOPTIONS, secrets) goes in. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const windows =
    process.platform === 'win32'
      ? { SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP, TMP: process.env.TMP }
      : {};
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', ...windows };
}

/** Runs a program to its end. Never rejects. */
export function run(program: string, args: string[], options: RunOptions): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...options.runAs,
      cwd: options.cwd,
      env: programEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-8_000);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => resolve({ code: -1, output: `${output}${error.message}` }));
    child.once('close', (code) => resolve({ code: code ?? -1, output }));
  });
}
