import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';

/**
 * A mark that tells a living process from a later one with the same pid (its start time, platform's format).
 * `null` when there is no such process, or only a zombie of it.
 */
export function birthMark(pid: number): string | null {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  if (process.platform === 'linux') return linuxBirthMark(pid);
  if (!answersSignals(pid)) return null;
  return process.platform === 'win32' ? windowsBirthMark(pid) : bsdBirthMark(pid);
}

/** True while the process runs; a zombie does not count. */
export function isAlive(pid: number): boolean {
  return birthMark(pid) !== null;
}

/**
 * True when the living process `pid` is a PostgreSQL server whose working directory (on Linux) or `-D` (elsewhere
 * on Unix) is `data`. Windows only tells the program's name.
 */
export function isPostgresOn(pid: number, data: string): boolean {
  if (process.platform === 'win32') {
    return powershell(`(Get-Process -Id ${pid}).ProcessName`) === 'postgres';
  }
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], {
      encoding: 'utf8',
    });
    return stdout?.includes('postgres') && stdout.includes(`-D ${data}`);
  }
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(data);
  } catch {
    // We may not look: better to take a PostgreSQL for ours, and fail to stop it, than to overlook it.
    return nameOf(pid) === 'postgres';
  }
}

/** Names the kernel and pid namespace whose pids we see: only there does `birthMark` say anything. */
export function processScope(): string {
  if (process.platform !== 'linux') return os.hostname();
  try {
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}/${fs.readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return os.hostname();
  }
}

function linuxBirthMark(pid: number): string | null {
  let stat: string;
  try {
    stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  // The second field, the program's name, may hold spaces and brackets: count from its end (proc(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? null : fields[19];
}

function bsdBirthMark(pid: number): string | null {
  const { stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  const [state, ...started] = (stdout ?? '').trim().split(/\s+/);
  return started.length === 0 || state.startsWith('Z') ? null : started.join(' ');
}

function windowsBirthMark(pid: number): string {
  // A process that may not be asked is alive all the same.
  return powershell(`(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`) || 'unknown';
}

function powershell(script: string): string {
  const { stdout } = spawnSync('powershell', ['-NoProfile', '-NonInteractive', '-c', script], {
    encoding: 'utf8',
    windowsHide: true,
  });
  return stdout?.trim() ?? '';
}

function nameOf(pid: number): string | undefined {
  try {
    return fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return undefined;
  }
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
