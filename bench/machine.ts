import os from 'node:os';
import type { BenchDatabase } from './database.js';
import { digits } from './table.js';

/** What the figures depend on, by name. */
export type Machine = Record<string, string | number | null>;

export function machineOf(database: Pick<BenchDatabase, 'fileSystem' | 'settings'>): Machine {
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model.trim() ?? 'unknown',
    cores: cpus.length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    load: os.loadavg()[0],
    os: `${os.type()} ${os.release()}`,
    node: process.version,
    fileSystem: database.fileSystem,
    ...database.settings,
  };
}

/** One line, and a warning where the figures would mislead. */
export function renderMachine(machine: Machine): string {
  const line = Object.entries(machine)
    .map(([name, value]) => `${name}=${typeof value === 'number' ? digits(value) : value}`)
    .join('  ');
  const warnings = [line];
  if (machine.fileSystem === 'tmpfs')
    warnings.push(
      'The cluster lies in memory (tmpfs): commits cost nothing here. Give --dir a folder on a disk.',
    );
  if (Number(machine.load) > Number(machine.cores))
    warnings.push(
      'The machine was busy at the start (load above its cores): latencies are mostly waits for a processor.',
    );
  return warnings.join('\n');
}
