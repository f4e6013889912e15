import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import {
  type ModificationInstruction,
  ProcessEngine,
  ProcessQueries,
} from '../../engine/api/index.js';
import { ProcessJournal } from '../../modules/contacts/index.js';

/** What managers do with an instance, each with its reason. Runs inside the unit of work of its request. */
@Injectable()
export class InstanceCommands {
  constructor(
    private readonly engine: ProcessEngine,
    private readonly queries: ProcessQueries,
    private readonly audit: AuditTrail,
    private readonly journal: ProcessJournal,
  ) {}

  async suspend(id: string, reason: string): Promise<void> {
    await this.queries.instance(id);
    await this.engine.suspendInstance(id);
    this.wrote(id, 'process-instance.suspended', { reason });
  }

  async resume(id: string, reason: string): Promise<void> {
    await this.queries.instance(id);
    await this.engine.resumeInstance(id);
    this.wrote(id, 'process-instance.resumed', { reason });
  }

  async cancel(id: string, reason: string): Promise<void> {
    await this.queries.instance(id);
    await this.engine.cancelInstance(id, reason);
    this.wrote(id, 'process-instance.cancelled', { reason });
  }

  async modify(id: string, instructions: ModificationInstruction[], reason: string): Promise<void> {
    await this.engine.modifyInstance(id, instructions);
    this.wrote(id, 'process-instance.modified', {
      reason,
      instructions: instructions.map(({ type, elementId }) => ({ type, elementId })),
    });
    await this.tellMove(id, instructions, reason);
  }

  /** Names of variables are no words of the case, their values may be. */
  wrote(id: string, action: string, details: object): void {
    this.audit.record({ action, subjectType: 'processInstance', subjectId: id, details });
  }

  /** Tells the case which steps it was taken from and put before, by their names. */
  private async tellMove(
    id: string,
    instructions: ModificationInstruction[],
    reason: string,
  ): Promise<void> {
    const { businessKey, definitionId } = await this.queries.instance(id);
    const { name, key } = await this.queries.definition(definitionId);
    const activities = await this.queries.activities(id);
    const names = (type: ModificationInstruction['type']) =>
      instructions
        .filter((instruction) => instruction.type === type)
        .map(
          ({ elementId }) =>
            activities.find((one) => one.elementId === elementId)?.elementName ?? elementId,
        );
    await this.journal.moved({
      ...{ businessKey, process: name ?? key, reason },
      ...{ from: names('cancel'), to: names('startBefore') },
    });
  }
}
