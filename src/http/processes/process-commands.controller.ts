import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  MessageAmbiguous,
  MessageUnmatched,
  PROCESS_REFUSALS,
  ProcessEngine,
  ProcessStopped,
} from '../../engine/api/index.js';
import { CaseNotBound, ReadingPolicy } from '../../modules/contacts/index.js';
import { AuditTrail } from '../../platform/audit/index.js';
import { RequireRoles } from '../../platform/auth/index.js';
import { MayFail, NotFound } from '../../platform/errors/index.js';
import { BodyLimit } from '../../platform/http/index.js';
import { Command } from '../../platform/idempotency/index.js';
import { CaseOfOthers, CaseRights } from '../camunda-rest/case-rights.js';
import { ProcessInstanceDto } from './instance.dto.js';
import {
  SendMessageDto,
  SendSignalDto,
  SentMessageDto,
  SentSignalDto,
  StartInstanceDto,
} from './process-commands.dto.js';
import { PROCESS_STARTERS } from './roles.js';

/** Starts any process, and tells those that wait what they wait for. */
@ApiTags('processes')
@ApiBearerAuth()
@Controller()
export class ProcessCommandsController {
  constructor(
    private readonly engine: ProcessEngine,
    private readonly rights: CaseRights,
    private readonly policy: ReadingPolicy,
    private readonly audit: AuditTrail,
  ) {}

  @Post('process-instances')
  @BodyLimit('large')
  @RequireRoles(...PROCESS_STARTERS)
  @Command()
  @MayFail(NotFound.of('process-definition'), ProcessStopped, CaseOfOthers, CaseNotBound)
  @ApiOperation({
    summary: 'Avvia un processo / starts a process and runs it to its first rest',
    description:
      'Starts the latest version of a process, for those who design or watch over processes, and for programs. ' +
      'A business key or a value that names a case is refused to whoever may not change that case.',
  })
  @ApiCreatedResponse({ type: ProcessInstanceDto })
  async start(@Body() body: StartInstanceDto): Promise<ProcessInstanceDto> {
    const { definitionKey: key, businessKey, variables } = body;
    await this.rights.require([businessKey], variables);
    const instance = await this.engine.startProcess({ key, businessKey, variables });
    this.audit.record({
      action: 'process-instance.started',
      subjectType: 'processInstance',
      subjectId: instance.id,
      details: { key, version: instance.definitionVersion },
    });
    const withheld = await this.policy.withheldInstances([instance.id], 'opened');
    return ProcessInstanceDto.of(instance, withheld.has(instance.id));
  }

  @Post('messages')
  @HttpCode(200)
  @BodyLimit('large')
  @RequireRoles(...PROCESS_STARTERS)
  @Command()
  @MayFail(MessageUnmatched, MessageAmbiguous, CaseOfOthers, CaseNotBound, ...PROCESS_REFUSALS)
  @ApiOperation({
    summary: 'Invia un messaggio / sends a message to the instance that waits for it',
    description:
      'Delivers a message to the one execution that waits for it, or to all with `all`, or starts the process that begins with it. ' +
      'One that names or reaches a case is refused to whoever may not change that case.',
  })
  @ApiOkResponse({ type: SentMessageDto })
  async message(@Body() body: SendMessageDto): Promise<SentMessageDto> {
    const { name, businessKey, variables, all, processInstanceId: instanceId } = body;
    await this.rights.require([businessKey], variables);
    const admit = (ids: string[]) => this.rights.requireInstances(ids);
    const received = await this.engine.correlateMessage({
      ...{ name, businessKey, instanceId, variables, all, admit },
    });
    const processInstanceIds = [...new Set(received.map((one) => one.instanceId))];
    this.record('message.sent', 'message', name, { processInstanceIds });
    return { processInstanceIds };
  }

  @Post('signals')
  @HttpCode(200)
  @BodyLimit('large')
  @RequireRoles(...PROCESS_STARTERS)
  @Command()
  @MayFail(CaseOfOthers, CaseNotBound, ...PROCESS_REFUSALS)
  @ApiOperation({
    summary: 'Trasmette un segnale / broadcasts a signal to all that wait for it',
    description:
      'Delivers a signal to every execution that waits for it, and starts the processes that begin with it. One that reaches a case is refused to whoever may not change that case.',
  })
  @ApiOkResponse({ type: SentSignalDto })
  async signal(@Body() { name, variables }: SendSignalDto): Promise<SentSignalDto> {
    await this.rights.require([], variables);
    const { received, started } = await this.engine.broadcastSignal(name, variables, (ids) =>
      this.rights.requireInstances(ids),
    );
    this.record('signal.sent', 'signal', name, { received, started });
    return { received, started };
  }

  private record(action: string, subjectType: string, subjectId: string, details: object): void {
    this.audit.record({ action, subjectType, subjectId, details });
  }
}
