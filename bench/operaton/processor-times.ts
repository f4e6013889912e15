import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/** CPU time used so far, in milliseconds. */
export interface ProcessorTimes {
  /** Of each side's own process. */
  sides: number[];
  postgres: number;
  /** Of the whole machine: at work, and stolen by other machines of the same host. */
  machine: { busy: number; stolen: number };
  /** Of this process. */
  own: number;
}

/** Reads Linux's counters of the processors. */
export class Processors {
  private readonly tickMs =
    1000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

  constructor(private readonly postmaster: number) {}

  now(sides: readonly number[]): ProcessorTimes {
    const { user, system } = process.cpuUsage();
    return {
      sides: sides.map((pid) => this.used(pid)),
      postgres: this.postgres(),
      machine: this.machine(),
      own: (user + system) / 1000,
    };
  }

  /** The postmaster, what its ended children used, and those that live. */
  private postgres(): number {
    const children = fs
      .readFileSync(`/proc/${this.postmaster}/task/${this.postmaster}/children`, 'utf8')
      .split(' ')
      .filter(Boolean);
    const alive = children.reduce((sum, pid) => sum + this.used(Number(pid)), 0);
    return this.used(this.postmaster, true) + alive;
  }

  private used(pid: number, withEndedChildren = false): number {
    let line: string;
    try {
      line = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    } catch {
      return 0; // It has just ended.
    }
    // The program's name may hold spaces and brackets; what follows the last bracket are numbers.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number);
    const ended = withEndedChildren ? endedUser + endedSystem : 0;
    return (user + system + ended) * this.tickMs;
  }

  private machine(): ProcessorTimes['machine'] {
    const [total] = fs.readFileSync('/proc/stat', 'utf8').split('\n', 1);
    const ticks = total.trim().split(/\s+/).slice(1).map(Number);
    const [user, nice, system, , , irq, softIrq, stolen] = ticks;
    return {
      busy: (user + nice + system + irq + softIrq) * this.tickMs,
      stolen: stolen * this.tickMs,
    };
  }
}

/** Megabytes of memory that a process holds. */
export function residentMb(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(kilobytes?.[1]) / 1024;
}
