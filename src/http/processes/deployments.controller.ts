import { Body, Controller, Post, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { AnyFilesInterceptor, type UploadedMultipartFile } from '@nestjs/platform-fastify/multipart';
import {
  ApiBearerAuth,
  ApiConsumes,
  ApiBody,
  ApiCreatedResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { AuditTrail } from '../../platform/audit/index.js';
import { RequireRoles } from '../../platform/auth/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError, InvalidInput, PROBLEM_MEDIA_TYPE } from '../../platform/errors/index.js';
import { type DeploymentResource, ProcessEngine } from '../../engine/api/index.js';
import { DeploymentDto, DeploymentFormDto } from './definition.dto.js';
import { NotABpmnFile } from './processes.errors.js';
import { DEPLOYERS } from './roles.js';

@ApiTags('processes')
@ApiBearerAuth()
@Controller('process-deployments')
export class DeploymentsController {
  constructor(
    private readonly engine: ProcessEngine,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  // Needs no Idempotency-Key: a content that is deployed already is left alone.
  @Post()
  @RequireRoles(...DEPLOYERS)
  @UseInterceptors(AnyFilesInterceptor())
  @ApiOperation({
    summary:
      'Pubblica file BPMN e DMN / deploys BPMN and DMN files; what changed becomes a new version',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: DeploymentFormDto })
  @ApiCreatedResponse({ type: DeploymentDto })
  @ApiUnprocessableEntityResponse({
    description: 
      '`model.refused`, `decision.refused`: `problems` names the elements (decision, rule, column) and the reasons.',
    content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/ProblemDto' } } },
  })
  async deploy(
    @UploadedFiles() files: UploadedMultipartFile[] | undefined,
    @Body() form?: DeploymentFormDto,
  ): Promise<DeploymentDto> {
    const resources = (files ?? []).map(toResource);
    if (resources.length === 0) {
      throw new InvalidInput('A deployment needs at least one file.', [
        { field: 'files', code: 'required', message: 'Attach one or more .bpmn or .dmn files.' },
      ]);
    }
    const name = form?.name?.trim() || resources[0].name;
    return this.unitOfWork.run(async () => {
      const result = await this.engine
        .deploy(resources, { name, source: 'api' })
        .catch((error: unknown) => {
          throw onOneLine(error);
        });
      for (const { id, key, version } of result.deployed) {
        this.audit.record({
          action: 'process.deployed',
          subjectType: 'processDefinition',
          subjectId: id,
          details: { key, version, deployment: name },
        });
      }
      for (const { id, key, version } of result.decisions.deployed) {
        this.audit.record({
          action: 'decision.deployed',
          subjectType: 'decisionDefinition',
          subjectId: id,
          details: { key, version, deployment: name },
        });
      }
      return DeploymentDto.of(result);
    });
  }
}

function toResource({ originalname, buffer }: UploadedMultipartFile): DeploymentResource {
  // Some browsers send a path.
  const name = (originalname ?? '').split(/[\\/]/).at(-1) ?? '';
  if (!/^.+\.(bpmn|dmn)$/i.test(name) || !buffer) throw new NotABpmnFile(name);
  return { name, content: decode(name, buffer) };
}

function decode(name: string, content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new InvalidInput(`${name} is not written in UTF-8.`, [
      { field: 'files', code: 'encoding', message: 'Save the file in UTF-8.' },
    ]);
  }
}

/** The XML parser tells places on lines of their own, counted from 0. */
function onOneLine(error: unknown): unknown {
  if (!(error instanceof DomainError) || !/\n/.test(error.message)) return error;
  const tidy = (text: string) =>
    text
      .trim()
      .replace(/\b(line|column): (\d+)/g, (_, name: string, at: string) => `${name} ${+at + 1}`)
      .replace(/\s*\n\s*/g, ', ');
  const problems = (error.details.problems as { message: string }[] | undefined)?.map(
    (problem) => ({ ...problem, message: tidy(problem.message) }),
  );
  const details = { ...error.details, ...(problems && { problems }) };
  return new DomainError(error.code, error.status, tidy(error.message), details);
}
