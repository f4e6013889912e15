import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { MigrationPlans } from '../../../engine/api/index.js';
import { RequireRoles } from '../../../platform/auth/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { BodyLimit } from '../../../platform/http/index.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { RequestReader } from '../request-reader.js';
import { INSTANCE_MANAGERS } from '../roles.js';
import { batchOf } from './batch-fields.js';
import { MigrationBatches } from './migration-batches.js';
import { CamundaBatchDto, MigrationPlanDto, MigrationPlanReportDto } from './migration.dto.js';
import { InstanceRefused, PlanRefused } from './migration.errors.js';
import {
  ExecutionBody,
  GenerateBody,
  PlanBody,
  planOf,
  readExecution,
  readPlan,
  readVersions,
} from './migration-plan.js';
import { PlanMigrations } from './plan-migrations.js';

/** Takes instances to another version of their process, as Camunda 7's REST API does. */
@CamundaDialect()
@Controller('engine-rest/migration')
export class CamundaMigrationController {
  constructor(
    private readonly plans: MigrationPlans,
    private readonly migrations: PlanMigrations,
    private readonly batches: MigrationBatches,
  ) {}

  @Post('generate')
  @HttpCode(200)
  @GenerateBody()
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('process-definition'))
  @ApiOperation({
    summary: 'A plan by which instances can be taken to another version',
    description:
      'Makes a plan of the activities that two versions have alike. Messages and signals follow the target, timers keep their date, whatever is asked.',
  })
  @ApiOkResponse({ type: MigrationPlanDto })
  async generate(@Body() body: unknown): Promise<MigrationPlanDto> {
    const reader = new RequestReader(body);
    const [source, target] = readVersions(reader);
    reader.flag('updateEventTriggers');
    reader.refuseOthers();
    return planOf({ source, target, instructions: await this.plans.generate(source, target) });
  }

  @Post('validate')
  @HttpCode(200)
  @BodyLimit('large')
  @PlanBody()
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('process-definition'))
  @ApiOperation({
    summary: 'What of a plan cannot be followed',
    description: 'Answers the instructions of a plan that cannot be followed, and why.',
  })
  @ApiOkResponse({ type: MigrationPlanReportDto })
  async validate(@Body() body: unknown): Promise<MigrationPlanReportDto> {
    const plan = readPlan(new RequestReader(body));
    return { instructionReports: await this.migrations.reports(plan), variableReports: {} };
  }

  @Post('execute')
  @HttpCode(204)
  @BodyLimit('large')
  @ExecutionBody()
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('process-definition'), PlanRefused, InstanceRefused)
  @ApiOperation({
    summary: 'Takes instances over by a plan: all of them, or none',
    description:
      'Takes instances to another version of their process. Where one cannot be taken over, none is, and the report says why.',
  })
  @ApiNoContentResponse()
  async execute(@Body() body: unknown): Promise<void> {
    const { plan, instanceIds } = readExecution(new RequestReader(body));
    await this.migrations.requireValid(plan);
    await this.migrations.all(plan, instanceIds);
  }

  @Post('executeAsync')
  @HttpCode(200)
  @BodyLimit('large')
  @ExecutionBody()
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('process-definition'), PlanRefused)
  @ApiOperation({
    summary: 'Takes instances over by a plan, each by itself',
    description:
      'Takes instances to another version, as many of them as can be. The batch is done when it is answered, and stays listed where some could not.',
  })
  @ApiOkResponse({ type: CamundaBatchDto })
  async executeAsync(@Body() body: unknown): Promise<object> {
    const { plan, instanceIds } = readExecution(new RequestReader(body));
    await this.migrations.requireValid(plan);
    const failed = await this.migrations.each(plan, instanceIds);
    return batchOf(await this.batches.keep(instanceIds.length, failed));
  }
}
