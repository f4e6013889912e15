import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { RequireRoles } from '../../../platform/auth/index.js';
import { AppConfig } from '../../../platform/config/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { BodyLimit } from '../../../platform/http/index.js';
import {
  DecisionLimitExceeded,
  DecisionRefused,
  DecisionsBusy,
  DeploymentHoldsDecisions,
  DeploymentInUse,
  DeploymentNeeded,
  DeploymentQueries,
  type Deployment,
  InstanceCalled,
  ModelRefused,
} from '../../../engine/api/index.js';
import {
  DEPLOYERS,
  hasRole,
  INSTANCE_MANAGERS,
  NotABpmnFile,
  PROCESS_READERS,
  ProcessDeployments,
} from '../../processes/index.js';
import { CountDto } from '../camunda.dto.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { CaseOfOthers } from '../case-rights.js';
import { refuseSkips } from '../refused-parts.js';
import { RequestReader } from '../request-reader.js';
import { selfLink } from '../server-address.js';
import { CamundaDecisionDto } from '../decisions/decision.dto.js';
import { CamundaDefinitionDto } from '../definitions/definition.dto.js';
import { receiveDeployment } from './deployment-form.js';
import { DEPLOYMENTS, deploymentFilter } from './deployment-list.js';
import { deployedOf, deploymentOf } from './deployment.representation.js';
import {
  CamundaDeployedDto,
  CamundaDeploymentDto,
  CreateDeploymentForm,
} from './deployment.dto.js';

/** Deploying, as Camunda Modeler and build tools do it. */
@CamundaDialect()
@Controller('engine-rest/deployment')
export class CamundaDeploymentsController {
  constructor(
    private readonly queries: DeploymentQueries,
    private readonly deployments: ProcessDeployments,
    private readonly config: AppConfig,
  ) {}

  @Post('create')
  @HttpCode(200)
  @RequireRoles(...DEPLOYERS)
  @BodyLimit('file')
  @MayFail(ModelRefused, DecisionLimitExceeded, DecisionRefused, DecisionsBusy, NotABpmnFile)
  @ApiOperation({
    summary: 'Deploys BPMN and DMN files',
    description:
      'Lets designers deploy from Camunda Modeler and from build tools, with the checks of `POST /process-deployments`: a file ' +
      'that cannot be executed is refused as ENGINE-09005, with its elements in `details`.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: CreateDeploymentForm })
  @ApiExtraModels(CamundaDefinitionDto, CamundaDecisionDto)
  @ApiOkResponse({ type: CamundaDeployedDto })
  async create(@Req() request: FastifyRequest): Promise<object> {
    const form = await receiveDeployment(request, this.config.uploadLimitBytes);
    const { resources, ...options } = form;
    const result = await this.deployments.deploy(resources, options);
    const isNew = result.deployed.length + result.decisions.deployed.length > 0;
    // Of nothing new there is no deployment: the one in force is told, as Camunda's duplicate filtering does.
    const [before] = [...result.unchanged, ...result.decisions.unchanged];
    const deployment: Deployment = isNew
      ? { ...result, source: options.source }
      : await this.queries.deployment(before.deploymentId);
    return {
      ...deploymentOf(deployment, selfLink(request, `deployment/${deployment.id}`)),
      ...deployedOf(result),
    };
  }

  @Get()
  @RequireRoles(...PROCESS_READERS)
  @DEPLOYMENTS.query()
  @ApiOperation({
    summary: 'Deployments that match the query',
    description: 'Finds what was deployed, and by what tool.',
  })
  @ApiOkResponse({ type: [CamundaDeploymentDto] })
  async list(@Query() query: unknown): Promise<object[]> {
    const { given, page } = DEPLOYMENTS.read(query);
    const found = await this.queries.deployments(deploymentFilter(given), page);
    return found.map((one) => deploymentOf(one));
  }

  @Get('count')
  @RequireRoles(...PROCESS_READERS)
  @DEPLOYMENTS.query({ paged: false })
  @ApiOperation({
    summary: 'How many deployments match the query',
    description: 'Counts what was deployed, for those who watch over the processes.',
  })
  @ApiOkResponse({ type: CountDto })
  async count(@Query() query: unknown): Promise<CountDto> {
    const { given } = DEPLOYMENTS.read(query);
    return { count: await this.queries.countDeployments(deploymentFilter(given)) };
  }

  @Get(':id')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('deployment'))
  @ApiOperation({
    summary: 'One deployment',
    description: 'Answers when and by what tool something was deployed.',
  })
  @ApiOkResponse({ type: CamundaDeploymentDto })
  async get(@Param('id') id: string): Promise<object> {
    return deploymentOf(await this.queries.deployment(id));
  }

  @Delete(':id')
  @HttpCode(204)
  @RequireRoles(...DEPLOYERS)
  @MayFail(
    NotFound.of('deployment'),
    DeploymentInUse,
    DeploymentHoldsDecisions,
    DeploymentNeeded,
    InstanceCalled,
    CaseOfOthers,
  )
  @ApiQuery({ name: 'cascade', required: false, schema: { type: 'boolean', default: false } })
  @ApiQuery({ name: 'skipCustomListeners', required: false, schema: { enum: ['false'] } })
  @ApiQuery({ name: 'skipIoMappings', required: false, schema: { enum: ['false'] } })
  @ApiOperation({
    summary: 'Deletes a deployment with its processes',
    description:
      'Lets designers take a deployment away in whose processes nothing runs. With `cascade` what runs is cancelled, which takes ' +
      'an administrator. The history of cases stays, and no version number is given again.',
  })
  @ApiNoContentResponse()
  async delete(@Param('id') id: string, @Query() query: unknown): Promise<void> {
    const reader = RequestReader.ofTexts(query);
    const cascade = reader.flag('cascade') ?? false;
    refuseSkips(reader);
    reader.refuseOthers();
    const { name } = await this.queries.deployment(id);
    // Ending what runs is the affair of managers, whoever deployed it.
    if (cascade && !hasRole(currentActor(), ...INSTANCE_MANAGERS)) {
      if ((await this.queries.runningIn(id)).length > 0) throw new CaseOfOthers();
    }
    await this.deployments.delete(id, name, { cascade });
  }
}
