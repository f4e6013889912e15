import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { AppConfig } from '../../platform/config/index.js';
import { runAsSystem } from '../../platform/context/index.js';
import { Deployer } from './deployer.js';

/** What deployed the files of `processes/`. */
export const SHIPPED = 'start-up';

/**
 * Deploys the BPMN and DMN files of `processes/` when the server starts: a changed file becomes a new version, running
 * cases keep theirs. A file that the engine refuses, a topic that nobody implements or a decision
 * that nobody deployed stops the start.
 */
@Injectable()
export class ShippedProcesses implements OnApplicationBootstrap {
  private readonly logger = new Logger(ShippedProcesses.name);

  constructor(
    private readonly deployer: Deployer,
    private readonly config: AppConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.workerProcess) return;
    const folder = path.resolve(this.config.processesDir);
    const names = (await readdir(folder).catch(() => []))
      .filter((name) => /\.(bpmn|dmn)$/.test(name))
      .sort();
    if (!names.some((name) => name.endsWith('.bpmn'))) {
      this.logger.warn(`No BPMN files in ${folder}: no process was deployed.`);
      return;
    }
    const resources = await Promise.all(
      names.map(async (name) => ({
        name,
        content: await readFile(path.join(folder, name), 'utf8'),
      })),
    );
    const result = await runAsSystem('start-up', () =>
      this.deployer.deploy(resources, {
        name: 'processes',
        source: SHIPPED,
        requireHandlers: true,
        onlyChanged: true,
      }),
    );
    for (const { key, version } of [...result.deployed, ...result.decisions.deployed])
      this.logger.log(`Deployed ${key}, version ${version}.`);
  }
}
