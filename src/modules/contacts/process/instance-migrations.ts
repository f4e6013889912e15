import { Injectable } from '@nestjs/common';
import { type MigrationOutcome, ProcessEngine, ProcessQueries } from '../../../engine/api/index.js';
import { AuditTrail } from '../../../platform/audit/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { ProcessJournal } from './process-journal.js';

/** Takes instances to another version of their process, and tells their cases and the audit trail. */
@Injectable()
export class InstanceMigrations {
  constructor(
    private readonly engine: ProcessEngine,
    private readonly queries: ProcessQueries,
    private readonly journal: ProcessJournal,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Not one unit of work: each instance goes over in a transaction of its own, and is reported. */
  async migrate(
    instanceIds: string[],
    targetDefinitionId: string,
    reason: string | null,
  ): Promise<MigrationOutcome[]> {
    const outcomes = await this.engine.migrateInstances(instanceIds, targetDefinitionId);
    const migrated = outcomes.filter(({ outcome }) => outcome === 'migrated');
    if (migrated.length === 0) return outcomes;
    await this.unitOfWork.run(async () => {
      const { name, key } = await this.queries.definition(targetDefinitionId);
      for (const { instanceId, businessKey, fromVersion, toVersion: to } of migrated) {
        await this.journal.migrated({
          ...{ businessKey, process: name ?? key, reason, from: fromVersion!, to },
        });
        this.audit.record({
          action: 'process-instance.migrated',
          subjectType: 'processInstance',
          subjectId: instanceId,
          details: { reason, targetDefinitionId },
        });
      }
    });
    return outcomes;
  }
}
