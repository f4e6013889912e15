import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../platform/auth/index.js';
import { UuidParam } from '../../platform/http/index.js';
import { DecisionLimitExceeded, DecisionQueries, DecisionRefused, DecisionsBusy, NotATable } from '../../engine/api/index.js';
import {
  DecisionDefinitionDto,
  DecisionDefinitionListDto,
  DecisionTableOfVersionDto,
} from './decision.dto.js';
import { DefinitionsQuery } from './definition.dto.js';
import { PROCESS_READERS } from './roles.js';
import { MayFail, NotFound } from '../../platform/errors/index.js';

@ApiTags('decisions')
@ApiBearerAuth()
@Controller('decision-definitions')
export class DecisionsController {
  constructor(private readonly queries: DecisionQueries) {}

  @Get()
  @RequireRoles(...PROCESS_READERS)
  @ApiOperation({ summary: 'Decisioni e versioni / decisions and their versions, newest first',
    description: 'Answers the decisions that are deployed, with their versions.' })
  @ApiOkResponse({ type: DecisionDefinitionListDto })
  async list(@Query() query: DefinitionsQuery): Promise<DecisionDefinitionListDto> {
    const { key, latest } = query;
    const definitions = await this.queries.definitions({ key, latestOnly: latest });
    return { items: definitions.map(DecisionDefinitionDto.of), nextCursor: null };
  }

  @Get(':id')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('decision-definition'))
  @ApiOperation({ summary: 'Una versione di una decisione / a version of a decision',
    description: 'Answers one version of a decision.' })
  @ApiOkResponse({ type: DecisionDefinitionDto })
  async get(@UuidParam() id: string): Promise<DecisionDefinitionDto> {
    return DecisionDefinitionDto.of(await this.queries.definition(id));
  }

  @Get(':id/xml')
  @RequireRoles(...PROCESS_READERS)
  @Header('content-type', 'application/xml; charset=utf-8')
  @MayFail(NotFound.of('decision-definition'))
  @ApiOperation({ summary: 'Il file DMN / the DMN file as it was deployed',
    description: 'Answers the DMN file of a version, to be drawn or edited.' })
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  xml(@UuidParam() id: string): Promise<string> {
    return this.queries.xml(id);
  }

  @Get(':id/table')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('decision-definition'), NotATable, DecisionLimitExceeded, DecisionRefused, DecisionsBusy)
  @ApiOperation({
    summary: 'La tabella, da leggere e modificare / the table, to be read and edited',
    description: 'Answers the table of a version as rows and columns, to be shown and edited.',
  })
  @ApiOkResponse({ type: DecisionTableOfVersionDto })
  async table(@UuidParam() id: string): Promise<DecisionTableOfVersionDto> {
    const definition = DecisionDefinitionDto.of(await this.queries.definition(id));
    return { definition, table: await this.queries.table(id) };
  }
}
