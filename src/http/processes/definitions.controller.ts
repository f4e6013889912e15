import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../platform/auth/index.js';
import { UuidParam } from '../../platform/http/index.js';
import { Command } from '../../platform/idempotency/index.js';
import { OnlyVersion, ProcessEngine, ProcessQueries, VersionWithdrawn } from '../../engine/api/index.js';
import {
  DefinitionsQuery,
  ProcessDefinitionDto,
  ProcessDefinitionListDto,
  StatisticsDto,
} from './definition.dto.js';
import { InstanceReasonDto } from './instance.dto.js';
import { DEPLOYERS, INSTANCE_READERS, PROCESS_READERS } from './roles.js';
import { MayFail, NotFound } from '../../platform/errors/index.js';

@ApiTags('processes')
@ApiBearerAuth()
@Controller('process-definitions')
export class DefinitionsController {
  constructor(
    private readonly queries: ProcessQueries,
    private readonly engine: ProcessEngine,
    private readonly audit: AuditTrail,
  ) {}

  @Get()
  @RequireRoles(...PROCESS_READERS)
  @ApiOperation({ summary: 'Processi e versioni / processes and their versions, newest first',
    description: 'Answers the processes that are deployed, with their versions.' })
  @ApiOkResponse({ type: ProcessDefinitionListDto })
  async list(@Query() query: DefinitionsQuery): Promise<ProcessDefinitionListDto> {
    const { key, latest } = query;
    const definitions = await this.queries.definitions({ key, latestOnly: latest });
    return { items: definitions.map(ProcessDefinitionDto.of), nextCursor: null };
  }

  @Get(':id')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('process-definition'))
  @ApiOperation({ summary: 'Una versione di un processo / a version of a process',
    description: 'Answers one version of a process.' })
  @ApiOkResponse({ type: ProcessDefinitionDto })
  async get(@UuidParam() id: string): Promise<ProcessDefinitionDto> {
    return ProcessDefinitionDto.of(await this.queries.definition(id));
  }

  @Get(':id/xml')
  @RequireRoles(...INSTANCE_READERS)
  @Header('content-type', 'application/xml; charset=utf-8')
  @MayFail(NotFound.of('process-definition'))
  @ApiOperation({ summary: 'Il file BPMN / the BPMN file as it was deployed',
    description: 'Answers the BPMN file of a version, to be drawn or edited.' })
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  xml(@UuidParam() id: string): Promise<string> {
    return this.queries.definitionXml(id);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @RequireRoles(...DEPLOYERS)
  @Command()
  @MayFail(NotFound.of('process-definition'), VersionWithdrawn, OnlyVersion)
  @ApiOperation({
    summary: 'Ritira una versione / takes a version back: nothing begins in it any more',
    description: 'Lets designers take a faulty version back in one action. Cases that run in it go on; those that it kept from beginning begin in the latest of the other versions.',
  })
  @ApiOkResponse({ type: ProcessDefinitionDto })
  async withdraw(@UuidParam() id: string, @Body() { reason }: InstanceReasonDto): Promise<ProcessDefinitionDto> {
    const { key, version } = await this.queries.definition(id);
    await this.engine.withdrawDefinition(id, reason);
    this.audit.record({
      action: 'process.withdrawn',
      subjectType: 'processDefinition',
      subjectId: id,
      details: { key, version, reason },
    });
    return ProcessDefinitionDto.of(await this.queries.definition(id));
  }

  @Get(':id/statistics')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('process-definition'))
  @ApiOperation({
    summary: 'Dove stanno le istanze / how many instances stand at, and have left, each element',
    description: 'Shows how many instances of a version stand at each element, and how many have left it.',
  })
  @ApiOkResponse({ type: StatisticsDto })
  async statistics(@UuidParam() id: string): Promise<StatisticsDto> {
    const definition = ProcessDefinitionDto.of(await this.queries.definition(id));
    return { definition, elements: await this.queries.statistics(id) };
  }
}
