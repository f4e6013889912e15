import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { ReferenceData, UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { OnlyVersion, VersionWithdrawn } from '../api/engine.errors.js';
import { DEPLOYMENT_LOCK } from './deployer.js';
import { HeldStarts } from './held-starts.js';
import { PROCESSES } from './model/model-cache.js';
import { StartTimers } from './starts/start-timers.js';

/** Takes versions of processes back: new instances begin in the latest of the others, what runs goes on. */
@Injectable()
export class Withdrawals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: ReferenceData,
    private readonly held: HeldStarts,
    private readonly timers: StartTimers,
    private readonly clock: Clock,
  ) {}

  /** Throws `process-definition.not-found` (404), `definition.withdrawn` and `definition.only-version` (409). */
  withdraw(definitionId: string, reason: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.query({
        text: 'SELECT pg_advisory_xact_lock($1)',
        values: [DEPLOYMENT_LOCK],
      });
      const [found] = await this.unitOfWork.query<{
        key: string;
        version: number;
        withdrawn: boolean;
        others: number;
      }>({
        text: `SELECT key, version, withdrawn_at IS NOT NULL AS withdrawn,
            (SELECT count(*)::int FROM process_definition o
              WHERE o.key = d.key AND o.id <> d.id AND o.withdrawn_at IS NULL) AS others
          FROM process_definition d WHERE id = $1`,
        values: [definitionId],
      });
      if (!found) throw new NotFound('process-definition', definitionId);
      const { key, version, withdrawn, others } = found;
      if (withdrawn) throw new VersionWithdrawn(key, version);
      if (others === 0) throw new OnlyVersion(key, version);
      const wasLatest = await this.timers.latestAmong('id', definitionId);
      this.unitOfWork.defer({
        text: `UPDATE process_definition SET withdrawn_at = $2, withdrawn_by = $3, withdrawal_reason = $4 WHERE id = $1`,
        values: [definitionId, this.clock.now(), currentActor().name, reason],
      });
      this.references.changes(PROCESSES);
      this.held.release(key);
      for (const each of wasLatest) await this.timers.follow(each, { again: true });
    });
  }
}
