import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequireRoles } from '../../../platform/auth/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { DecisionQueries, DeploymentQueries, ProcessQueries } from '../../../engine/api/index.js';
import { PROCESS_READERS } from '../../processes/index.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { DeploymentResourceDto } from './deployment.dto.js';

interface Resource extends DeploymentResourceDto {
  kind: 'process' | 'decision';
}

/** The files of deployments. */
@CamundaDialect()
@Controller('engine-rest/deployment')
export class DeploymentResourcesController {
  constructor(
    private readonly deployments: DeploymentQueries,
    private readonly processes: ProcessQueries,
    private readonly decisions: DecisionQueries,
  ) {}

  @Get(':id/resources')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('deployment'))
  @ApiOperation({
    summary: 'The files of a deployment',
    description: 'Answers which files of a deployment became new versions.',
  })
  @ApiOkResponse({ type: [DeploymentResourceDto] })
  async list(@Param('id') id: string): Promise<object[]> {
    return (await this.of(id)).map(shown);
  }

  @Get(':id/resources/:resourceId')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('deployment'), NotFound.of('deployment-resource'))
  @ApiOperation({
    summary: 'One file of a deployment',
    description: 'Answers one file of a deployment by its id.',
  })
  @ApiOkResponse({ type: DeploymentResourceDto })
  async get(@Param('id') id: string, @Param('resourceId') resourceId: string): Promise<object> {
    return shown(await this.one(id, resourceId));
  }

  @Get(':id/resources/:resourceId/data')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('deployment'), NotFound.of('deployment-resource'))
  @ApiOperation({
    summary: 'The content of a file of a deployment',
    description: 'Answers a file as it was deployed, to be saved or drawn.',
  })
  @ApiOkResponse({ content: { 'application/xml': { schema: { type: 'string' } } } })
  async data(
    @Param('id') id: string,
    @Param('resourceId') resourceId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { kind, name } = await this.one(id, resourceId);
    reply.header('content-type', 'application/xml; charset=utf-8');
    reply.header('content-disposition', `attachment; filename="${encodeURIComponent(name)}"`);
    return kind === 'process'
      ? this.processes.definitionXml(resourceId)
      : this.decisions.xml(resourceId);
  }

  private async one(id: string, resourceId: string): Promise<Resource> {
    const found = (await this.of(id)).find((resource) => resource.id === resourceId);
    if (!found) throw new NotFound('deployment-resource', resourceId);
    return found;
  }

  /** A file is named by the first version that came of it: a DMN file may hold several decisions. */
  private async of(id: string): Promise<Resource[]> {
    await this.deployments.deployment(id);
    const page = { sort: [], offset: 0, limit: 1_000 };
    const processes = await this.deployments.definitions({ deploymentId: id }, page);
    const decisions = (await this.decisions.definitions({})).filter(
      ({ deploymentId }) => deploymentId === id,
    );
    const resources = [
      ...processes.map((one) => ({ ...one, kind: 'process' as const })),
      ...decisions.map((one) => ({ ...one, kind: 'decision' as const })),
    ].map(({ id: resourceId, resourceName: name, kind }) => ({
      id: resourceId,
      name,
      deploymentId: id,
      kind,
    }));
    return resources.filter(
      ({ name }, index) => resources.findIndex((one) => one.name === name) === index,
    );
  }
}

function shown({ kind: _kind, ...resource }: Resource): DeploymentResourceDto {
  return resource;
}
