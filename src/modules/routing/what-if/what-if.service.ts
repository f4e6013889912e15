import { Injectable } from '@nestjs/common';
import { DecisionEngine } from '../../../engine/api/index.js';
import { AuditTrail } from '../../../platform/audit/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import { ContactScan } from '../../contacts/index.js';
import { FACT_NAMES } from '../routing-facts.js';
import { WhatIfRunner } from './what-if-runner.js';
import { WhatIfStore } from './what-if-store.js';
import type { ChangedDecision, WhatIfFilter } from './what-if-values.js';

/** Tries a changed table over past contacts. Every method joins the caller's unit of work. */
@Injectable()
export class WhatIfService {
  constructor(
    private readonly decisions: DecisionEngine,
    private readonly scan: ContactScan,
    private readonly store: WhatIfStore,
    private readonly runner: WhatIfRunner,
    private readonly audit: AuditTrail,
    private readonly uow: UnitOfWork,
  ) {}

  /**
   * Checks the change and lets it run in the background; answers the run's id.
   * @throws DecisionRefused (422) naming rule and column; InvalidInput (400) for a fact that contacts do not have
   */
  async begin(decision: string, changed: ChangedDecision, filter: WhatIfFilter): Promise<string> {
    const prepared = await this.decisions.prepare(decision, changed);
    requireFacts(prepared.reads);
    const total = await this.scan.count({
      ...filter,
      receivedFrom: filter.receivedFrom === null ? null : new Date(filter.receivedFrom),
      receivedTo: filter.receivedTo === null ? null : new Date(filter.receivedTo),
    });
    const id = await this.store.create(decision, changed, filter, total);
    this.audit.record({
      action: 'routing.what-if-started',
      subjectType: 'whatIf',
      subjectId: id,
      details: { decision, total },
    });
    this.uow.afterCommit(() => this.runner.start());
    return id;
  }

  stop(id: string): Promise<void> {
    return this.store.stop(id);
  }
}

function requireFacts(reads: readonly string[]): void {
  const unknown = reads.filter((name) => !(FACT_NAMES as readonly string[]).includes(name));
  if (unknown.length === 0) return;
  const message = `Past contacts do not tell ${unknown.join(', ')}: a table may ask for ${FACT_NAMES.join(', ')}.`;
  throw new InvalidInput(message, [{ field: 'table.inputs', code: 'unknown-fact', message }]);
}
