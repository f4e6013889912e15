import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { isUuid } from '../../platform/http/index.js';
import {
  type DefinitionFigures,
  type DefinitionFilter,
  type DefinitionSort,
  type Deployment,
  type DeploymentFilter,
  DeploymentQueries,
  type DeploymentSort,
  type OffsetPage,
  type ProcessDefinition,
} from '../api/index.js';
import { DEFINITION_COLUMNS, type DefinitionRow, toDefinition } from './definition-rows.js';
import { countRows, GivenConditions, offsetRows } from './list-query.js';

const DEPLOYMENT = 'SELECT id, name, source, deployed_at AS "deployedAt" FROM process_deployment';

const DEPLOYMENT_SORTS: Record<DeploymentSort, string> = {
  id: 'id',
  name: 'name',
  deployedAt: 'deployed_at',
};

const DEFINITION_SORTS: Record<DefinitionSort, string> = {
  id: 'id',
  key: 'key',
  name: 'name',
  version: 'version',
  deploymentId: 'deployment_id',
  deployedAt: 'deployed_at',
  versionTag: 'version_tag',
};

/** Reads the rows of deployments and definitions. */
@Injectable()
export class EmbeddedDeploymentQueries extends DeploymentQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  deployments(filter: DeploymentFilter, page: OffsetPage<DeploymentSort>): Promise<Deployment[]> {
    const where = deploymentConditions(filter);
    const list = { select: DEPLOYMENT, where, columns: DEPLOYMENT_SORTS, last: 'deployed_at, id' };
    return offsetRows(this.unitOfWork, list, page);
  }

  countDeployments(filter: DeploymentFilter): Promise<number> {
    return countRows(this.unitOfWork, 'process_deployment', deploymentConditions(filter));
  }

  async deployment(id: string): Promise<Deployment> {
    const [found] = isUuid(id)
      ? await this.deployments({ id }, { sort: [], offset: 0, limit: 1 })
      : [];
    if (!found) throw new NotFound('deployment', id);
    return found;
  }

  async definitions(
    filter: DefinitionFilter,
    page: OffsetPage<DefinitionSort>,
  ): Promise<ProcessDefinition[]> {
    const where = definitionConditions(filter);
    const select = `SELECT ${DEFINITION_COLUMNS} FROM process_definition d`;
    const list = { select, where, columns: DEFINITION_SORTS, last: 'key, version, id' };
    return (await offsetRows<DefinitionRow, DefinitionSort>(this.unitOfWork, list, page)).map(
      toDefinition,
    );
  }

  countDefinitions(filter: DefinitionFilter): Promise<number> {
    return countRows(this.unitOfWork, 'process_definition d', definitionConditions(filter));
  }

  async figures(): Promise<Map<string, DefinitionFigures>> {
    const rows = await this.unitOfWork.read<{ id: string } & DefinitionFigures>(
      `SELECT i.definition_id AS id, count(*)::int AS instances,
              coalesce(sum((SELECT count(*) FROM incident n
                             WHERE n.instance_id = i.id AND n.resolved_at IS NULL)), 0)::int AS incidents
         FROM process_instance i WHERE i.state IN ('running', 'suspended') GROUP BY i.definition_id`,
    );
    return new Map(rows.map(({ id, instances, incidents }) => [id, { instances, incidents }]));
  }

  async runningIn(deploymentId: string): Promise<string[]> {
    const rows = await this.unitOfWork.read<{ id: string }>(
      `SELECT i.id FROM process_instance i JOIN process_definition d ON d.id = i.definition_id
        WHERE d.deployment_id = $1 AND i.state IN ('running', 'suspended')
        ORDER BY i.parent_instance_id NULLS FIRST, i.started_at, i.id`,
      [deploymentId],
    );
    return rows.map(({ id }) => id);
  }
}

function deploymentConditions(filter: DeploymentFilter): GivenConditions {
  return new GivenConditions()
    .flag(true, 'deleted_at IS NULL')
    .given('id::text = ?', filter.id)
    .given('name = ?', filter.name)
    .given('name LIKE ?', filter.nameLike)
    .given('source = ?', filter.source)
    .flag(filter.withoutSource || undefined, 'source IS NULL')
    .given('deployed_at < ?', filter.before)
    .given('deployed_at > ?', filter.after);
}

function definitionConditions(filter: DefinitionFilter): GivenConditions {
  return new GivenConditions()
    .flag(true, 'd.deleted_at IS NULL')
    .given('d.id::text = ANY (?::text[])', filter.ids)
    .given('d.key = ANY (?::text[])', filter.keys)
    .given('d.key LIKE ?', filter.keyLike)
    .given('d.name = ?', filter.name)
    .given('d.name LIKE ?', filter.nameLike)
    .given('d.deployment_id::text = ?', filter.deploymentId)
    .given(`date_trunc('milliseconds', d.deployed_at) = ?`, filter.deployedAt)
    .given('d.deployed_at > ?', filter.deployedAfter)
    .given('d.resource_name = ?', filter.resourceName)
    .given('d.resource_name LIKE ?', filter.resourceNameLike)
    .given('d.version = ?', filter.version)
    .given('d.version_tag = ?', filter.versionTag)
    .given('d.version_tag LIKE ?', filter.versionTagLike)
    .flag(filter.withoutVersionTag || undefined, 'd.version_tag IS NULL')
    .flag(filter.withdrawn, 'd.withdrawn_at IS NOT NULL')
    .flag(
      filter.latestOnly || undefined,
      `d.id = (SELECT l.id FROM process_definition l WHERE l.key = d.key AND l.withdrawn_at IS NULL
                ORDER BY l.version DESC LIMIT 1)`,
    );
}
