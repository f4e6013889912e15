import { createHash, randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { AppConfig } from '../../platform/config/index.js';
import { currentActor } from '../../platform/context/index.js';
import { ReferenceData, UnitOfWork } from '../../platform/database/index.js';
import { InvalidInput } from '../../platform/errors/index.js';
import {
  DecisionEngine,
  type DeploymentResource,
  type DeploymentResult,
  type ProcessDefinition,
} from '../api/index.js';
import { HandlerRegistry } from '../runtime/handler-registry.js';
import { decisionCallProblems } from './decision-calls.js';
import { ModelRefused } from '../api/engine.errors.js';
import { HeldStarts } from './held-starts.js';
import { PROCESSES } from './model/model-cache.js';
import { parseModels, type ProcessModel } from './model/process-model.js';
import { StartPoints } from './starts/start-points.js';
import { StartTimers } from './starts/start-timers.js';

/** One deployment at a time, over all replicas: versions of a key are counted, not guessed. */
export const DEPLOYMENT_LOCK = 7_310_002;

export interface DeployOptions {
  name: string;
  source?: string;
  /** Refuses a topic that nobody implements and a decision that nobody deployed, instead of warning of them. */
  requireHandlers?: boolean;
  /**
   * Leaves a process alone when this source deployed the same content last: what others deployed since then
   * (a designer, through the API) stays in force.
   */
  onlyChanged?: boolean;
  /** A process becomes a new version although its content is the latest one's. */
  evenUnchanged?: boolean;
}

/** Puts BPMN files, and the DMN files beside them, into the database as versions. */
@Injectable()
export class Deployer {
  private readonly logger = new Logger(Deployer.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: ReferenceData,
    private readonly clock: Clock,
    private readonly handlers: HandlerRegistry,
    private readonly decisions: DecisionEngine,
    private readonly held: HeldStarts,
    private readonly points: StartPoints,
    private readonly timers: StartTimers,
    private readonly config: AppConfig,
  ) {}

  /**
   * All files or none. A content that is the latest version of its process already is left alone.
   * @throws ModelRefused naming the element, also for a topic without a handler when `requireHandlers`.
   */
  async deploy(resources: DeploymentResource[], options: DeployOptions): Promise<DeploymentResult> {
    if (!resources.length) {
      throw new InvalidInput('A deployment needs at least one file.', [
        { field: 'files', code: 'required', message: 'Attach one or more .bpmn or .dmn files.' },
      ]);
    }
    const isDecision = ({ name }: DeploymentResource) => /\.dmn$/i.test(name);
    const files = await Promise.all(
      resources
        .filter((resource) => !isDecision(resource))
        .map(async ({ name, content }) => ({
          name,
          content,
          models: await parseModels(name, content),
        })),
    );
    // A file with several processes is a version of each.
    const models = files.flatMap(({ models: inFile, ...file }) =>
      inFile.map((model) => ({ ...file, model })),
    );
    const warnings: DeploymentResult['warnings'] = [];
    for (const { name, model } of models) {
      this.assertRuns(name, model);
      warnings.push(...model.warnings.map((warning) => ({ ...warning, resource: name })));
      const problems = [...model.elements.values()]
        .filter((element) => element.service && !this.handlers.handlerFor(element.service.topic))
        .map((element) => ({
          severity: options.requireHandlers ? ('error' as const) : ('warning' as const),
          elementId: element.id,
          message: `No handler implements the topic "${element.service!.topic}": cases wait here for an external worker.`,
        }));
      if (problems.length && options.requireHandlers) throw new ModelRefused(name, problems);
      warnings.push(...problems.map((problem) => ({ ...problem, resource: name })));
    }
    const keys = models.map(({ model }) => model.key);
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    if (twice) {
      throw new InvalidInput(`The process "${twice}" is twice in the deployment.`, [
        { field: 'files', code: 'duplicate', message: `The process "${twice}" is there twice.` },
      ]);
    }

    return this.unitOfWork.run(async () => {
      await this.unitOfWork.query({
        text: 'SELECT pg_advisory_xact_lock($1)',
        values: [DEPLOYMENT_LOCK],
      });
      const [deploymentId, deployedAt] = [randomUUID(), this.clock.now()];
      const result: DeploymentResult = {
        id: deploymentId,
        name: options.name,
        deployedAt,
        deployed: [],
        unchanged: [],
        decisions: await this.decisions.deploy(resources.filter(isDecision), {
          id: deploymentId,
          deployedAt,
          source: options.source ?? null,
          onlyChanged: options.onlyChanged ?? false,
        }),
        warnings: [...warnings],
      };
      let isRecorded = false;
      const record = async (): Promise<void> => {
        if (isRecorded) return;
        isRecorded = true;
        await this.insertDeployment(result, options.source ?? null);
      };
      if (result.decisions.deployed.length) await record();
      for (const { name, model } of models) {
        // Only now: a process may call a decision of its own deployment.
        const problems = await decisionCallProblems(this.decisions, model, options.requireHandlers);
        if (problems.length && options.requireHandlers) throw new ModelRefused(name, problems);
        result.warnings.push(...problems.map((problem) => ({ ...problem, resource: name })));
      }
      for (const { name, content, model } of models) {
        const hash = createHash('sha256').update(content).digest('hex');
        const [latest] = await this.unitOfWork.query<{
          id: string;
          version: number;
          hash: string;
          deployment_id: string;
          deployed_at: Date;
          deleted_at: Date | null;
          source_hash: string | null;
          last_version: number;
        }>({
          text: `SELECT id, version, hash, deployment_id, deployed_at, deleted_at, max(version) OVER () AS last_version,
              (SELECT s.hash FROM process_definition s JOIN process_deployment p ON p.id = s.deployment_id
                WHERE s.key = $1 AND p.source = $2 AND s.deleted_at IS NULL ORDER BY s.version DESC LIMIT 1) AS source_hash
            FROM process_definition WHERE key = $1 ORDER BY deleted_at NULLS FIRST, withdrawn_at NULLS FIRST, version DESC LIMIT 1`,
          values: [model.key, options.source ?? null],
        });
        const isSame =
          latest !== undefined &&
          latest.deleted_at === null &&
          !options.evenUnchanged &&
          (latest.hash === hash || (options.onlyChanged === true && latest.source_hash === hash));
        const definition: ProcessDefinition = {
          id: isSame ? latest.id : randomUUID(),
          key: model.key,
          version: isSame ? latest.version : (latest?.last_version ?? 0) + 1,
          name: model.name,
          deploymentId: isSame ? latest.deployment_id : result.id,
          resourceName: name,
          versionTag: model.versionTag,
          deployedAt: isSame ? latest.deployed_at : result.deployedAt,
          withdrawn: null,
        };
        if (isSame) {
          result.unchanged.push(definition);
          continue;
        }
        await record();
        this.references.changes(PROCESSES);
        this.held.release(model.key);
        await this.unitOfWork.query({
          text: `INSERT INTO process_definition (id, key, version, name, version_tag, resource_name, xml, hash, deployment_id, deployed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
          values: [
            definition.id,
            model.key,
            definition.version,
            model.name,
            model.versionTag,
            name,
            content,
            hash,
            result.id,
            result.deployedAt,
          ],
        });
        result.deployed.push(definition);
        await this.timers.follow(model.key);
        for (const warning of model.warnings)
          this.logger.warn(`${name}: ${warning.elementId}: ${warning.message}`);
      }
      // Only now: a message may have moved from one process of the deployment to another.
      await this.points.requireDistinct(result.deployed.map(({ key }) => key));
      return result;
    });
  }

  /** Throws ModelRefused for what the executor of new starts does not run. */
  private assertRuns(name: string, { beyondBpmnEngine }: ProcessModel): void {
    if (this.config.processExecutor === 'bpmn-engine' && beyondBpmnEngine.length > 0)
      throw new ModelRefused(name, [...beyondBpmnEngine]);
  }

  private async insertDeployment(
    { id, name, deployedAt }: DeploymentResult,
    source: string | null,
  ): Promise<void> {
    await this.unitOfWork.query({
      text: 'INSERT INTO process_deployment (id, name, source, deployed_at, deployed_by) VALUES ($1, $2, $3, $4, $5)',
      values: [id, name, source, deployedAt, currentActor().name],
    });
  }
}
