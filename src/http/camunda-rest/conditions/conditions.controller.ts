import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { BodyLimit, isUuid } from '../../../platform/http/index.js';
import {
  NoConditionalStart,
  ProcessEngine,
  StartConditionFailed,
} from '../../../engine/api/index.js';
import { InstanceCommands } from '../../processes/index.js';
import { TypedValueDto } from '../camunda.dto.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { CaseRights } from '../case-rights.js';
import { MESSAGE_SENDERS, START_REFUSALS } from '../definitions/start-terms.js';
import { CamundaInstanceDto } from '../instances/instance.dto.js';
import { instanceOf } from '../instances/instance.representation.js';
import { ConditionBody, readCondition } from './condition-request.js';

/** Starts processes by what holds, as Camunda 7's REST API does. */
@CamundaDialect()
@ApiExtraModels(TypedValueDto)
@Controller('engine-rest/condition')
export class CamundaConditionsController {
  constructor(
    private readonly engine: ProcessEngine,
    private readonly rights: CaseRights,
    private readonly commands: InstanceCommands,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Post()
  @ConditionBody()
  @BodyLimit('large')
  @HttpCode(200)
  @RequireRoles(...MESSAGE_SENDERS)
  @MayFail(
    NoConditionalStart,
    StartConditionFailed,
    NotFound.of('process-definition'),
    ...START_REFUSALS,
  )
  @ApiOperation({
    summary: 'Starts the processes whose conditional start event holds',
    description:
      'Asks the conditional start events of all latest versions, or of one version, with the variables given; starts an instance of each that holds. A business key or a value that names a case takes the right to act on it.',
  })
  @ApiOkResponse({ type: [CamundaInstanceDto] })
  async evaluate(@Body() body: unknown): Promise<object[]> {
    const request = readCondition(body);
    const { businessKey, variables, definitionId } = request;
    if (definitionId !== undefined && !isUuid(definitionId))
      throw new NotFound('process-definition', definitionId);
    return this.unitOfWork.run(async () => {
      await this.rights.require([businessKey], variables);
      const started = await this.engine.startByConditions(request);
      for (const { id, definitionKey: key } of started)
        this.commands.wrote(id, 'process-instance.started', { key, condition: true });
      return started.map((instance) => instanceOf(instance));
    });
  }
}
