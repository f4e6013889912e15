import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  type DecisionDefinition,
  DecisionEngine,
  DecisionFailed,
  DecisionInputInvalid,
  DecisionLimitExceeded,
  DecisionQueries,
  DecisionsBusy,
  type DecisionVersion,
  type OffsetPage,
} from '../../../engine/api/index.js';
import { RequireRoles } from '../../../platform/auth/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { BodyLimit, isUuid } from '../../../platform/http/index.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import type { Given } from '../camunda-list.js';
import { ListedResource } from '../listed/listed-resource.js';
import { CamundaBody, VARIABLES } from '../request-bodies.js';
import { RequestReader } from '../request-reader.js';
import { PROCESS_READERS } from '../roles.js';
import { fromTypedMap, toTypedMap } from '../typed-values.js';
import { CamundaDecisionDto, DecisionXmlDto } from './decision.dto.js';
import {
  DECISION_FIELDS,
  DECISION_SORTS,
  decisionOf,
  listed,
  matching,
} from './decision-fields.js';

const DECISIONS = ListedResource({
  what: 'decisions and their versions',
  roles: PROCESS_READERS,
  dto: CamundaDecisionDto,
  fields: DECISION_FIELDS,
  sorts: DECISION_SORTS,
});

const RESULT = {
  schema: {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: { $ref: '#/components/schemas/TypedValueDto' },
    },
    example: [{ punto: { value: 'savena-sportello', type: 'String', valueInfo: {} } }],
  },
} as const;
const FAILS = [DecisionInputInvalid, DecisionFailed, DecisionLimitExceeded, DecisionsBusy];

/** Decisions, as Camunda 7's REST API lists and takes them. */
@CamundaDialect()
@Controller('engine-rest/decision-definition')
export class CamundaDecisionsController extends DECISIONS {
  constructor(
    private readonly queries: DecisionQueries,
    private readonly engine: DecisionEngine,
  ) {
    super();
  }

  async find(given: Given<typeof DECISION_FIELDS>, listing: OffsetPage<string>): Promise<object[]> {
    return listed(await this.all(given), listing).map(decisionOf);
  }

  async total(given: Given<typeof DECISION_FIELDS>): Promise<number> {
    return (await this.all(given)).length;
  }

  @Get('key/:key')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('decision-definition'))
  @ApiOperation({
    summary: 'The latest version of a decision',
    description: 'Answers the latest version of a decision by its key.',
  })
  @ApiOkResponse({ type: CamundaDecisionDto })
  async getByKey(@Param('key') key: string): Promise<object> {
    return decisionOf(await this.latest(key));
  }

  @Get('key/:key/xml')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('decision-definition'))
  @ApiOperation({
    summary: 'The DMN file of the latest version of a decision',
    description: 'Answers the DMN file of the latest version of a decision, as it was deployed.',
  })
  @ApiOkResponse({ type: DecisionXmlDto })
  async xmlByKey(@Param('key') key: string): Promise<DecisionXmlDto> {
    const { id } = await this.latest(key);
    return { id, dmnXml: await this.queries.xml(id) };
  }

  @Post('key/:key/evaluate')
  @HttpCode(200)
  @BodyLimit('large')
  @CamundaBody({}, { variables: VARIABLES })
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('decision-definition'), ...FAILS)
  @ApiOperation({
    summary: 'Takes a decision in its latest version',
    description: 'Takes a decision for the given variables, within its limits; nothing is stored.',
  })
  @ApiOkResponse(RESULT)
  async evaluateByKey(@Param('key') key: string, @Body() body: unknown): Promise<object[]> {
    return this.evaluated(key, body);
  }

  @Get(':id')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('decision-definition'))
  @ApiOperation({
    summary: 'A version of a decision',
    description: 'Answers one version of a decision by its id.',
  })
  @ApiOkResponse({ type: CamundaDecisionDto })
  async get(@Param('id') id: string): Promise<object> {
    return decisionOf(await this.one(id));
  }

  @Get(':id/xml')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('decision-definition'))
  @ApiOperation({
    summary: 'The DMN file of a version of a decision',
    description: 'Answers the DMN file of a version of a decision, as it was deployed.',
  })
  @ApiOkResponse({ type: DecisionXmlDto })
  async xml(@Param('id') id: string): Promise<DecisionXmlDto> {
    await this.one(id);
    return { id, dmnXml: await this.queries.xml(id) };
  }

  @Post(':id/evaluate')
  @HttpCode(200)
  @BodyLimit('large')
  @CamundaBody({}, { variables: VARIABLES })
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('decision-definition'), ...FAILS)
  @ApiOperation({
    summary: 'Takes a decision in a given version',
    description: 'Takes a decision in one version for the given variables; nothing is stored.',
  })
  @ApiOkResponse(RESULT)
  async evaluate(@Param('id') id: string, @Body() body: unknown): Promise<object[]> {
    const { key, version } = await this.one(id);
    return this.evaluated(key, body, { binding: 'version', version });
  }

  private async evaluated(
    key: string,
    body: unknown,
    version?: DecisionVersion,
  ): Promise<object[]> {
    const reader = new RequestReader(body);
    const inputs = fromTypedMap(reader.raw('variables'));
    reader.refuseOthers();
    const { outputs } = await this.engine.evaluate(key, inputs, version);
    return outputs.map(toTypedMap);
  }

  private async all(given: Given<typeof DECISION_FIELDS>): Promise<DecisionDefinition[]> {
    const latestOnly = given.latestVersion ?? false;
    return matching(await this.queries.definitions({ key: given.key, latestOnly }), given);
  }

  private async one(id: string): Promise<DecisionDefinition> {
    if (!isUuid(id)) throw new NotFound('decision-definition', id);
    return this.queries.definition(id);
  }

  private async latest(key: string): Promise<DecisionDefinition> {
    const [definition] = await this.queries.definitions({ key, latestOnly: true });
    if (!definition) throw new NotFound('decision-definition', key);
    return definition;
  }
}
