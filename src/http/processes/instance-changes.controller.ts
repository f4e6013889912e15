import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../platform/auth/index.js';
import { UuidParam } from '../../platform/http/index.js';
import { Command } from '../../platform/idempotency/index.js';
import { ExecutorUnfit, InstanceEnded, InstanceSuspended, type MigrationOutcome, MigrationRefused, ModificationRefused, ProcessEngine, ProcessQueries, ProcessStopped } from '../../engine/api/index.js';
import { CaseNotBound, InstanceMigrations, ReadingPolicy } from '../../modules/contacts/index.js';
import { MigrationDto, MigrationOutcomeDto, MigrationReportDto, ModificationDto } from './instance-changes.dto.js';
import { InstanceCommands } from './instance-commands.service.js';
import { ProcessInstanceDto } from './instance.dto.js';
import { INSTANCE_MANAGERS } from './roles.js';
import { MayFail, NotFound } from '../../platform/errors/index.js';

/** Mending a case by hand: moving its tokens, taking it over to another version of its process. */
@ApiTags('processes')
@ApiBearerAuth()
@Controller('process-instances')
export class InstanceChangesController {
  constructor(
    private readonly engine: ProcessEngine,
    private readonly queries: ProcessQueries,
    private readonly migrations: InstanceMigrations,
    private readonly policy: ReadingPolicy,
    private readonly commands: InstanceCommands,
  ) {}

  @Post(':id/modification')
  @HttpCode(200)
  @RequireRoles(...INSTANCE_MANAGERS)
  @Command()
  @MayFail(NotFound.of('process-instance'), NotFound.of('process-definition'), ModificationRefused, ExecutorUnfit, CaseNotBound, ProcessStopped, InstanceSuspended, InstanceEnded)
  @ApiOperation({ summary: 'Sposta i token / moves tokens: all instructions or none',
    description: 'Moves the tokens of an instance by hand, all instructions or none, for managers who repair a case.' })
  @ApiOkResponse({ type: ProcessInstanceDto })
  async modify(@UuidParam() id: string, @Body() body: ModificationDto): Promise<ProcessInstanceDto> {
    await this.commands.modify(id, body.instructions, body.reason);
    const withheld = (await this.policy.withheldInstances([id], 'opened')).has(id);
    return ProcessInstanceDto.of(await this.queries.instance(id), withheld);
  }

  // Not one command: each instance goes over in a transaction of its own, and is reported.
  @Post('migrations')
  @HttpCode(200)
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('process-definition'), NotFound.of('process-instance'), MigrationRefused, InstanceSuspended, InstanceEnded)
  @ApiOperation({ summary: 'Porta istanze a un\u2019altra versione / takes instances to another version, with a result for each',
    description: 'Takes process instances to another version of their process; what cannot be taken along is refused instance by instance.' })
  @ApiOkResponse({ type: MigrationReportDto })
  async migrate(@Body() body: MigrationDto): Promise<MigrationReportDto> {
    const dryRun = body.dryRun ?? false;
    const ids = [...new Set(body.instanceIds)];
    const { targetDefinitionId: target, reason } = body;
    const items = dryRun
      ? await this.engine.migrateInstances(ids, target, { dryRun })
      : await this.migrations.migrate(ids, target, reason);
    const migrated = items.filter((item) => item.outcome === 'migrated');
    return { dryRun, migrated: migrated.length, refused: items.length - migrated.length, items: items.map(toReported) };
  }
}

function toReported({ instanceId, outcome, problems }: MigrationOutcome): MigrationOutcomeDto {
  return { instanceId, outcome, problems };
}
