import { Controller, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiConsumes, ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../platform/auth/index.js';
import type { FastifyRequest } from 'fastify';
import { AppConfig } from '../../platform/config/index.js';
import { InvalidInput, MayFail } from '../../platform/errors/index.js';
import { BodyLimit, InputPipe, withForm } from '../../platform/http/index.js';
import { DecisionLimitExceeded, DecisionRefused, DecisionsBusy, type DeploymentResource, ModelRefused } from '../../engine/api/index.js';
import { DeploymentDto, DeploymentFormDto } from './definition.dto.js';
import { MOST_FILES, ProcessDeployments, toResource } from './process-deployments.js';
import { NotABpmnFile } from './processes.errors.js';
import { DEPLOYERS } from './roles.js';

@ApiTags('processes')
@ApiBearerAuth()
@Controller('process-deployments')
export class DeploymentsController {
  private readonly input = new InputPipe();

  constructor(
    private readonly deployments: ProcessDeployments,
    private readonly config: AppConfig,
  ) {}

  // Needs no Idempotency-Key: a content that is deployed already is left alone.
  @Post()
  @RequireRoles(...DEPLOYERS)
  @BodyLimit('file')
  @MayFail(ModelRefused, DecisionLimitExceeded, DecisionRefused, DecisionsBusy, NotABpmnFile)
  @ApiOperation({
    summary:
      'Pubblica file BPMN e DMN / deploys BPMN and DMN files; what changed becomes a new version',
    description: 'Lets designers deploy BPMN and DMN files. A file that cannot be executed is refused: `problems` names the elements (decision, rule, column) and the reasons. `warnings` tells what refuses nothing, such as a point that a routing table names and that is closed.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: DeploymentFormDto })
  @ApiCreatedResponse({ type: DeploymentDto })
  async deploy(
    @Req() request: FastifyRequest,
  ): Promise<DeploymentDto> {
    const { resources, form } = await this.received(request);
    if (resources.length === 0) {
      throw new InvalidInput('A deployment needs at least one file.', [
        { field: 'files', code: 'required', message: 'Attach one or more .bpmn or .dmn files.' },
      ]);
    }
    const name = form.name?.trim() || resources[0].name;
    return DeploymentDto.of(await this.deployments.deploy(resources, { name, source: 'api' }));
  }

  private async received(
    request: FastifyRequest,
  ): Promise<{ resources: DeploymentResource[]; form: DeploymentFormDto }> {
    const fileBytes = this.config.uploadLimitBytes;
    const limits = { field: 'files', fileBytes, files: MOST_FILES };
    return withForm(request, limits, async ({ fields, files }) => {
      const resources = await Promise.all(files.map(toResource));
      const metadata = { type: 'body' as const, metatype: DeploymentFormDto };
      return { resources, form: (await this.input.transform(fields, metadata)) as DeploymentFormDto };
    });
  }
}
