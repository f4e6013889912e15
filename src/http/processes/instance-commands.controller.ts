import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AuditTrail } from '../../platform/audit/index.js';
import { RequireRoles } from '../../platform/auth/index.js';
import { UuidParam } from '../../platform/http/index.js';
import { Command } from '../../platform/idempotency/index.js';
import { IncidentResolved, InstanceCalled, InstanceEnded, InstanceStateUnfit, ProcessEngine, ProcessQueries, ProcessStopped } from '../../engine/api/index.js';
import { ReadingPolicy } from '../../modules/contacts/index.js';
import { InstanceCommands } from './instance-commands.service.js';
import {
  IncidentDto,
  IncidentPageDto,
  IncidentsQuery,
  ProcessInstanceDto,
  InstanceReasonDto,
} from './instance.dto.js';
import { INSTANCE_MANAGERS, PROCESS_READERS } from './roles.js';
import { MayFail, NotFound } from '../../platform/errors/index.js';

/** What managers do when a case must stop, go on, or end, and when something stopped it. */
@ApiTags('processes')
@ApiBearerAuth()
@Controller()
export class InstanceCommandsController {
  constructor(
    private readonly engine: ProcessEngine,
    private readonly queries: ProcessQueries,
    private readonly audit: AuditTrail,
    private readonly policy: ReadingPolicy,
    private readonly commands: InstanceCommands,
  ) {}

  @Post('process-instances/:id/suspend')
  @HttpCode(200)
  @RequireRoles(...INSTANCE_MANAGERS)
  @Command()
  @MayFail(NotFound.of('process-instance'), InstanceStateUnfit)
  @ApiOperation({ summary: 'Sospende / suspends: no task, timer or message moves the instance',
    description: 'Stops a process instance: no task, timer or message moves it until it is resumed.' })
  @ApiOkResponse({ type: ProcessInstanceDto })
  async suspend(@UuidParam() id: string, @Body() body: InstanceReasonDto): Promise<ProcessInstanceDto> {
    await this.commands.suspend(id, body.reason);
    return this.shown(id);
  }

  @Post('process-instances/:id/resume')
  @HttpCode(200)
  @RequireRoles(...INSTANCE_MANAGERS)
  @Command()
  @MayFail(NotFound.of('process-instance'), InstanceStateUnfit)
  @ApiOperation({ summary: 'Riprende / resumes a suspended instance',
    description: 'Lets a suspended process instance go on.' })
  @ApiOkResponse({ type: ProcessInstanceDto })
  async resume(@UuidParam() id: string, @Body() body: InstanceReasonDto): Promise<ProcessInstanceDto> {
    await this.commands.resume(id, body.reason);
    return this.shown(id);
  }

  @Post('process-instances/:id/cancel')
  @HttpCode(200)
  @RequireRoles(...INSTANCE_MANAGERS)
  @Command()
  @MayFail(NotFound.of('process-instance'), InstanceCalled, ProcessStopped, InstanceEnded)
  @ApiOperation({ summary: 'Annulla / ends the instance, its tasks and its timers',
    description: 'Ends a process instance with its tasks and timers, with a reason.' })
  @ApiOkResponse({ type: ProcessInstanceDto })
  async cancel(@UuidParam() id: string, @Body() body: InstanceReasonDto): Promise<ProcessInstanceDto> {
    await this.commands.cancel(id, body.reason);
    return this.shown(id);
  }

  @Get('incidents')
  @RequireRoles(...PROCESS_READERS)
  @ApiOperation({ summary: 'Incidenti di tutte le istanze / incidents of all instances',
    description: 'Answers what stopped process instances, over all of them, for those who watch over the processes.' })
  @ApiOkResponse({ type: IncidentPageDto })
  async incidents(@Query() query: IncidentsQuery): Promise<IncidentPageDto> {
    const { open, limit, cursor } = query;
    const page = await this.queries.incidents({ open: open ?? true, limit, cursor });
    const instances = page.items.map(({ instanceId }) => instanceId);
    const withheld = await this.policy.withheldInstances(instances, 'listed');
    const items = page.items.map((one) => IncidentDto.of(one, withheld.has(one.instanceId)));
    return { items, nextCursor: page.nextCursor };
  }

  @Post('incidents/:id/resolution')
  @HttpCode(204)
  @RequireRoles(...INSTANCE_MANAGERS)
  @Command()
  @MayFail(NotFound.of('incident'), IncidentResolved)
  @ApiOperation({ summary: 'Risolve / closes the incident and tries again what it stopped',
    description: 'Closes an incident and tries again what it stopped, once the reason is gone.' })
  @ApiNoContentResponse()
  async resolve(@UuidParam() id: string): Promise<void> {
    await this.engine.resolveIncident(id);
    this.audit.record({ action: 'incident.resolved', subjectType: 'incident', subjectId: id });
  }

  private async shown(id: string): Promise<ProcessInstanceDto> {
    const withheld = (await this.policy.withheldInstances([id], 'opened')).has(id);
    return ProcessInstanceDto.of(await this.queries.instance(id), withheld);
  }
}
