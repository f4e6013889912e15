import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
} from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { BodyLimit } from '../../../platform/http/index.js';
import { PROCESS_REFUSALS } from '../../../engine/api/index.js';
import { INSTANCE_MANAGERS, INSTANCE_READERS, InstanceAccess } from '../../processes/index.js';
import { TYPED_VARIABLES, TypedValueDto } from '../camunda.dto.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { InstanceWords } from '../instance-words.js';
import { toTypedMap } from '../typed-values.js';
import {
  readVariableQuery,
  VariableAccess,
  VariableBody,
  VariableChangesBody,
} from '../variable-access.js';

/** The variables of instances. Whoever may not read the words of a case gets those that steer its process. */
@CamundaDialect()
@ApiExtraModels(TypedValueDto)
@Controller('engine-rest/process-instance/:id/variables')
export class InstanceVariablesController {
  constructor(
    private readonly access: InstanceAccess,
    private readonly words: InstanceWords,
    private readonly variables: VariableAccess,
  ) {}

  @Get()
  @RequireRoles(...INSTANCE_READERS)
  @MayFail(NotFound.of('process-instance'))
  @ApiQuery({ name: 'deserializeValues', required: false, schema: { type: 'boolean' } })
  @ApiOperation({
    summary: 'The variables of an instance, by name',
    description:
      'Answers the variables of an instance. Whoever may not read the words of its case gets those that steer the process.',
  })
  @ApiOkResponse({ schema: TYPED_VARIABLES })
  async all(@Param('id') id: string, @Query() query: unknown): Promise<object> {
    readVariableQuery(query);
    await this.access.requireOpen(id);
    return toTypedMap(await this.words.of(id));
  }

  @Post()
  @VariableChangesBody()
  @BodyLimit('large')
  @HttpCode(204)
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('process-instance'), ...PROCESS_REFUSALS)
  @ApiOperation({
    summary: 'Writes and takes away variables of an instance',
    description: 'Lets managers mend the variables of an instance, all of them in one go.',
  })
  @ApiNoContentResponse()
  async change(@Param('id') id: string, @Body() body: unknown): Promise<void> {
    await this.access.requireOpen(id);
    await this.variables.change(id, body);
  }

  @Get(':name')
  @RequireRoles(...INSTANCE_READERS)
  @MayFail(NotFound.of('process-instance'), NotFound.of('variable'))
  @ApiQuery({ name: 'deserializeValue', required: false, schema: { type: 'boolean' } })
  @ApiOperation({
    summary: 'One variable of an instance',
    description: 'Answers one variable of an instance, if the caller may read it.',
  })
  @ApiOkResponse({ type: TypedValueDto })
  async one(
    @Param('id') id: string,
    @Param('name') name: string,
    @Query() query: unknown,
  ): Promise<object> {
    readVariableQuery(query);
    await this.access.requireOpen(id);
    return this.variables.one(id, name);
  }

  @Put(':name')
  @VariableBody()
  @BodyLimit('large')
  @HttpCode(204)
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('process-instance'), ...PROCESS_REFUSALS)
  @ApiOperation({
    summary: 'Writes one variable of an instance',
    description: 'Lets managers mend one variable of an instance.',
  })
  @ApiNoContentResponse()
  async put(
    @Param('id') id: string,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.access.requireOpen(id);
    await this.variables.put(id, name, body);
  }

  @Delete(':name')
  @HttpCode(204)
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('process-instance'), ...PROCESS_REFUSALS)
  @ApiOperation({
    summary: 'Takes one variable of an instance away',
    description: 'Lets managers take one variable of an instance away.',
  })
  @ApiNoContentResponse()
  async remove(@Param('id') id: string, @Param('name') name: string): Promise<void> {
    await this.access.requireOpen(id);
    await this.variables.remove(id, name);
  }
}
