import fs from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError, InvalidInput } from '../../platform/errors/index.js';
import type { ReceivedFile } from '../../platform/http/index.js';
import {
  type DeploymentResource,
  type DeploymentResult,
  ProcessEngine,
} from '../../engine/api/index.js';
import { NotABpmnFile } from './processes.errors.js';

/** Files of one deployment. */
export const MOST_FILES = 50;

/** Deploys the files that designers send, and writes down what they changed. */
@Injectable()
export class ProcessDeployments {
  constructor(
    private readonly engine: ProcessEngine,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /** See ProcessEngine.deploy. What is wrong with a file is told on one line. */
  deploy(
    resources: DeploymentResource[],
    options: { name: string; source: string; evenUnchanged?: boolean },
  ): Promise<DeploymentResult> {
    const { name } = options;
    return this.unitOfWork.run(async () => {
      const result = await this.engine.deploy(resources, options).catch((error: unknown) => {
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
      return result;
    });
  }

  /** See ProcessEngine.deleteDeployment. */
  delete(id: string, name: string, { cascade }: { cascade: boolean }): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.engine.deleteDeployment(id, { cascade });
      this.audit.record({
        action: 'deployment.deleted',
        subjectType: 'deployment',
        subjectId: id,
        details: { deployment: name, cascade },
      });
    });
  }
}

/** Throws NotABpmnFile, and InvalidInput for what is not written in UTF-8 (both 400). */
export async function toResource({ name, path }: ReceivedFile): Promise<DeploymentResource> {
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
