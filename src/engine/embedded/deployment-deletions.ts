import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { ReferenceData, UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { isUuid } from '../../platform/http/index.js';
import {
  DeploymentHoldsDecisions,
  DeploymentInUse,
  DeploymentNeeded,
  DeploymentQueries,
} from '../api/index.js';
import { DEPLOYMENT_LOCK } from './deployer.js';
import { PROCESSES } from './model/model-cache.js';
import { SHIPPED } from './shipped-processes.js';
import { StartTimers } from './starts/start-timers.js';

const REASON = 'deployment deleted';

/** Takes deployments out of use. Their rows stay: the history of cases names their versions. */
@Injectable()
export class DeploymentDeletions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: ReferenceData,
    private readonly deployments: DeploymentQueries,
    private readonly timers: StartTimers,
    private readonly clock: Clock,
  ) {}

  /** Throws `deployment.not-found` (404), DeploymentInUse, DeploymentHoldsDecisions, DeploymentNeeded (409). */
  delete(
    id: string,
    cascade: boolean,
    cancel: (instanceId: string, reason: string) => Promise<void>,
  ): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.query({
        text: 'SELECT pg_advisory_xact_lock($1)',
        values: [DEPLOYMENT_LOCK],
      });
      if (!isUuid(id)) throw new NotFound('deployment', id);
      await this.deployments.deployment(id);
      await this.requireDispensable(id);
      const running = await this.deployments.runningIn(id);
      if (running.length > 0 && !cascade) throw new DeploymentInUse(id, running.length);
      for (const instanceId of running) await cancel(instanceId, REASON);
      // What another process called went with its caller, or still runs.
      const left = await this.deployments.runningIn(id);
      if (left.length > 0) throw new DeploymentInUse(id, left.length);
      await this.mark(id);
    });
  }

  private async requireDispensable(id: string): Promise<void> {
    const decisions = await this.unitOfWork.query<{ key: string }>({
      text: `SELECT DISTINCT d.key FROM decision_definition d JOIN decision_file f ON f.id = d.file_id
              WHERE f.deployment_id = $1 ORDER BY d.key`,
      values: [id],
    });
    if (decisions.length > 0)
      throw new DeploymentHoldsDecisions(
        id,
        decisions.map(({ key }) => key),
      );
    const needed = await this.unitOfWork.query<{ key: string }>({
      text: `SELECT DISTINCT d.key FROM process_definition d
        WHERE d.deployment_id = $1
          AND EXISTS (SELECT 1 FROM process_definition s JOIN process_deployment p ON p.id = s.deployment_id
                       WHERE s.key = d.key AND p.source = $2)
          AND NOT EXISTS (SELECT 1 FROM process_definition o
                           WHERE o.key = d.key AND o.deployment_id <> $1 AND o.withdrawn_at IS NULL)
        ORDER BY d.key`,
      values: [id, SHIPPED],
    });
    if (needed.length > 0)
      throw new DeploymentNeeded(
        id,
        needed.map(({ key }) => key),
      );
  }

  /** Nothing begins in a deleted version, as in one that was taken back. */
  private async mark(id: string): Promise<void> {
    const now = this.clock.now();
    const wereLatest = await this.timers.latestAmong('deployment_id', id);
    this.unitOfWork.defer({
      text: 'UPDATE process_deployment SET deleted_at = $2 WHERE id = $1',
      values: [id, now],
    });
    this.unitOfWork.defer({
      text: `UPDATE process_definition SET deleted_at = $2, withdrawn_at = coalesce(withdrawn_at, $2),
               withdrawn_by = coalesce(withdrawn_by, $3), withdrawal_reason = coalesce(withdrawal_reason, $4)
             WHERE deployment_id = $1`,
      values: [id, now, currentActor().name, REASON],
    });
    this.references.changes(PROCESSES);
    for (const key of wereLatest) await this.timers.follow(key, { again: true });
  }
}
