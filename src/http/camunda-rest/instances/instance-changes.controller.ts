import { Body, Controller, Delete, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiQuery } from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import {
  InstanceCalled,
  InstanceSearch,
  ExecutorUnfit,
  InstanceStateUnfit,
  ModificationRefused,
  PROCESS_REFUSALS,
} from '../../../engine/api/index.js';
import { INSTANCE_MANAGERS, InstanceAccess, InstanceCommands } from '../../processes/index.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { refuseSkips } from '../refused-parts.js';
import { CamundaBody } from '../request-bodies.js';
import { RequestReader } from '../request-reader.js';
import { ModificationBody, readModification } from './modification.js';

/** Camunda's calls give no reason, and our audit trail wants one. */
const REASON = 'asked over /engine-rest';

/** What managers do with an instance from tools that speak Camunda 7's REST API. */
@CamundaDialect()
@Controller('engine-rest/process-instance')
export class CamundaInstanceChangesController {
  constructor(
    private readonly access: InstanceAccess,
    private readonly search: InstanceSearch,
    private readonly commands: InstanceCommands,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Put(':id/suspended')
  @CamundaBody({ suspended: { type: 'boolean' } })
  @HttpCode(204)
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('process-instance'), InstanceStateUnfit)
  @ApiOperation({
    summary: 'Suspends an instance, or lets it go on',
    description: 'Stops an instance with its tasks, timers and messages, or lets it go on.',
  })
  @ApiNoContentResponse()
  async suspend(@Param('id') id: string, @Body() body: unknown): Promise<void> {
    const reader = new RequestReader(body);
    const suspended = reader.requiredFlag('suspended');
    reader.refuseOthers();
    await this.unitOfWork.run(async () => {
      const { state } = await this.access.requireOpen(id);
      // Camunda takes the state that is there already.
      if ((state === 'suspended') === suspended) return;
      await (suspended ? this.commands.suspend(id, REASON) : this.commands.resume(id, REASON));
    });
  }

  @Post(':id/modification')
  @ModificationBody()
  @HttpCode(204)
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('process-instance'), ModificationRefused, ExecutorUnfit, ...PROCESS_REFUSALS)
  @ApiOperation({
    summary: 'Moves tokens: all instructions or none',
    description:
      'Lets managers repair a case: `cancel` and `startBeforeActivity`, all instructions or none. `annotation` is kept as the reason.',
  })
  @ApiNoContentResponse()
  async modify(@Param('id') id: string, @Body() body: unknown): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.access.requireOpen(id);
      const { instructions, annotation } = readModification(
        body,
        await this.search.openActivities(id),
      );
      await this.commands.modify(id, instructions, annotation?.trim() || REASON);
    });
  }

  @Delete(':id')
  @HttpCode(204)
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('process-instance'), InstanceCalled, ...PROCESS_REFUSALS)
  @ApiQuery({
    name: 'failIfNotExists',
    required: false,
    schema: { type: 'boolean', default: true },
  })
  @ApiQuery({ name: 'skipCustomListeners', required: false, schema: { enum: ['false'] } })
  @ApiQuery({ name: 'skipIoMappings', required: false, schema: { enum: ['false'] } })
  @ApiQuery({ name: 'skipSubprocesses', required: false, schema: { enum: ['false'] } })
  @ApiOperation({
    summary: 'Ends an instance with its tasks and timers',
    description: 'Cancels an instance with the processes it called; its history stays.',
  })
  @ApiNoContentResponse()
  async delete(@Param('id') id: string, @Query() query: unknown): Promise<void> {
    const reader = RequestReader.ofTexts(query);
    const mustExist = reader.flag('failIfNotExists') ?? true;
    refuseSkips(reader);
    if (reader.flag('skipSubprocesses'))
      throw reader.wrong('skipSubprocesses', 'is not supported: called processes end with it.');
    reader.refuseOthers();
    await this.unitOfWork.run(async () => {
      try {
        await this.access.requireOpen(id);
      } catch (error) {
        if (error instanceof NotFound && !mustExist) return;
        throw error;
      }
      await this.commands.cancel(id, REASON);
    });
  }
}
