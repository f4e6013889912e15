import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { AuditTrail } from '../../platform/audit/index.js';
import { RequireRoles } from '../../platform/auth/index.js';
import { MayFail, NotFound } from '../../platform/errors/index.js';
import { Command } from '../../platform/idempotency/index.js';
import { DecisionChanged, DecisionEngine, DecisionFailed, DecisionInputInvalid, DecisionLimitExceeded, DecisionRefused, DecisionsBusy, NotATable, ProcessEngine } from '../../engine/api/index.js';
import { DecisionResultDto } from './decision-result.dto.js';
import {
  DecisionDefinitionDto,
  DecisionFileDto,
  DecisionFileTableDto,
  EvaluateDecisionDto,
  NewDecisionVersionDto,
  PublishedDecisionDto,
} from './decision.dto.js';
import { TableOrVersion } from './processes.errors.js';
import { PROCESS_READERS, TABLE_EDITORS } from './roles.js';
import { BodyLimit } from '../../platform/http/index.js';


@ApiTags('decisions')
@ApiBearerAuth()
@Controller('decision-definitions')
export class DecisionCommandsController {
  constructor(
    private readonly decisions: DecisionEngine,
    private readonly engine: ProcessEngine,
    private readonly audit: AuditTrail,
  ) {}

  @Post(':key/evaluate')
  @BodyLimit('large')
  @HttpCode(200)
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('decision-definition'), DecisionsBusy, DecisionLimitExceeded, DecisionRefused, DecisionInputInvalid, DecisionFailed, NotATable)
  @ApiOperation({ summary: 'Prova una decisione / takes a decision, and tells why it is so',
    description: 'Takes a decision for given inputs, as designers try it, and names the rules that made it. `decision.input-invalid` names the inputs, `decision.failed` the rules. Nothing is stored.' })
  @ApiParam({ name: 'key', example: 'smistamento' })
  @ApiOkResponse({ type: DecisionResultDto })
  async evaluate(
    @Param('key') key: string,
    @Body() { inputs, version, table }: EvaluateDecisionDto,
  ): Promise<DecisionResultDto> {
    if (table && version !== undefined) throw new TableOrVersion();
    if (table) {
      const changed = await this.decisions.prepare(key, { table });
      return DecisionResultDto.of(await changed.evaluate(inputs));
    }
    const wanted = version === undefined ? undefined : ({ binding: 'version', version } as const);
    return DecisionResultDto.of(await this.decisions.evaluate(key, inputs, wanted));
  }

  @Post(':key/reading')
  @BodyLimit('large')
  @HttpCode(200)
  @RequireRoles(...TABLE_EDITORS)
  @MayFail(NotFound.of('decision-definition'), DecisionsBusy, DecisionLimitExceeded, DecisionRefused, DecisionInputInvalid, DecisionFailed, NotATable)
  @ApiOperation({
    summary: 'Legge un file DMN / reads the table of a DMN file, which is not deployed by it',
    description: 'Reads the table out of a DMN file for an editor; nothing is deployed. `problems` names decision, rule and column of what is refused.',
  })
  @ApiParam({ name: 'key', example: 'smistamento' })
  @ApiOkResponse({ type: DecisionFileTableDto })
  async read(
    @Param('key') key: string,
    @Body() { xml }: DecisionFileDto,
  ): Promise<DecisionFileTableDto> {
    return { table: (await this.decisions.prepare(key, { xml })).table };
  }

  @Post(':key/versions')
  @BodyLimit('large')
  @RequireRoles(...TABLE_EDITORS)
  @Command()
  @MayFail(NotFound.of('decision-definition'), DecisionLimitExceeded, DecisionRefused, DecisionsBusy, DecisionChanged, NotATable)
  @ApiOperation({
    summary: 'Pubblica una tabella modificata / publishes an edited table as a new version',
    description: 'Publishes a table as edited on a page as the next version of its decision. `problems` and `errors` name rule and column of what is refused, `warnings` those of points, districts and classes that are closed or that nobody has.',
  })
  @ApiParam({ name: 'key', example: 'smistamento' })
  @ApiCreatedResponse({ type: PublishedDecisionDto })
  async publish(
    @Param('key') key: string,
    @Body() { table, basedOnVersion }: NewDecisionVersionDto,
  ): Promise<PublishedDecisionDto> {
    const resource = await this.decisions.edited(key, table, basedOnVersion);
    const result = await this.engine.deploy([resource], { name: resource.name, source: 'api' });
    const { deployed, unchanged, warnings } = result.decisions;
    for (const { id, key: changed, version } of deployed) {
      this.audit.record({
        action: 'decision.deployed',
        subjectType: 'decisionDefinition',
        subjectId: id,
        details: { key: changed, version, basedOnVersion },
      });
    }
    const definition = [...deployed, ...unchanged].find((one) => one.key === key)!;
    return {
      ...DecisionDefinitionDto.of(definition),
      warnings: warnings.map(({ code, ruleNumber, column, text, message }) => ({ code, ruleNumber, column, text, message })),
    };
  }
}
