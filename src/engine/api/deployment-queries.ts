import type { OffsetPage } from './offset-page.js';
import type { ProcessDefinition } from './types.js';

/** Files that were deployed together. */
export interface Deployment {
  id: string;
  name: string;
  /** What deployed it, such as `Camunda Modeler`. */
  source: string | null;
  deployedAt: Date;
}

/** Conditions are joined by "and". A text of `...Like` holds `%` for anything. */
export interface DeploymentFilter {
  id?: string;
  name?: string;
  nameLike?: string;
  source?: string;
  withoutSource?: boolean;
  /** Before, and after, this instant; not at it. */
  before?: Date;
  after?: Date;
}

export type DeploymentSort = 'id' | 'name' | 'deployedAt';

export interface DefinitionFilter {
  ids?: string[];
  keys?: string[];
  keyLike?: string;
  name?: string;
  nameLike?: string;
  deploymentId?: string;
  deployedAt?: Date;
  deployedAfter?: Date;
  resourceName?: string;
  resourceNameLike?: string;
  version?: number;
  versionTag?: string;
  versionTagLike?: string;
  withoutVersionTag?: boolean;
  withdrawn?: boolean;
  /** The latest of each process in which something can begin. */
  latestOnly?: boolean;
}

export type DefinitionSort =
  'id' | 'key' | 'name' | 'version' | 'deploymentId' | 'deployedAt' | 'versionTag';

/** How many instances run in a version, and how many of its incidents are open. */
export interface DefinitionFigures {
  instances: number;
  incidents: number;
}

/** What was deployed, but for what was deleted since. Each may be asked inside or outside a unit of work. */
export abstract class DeploymentQueries {
  abstract deployments(
    filter: DeploymentFilter,
    page: OffsetPage<DeploymentSort>,
  ): Promise<Deployment[]>;
  abstract countDeployments(filter: DeploymentFilter): Promise<number>;
  /** Throws `deployment.not-found` (404). */
  abstract deployment(id: string): Promise<Deployment>;

  abstract definitions(
    filter: DefinitionFilter,
    page: OffsetPage<DefinitionSort>,
  ): Promise<ProcessDefinition[]>;
  abstract countDefinitions(filter: DefinitionFilter): Promise<number>;
  /** By definition id; a version in which nothing runs is left out. */
  abstract figures(): Promise<Map<string, DefinitionFigures>>;
  /** Ids of the instances that run, or are suspended, in versions of a deployment; called ones are left out. */
  abstract runningIn(deploymentId: string): Promise<string[]>;
}
