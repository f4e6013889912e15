import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  InstanceEnded,
  InstanceSuspended,
  JobCommands,
  type EngineJob,
  JobFailed,
  JobQueries,
  type OffsetPage,
} from '../../../engine/api/index.js';
import { ReadingPolicy } from '../../../modules/contacts/index.js';
import { AuditTrail } from '../../../platform/audit/index.js';
import { RequireRoles } from '../../../platform/auth/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { CAMUNDA_DATE_PATTERN } from '../camunda-date.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { dateOf } from '../offset-page.js';
import type { Given } from '../camunda-list.js';
import { ListedResource } from '../listed/listed-resource.js';
import { CamundaBody, MOST_RETRIES, NOT_TRUE, RETRIES } from '../request-bodies.js';
import { RequestReader } from '../request-reader.js';
import { INSTANCE_MANAGERS, PROCESS_READERS } from '../roles.js';
import { CamundaJobDto } from './job.dto.js';
import { JOB_FIELDS, JOB_SORTS, jobFilter, jobOf } from './job-fields.js';

const DUE_DATE = {
  type: 'string',
  pattern: CAMUNDA_DATE_PATTERN,
  example: '2026-11-23T09:00:00.000+0000',
};

const JOBS = ListedResource({
  what: 'jobs',
  roles: PROCESS_READERS,
  dto: CamundaJobDto,
  fields: JOB_FIELDS,
  sorts: JOB_SORTS,
});

/** Timers and what was put off, as Camunda 7's REST API gives them. */
@CamundaDialect()
@Controller('engine-rest/job')
export class CamundaJobsController extends JOBS {
  constructor(
    private readonly queries: JobQueries,
    private readonly commands: JobCommands,
    private readonly policy: ReadingPolicy,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {
    super();
  }

  async find(given: Given<typeof JOB_FIELDS>, listing: OffsetPage<string>): Promise<object[]> {
    const filter = jobFilter(given);
    const jobs = filter ? await this.queries.jobs(filter, listing) : [];
    const ids = jobs.map(({ instanceId }) => instanceId);
    const withheld = await this.policy.withheldInstances(ids, 'listed');
    return jobs.map((job) => jobOf(job, withheld.has(job.instanceId)));
  }

  async total(given: Given<typeof JOB_FIELDS>): Promise<number> {
    const filter = jobFilter(given);
    return filter ? this.queries.countJobs(filter) : 0;
  }

  @Get(':id')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('job'))
  @ApiOperation({
    summary: 'One job',
    description: 'Answers one job by its id, for those who watch over the processes.',
  })
  @ApiOkResponse({ type: CamundaJobDto })
  async get(@Param('id') id: string): Promise<object> {
    const job = await this.queries.job(id);
    return jobOf(job, await this.withholds(job));
  }

  @Get(':id/stacktrace')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('job'))
  @ApiOperation({
    summary: 'The stack trace of the last failure, as a text',
    description:
      'Answers what the last failure of a job left; nothing to whoever may not read the words of the case.',
  })
  @ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } })
  async stacktrace(@Param('id') id: string): Promise<string> {
    const job = await this.queries.job(id);
    return (await this.withholds(job)) ? '' : (job.errorDetails ?? '');
  }

  @Put(':id/retries')
  @CamundaBody({ retries: RETRIES })
  @HttpCode(204)
  @ApiNoContentResponse()
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('job'))
  @ApiOperation({
    summary: 'Sets the attempts that are left; above zero the incident of the job is closed',
    description: 'Sets how often a job is tried again; above zero its incident is closed.',
  })
  async setRetries(@Param('id') id: string, @Body() body: unknown): Promise<void> {
    const reader = new RequestReader(body);
    const retries = reader.requiredNumber('retries', 0, MOST_RETRIES);
    reader.refuseOthers();
    await this.change(id, 'job.retries-set', { retries }, () =>
      this.commands.setRetries(id, retries),
    );
  }

  @Put(':id/duedate')
  @CamundaBody({ duedate: DUE_DATE }, { cascade: NOT_TRUE })
  @HttpCode(204)
  @ApiNoContentResponse()
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('job'))
  @ApiOperation({
    summary: 'Sets when the job is due',
    description: 'Moves the date at which a job is tried next.',
  })
  async setDueDate(@Param('id') id: string, @Body() body: unknown): Promise<void> {
    const reader = new RequestReader(body);
    // `cascade` would move the later dates of a repeated timer, which follow from this one here anyway.
    if (reader.flag('cascade'))
      throw reader.wrong('cascade', 'is not supported by this engine: leave it out.');
    const dueAt = dateOf(reader, 'duedate');
    if (!dueAt) throw reader.wrong('duedate', 'is required.');
    reader.refuseOthers();
    await this.change(id, 'job.due-date-set', { dueAt: dueAt.toISOString() }, () =>
      this.commands.setDueDate(id, dueAt),
    );
  }

  // Not one unit of work: the job has its own, in which a failure is counted.
  @Post(':id/execute')
  @HttpCode(204)
  @ApiNoContentResponse()
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('job'), JobFailed, InstanceSuspended, InstanceEnded)
  @ApiOperation({
    summary: 'Runs the job now',
    description: 'Runs a job at once, before it is due; a failure counts as an attempt.',
  })
  async execute(@Param('id') id: string): Promise<void> {
    const withheld = await this.withholds(await this.queries.job(id));
    await this.change(id, 'job.executed', {});
    try {
      await this.commands.execute(id);
    } catch (error) {
      // Why it fails may quote the words of the case.
      if (!withheld || !(error instanceof JobFailed)) throw error;
      throw new JobFailed(id, 'why is told to those who may read the words of its case.');
    }
  }

  private async withholds({ instanceId }: EngineJob): Promise<boolean> {
    return (await this.policy.withheldInstances([instanceId], 'opened')).has(instanceId);
  }

  private change(
    id: string,
    action: string,
    details: object,
    work?: () => Promise<void>,
  ): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { instanceId: processInstanceId } = await this.queries.job(id);
      await work?.();
      this.audit.record({
        ...{ action, subjectType: 'job', subjectId: id },
        details: { ...details, processInstanceId },
      });
    });
  }
}
