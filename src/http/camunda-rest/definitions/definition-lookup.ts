import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { DeploymentQueries, type ProcessDefinition } from '../../../engine/api/index.js';

const ONE = { sort: [], offset: 0, limit: 1 };

/** Finds the version that a path names, by its id or by the key of its process. */
@Injectable()
export class DefinitionLookup {
  constructor(private readonly deployments: DeploymentQueries) {}

  /** Throws `process-definition.not-found` (404), also for one whose deployment was deleted. */
  async byId(id: string): Promise<ProcessDefinition> {
    const [found] = await this.deployments.definitions({ ids: [id] }, ONE);
    if (!found) throw new NotFound('process-definition', id);
    return found;
  }

  /** The latest version in which something can begin. Throws `process-definition.not-found` (404). */
  async latest(key: string): Promise<ProcessDefinition> {
    const [found] = await this.deployments.definitions({ keys: [key], latestOnly: true }, ONE);
    if (!found) throw new NotFound('process-definition', key);
    return found;
  }
}
