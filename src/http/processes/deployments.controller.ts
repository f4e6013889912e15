import fs from 'node:fs/promises';
import { Controller, Post, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConsumes,
  ApiBody,
  ApiCreatedResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AuditTrail } from '../../platform/audit/index.js';
import { RequireRoles } from '../../platform/auth/index.js';
import type { FastifyRequest } from 'fastify';
import { AppConfig } from '../../platform/config/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError, InvalidInput, MayFail } from '../../platform/errors/index.js';
import { BodyLimit, InputPipe, type ReceivedFile, withForm } from '../../platform/http/index.js';
import { DecisionLimitExceeded, DecisionRefused, DecisionsBusy, type DeploymentResource, ModelRefused, ProcessEngine } from '../../engine/api/index.js';
import { DeploymentDto, DeploymentFormDto } from './definition.dto.js';
import { NotABpmnFile } from './processes.errors.js';
import { DEPLOYERS } from './roles.js';

@ApiTags('processes')
@ApiBearerAuth()
@Controller('process-deployments')
export class DeploymentsController {
  private readonly input = new InputPipe();

  constructor(
    private readonly engine: ProcessEngine,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly config: AppConfig,
  ) {}

  // Needs no Idempotency-Key: a content that is deployed already is left alone.
  @Post()
  @RequireRoles(...DEPLOYERS)
  @BodyLimit('file')
  @MayFail(ModelRefused, DecisionLimitExceeded, DecisionRefused, DecisionsBusy, NotABpmnFile)
  @ApiOperation({
    summary:
      'Pubblica file BPMN e DMN / deploys BPMN and DMN files; what changed becomes a new version',
    description: 'Lets designers deploy BPMN and DMN files. A file that cannot be executed is refused: `problems` names the elements (decision, rule, column) and the reasons. `warnings` tells what refuses nothing, such as a point that a routing table names and that is closed.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: DeploymentFormDto })
  @ApiCreatedResponse({ type: DeploymentDto })
  async deploy(
    @Req() request: FastifyRequest,
  ): Promise<DeploymentDto> {
    const { resources, form } = await this.received(request);
    if (resources.length === 0) {
      throw new InvalidInput('A deployment needs at least one file.', [
        { field: 'files', code: 'required', message: 'Attach one or more .bpmn or .dmn files.' },
      ]);
    }
    const name = form.name?.trim() || resources[0].name;
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

  private async received(
    request: FastifyRequest,
  ): Promise<{ resources: DeploymentResource[]; form: DeploymentFormDto }> {
    const fileBytes = this.config.uploadLimitBytes;
    const limits = { field: 'files', fileBytes, files: MOST_FILES };
    return withForm(request, limits, async ({ fields, files }) => {
      const resources = await Promise.all(files.map(toResource));
      const metadata = { type: 'body' as const, metatype: DeploymentFormDto };
      return { resources, form: (await this.input.transform(fields, metadata)) as DeploymentFormDto };
    });
  }
}

/** Files of one deployment. */
const MOST_FILES = 50;

async function toResource({ name, path }: ReceivedFile): Promise<DeploymentResource> {
  if (!/^.+\.(bpmn|dmn)$/i.test(name)) throw new NotABpmnFile(name);
  return { name, content: decode(name, await fs.readFile(path)) };
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
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join(', ');
  const problems = (error.details.problems as { message: string }[] | undefined)?.map(
    (problem) => ({ ...problem, message: tidy(problem.message) }),
  );
  const details = { ...error.details, ...(problems && { problems }) };
  return new DomainError(error.code, error.status, tidy(error.message), details);
}
