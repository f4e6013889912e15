import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, localDay } from '../../platform/clock/index.js';
import { DemonstrationSettings } from '../municipality/index.js';
import { runAsSystem } from '../../platform/context/index.js';
import { ReferenceData, UnitOfWork } from '../../platform/database/index.js';
import { OrganisationReadModel } from '../organisation/index.js';
import type { ContactKind } from './rollout-phase.js';
import { ROLLOUT } from './rollout.read-model.js';

/** Two corners of the demonstration that are not regular yet; everything else is. */
const ON_TRIAL: [scope: string, kind: ContactKind] = ['santo-stefano', 'complaint'];
const NOT_YET: [scope: string, kind: ContactKind] = ['borgo-panigale-reno', 'serviceRequest'];
const MONTHS_AHEAD = 6;

/** The demonstration's roll-out plan; loading it again changes nothing. */
@Injectable()
export class DemoRollout implements OnApplicationBootstrap {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly references: ReferenceData,
    private readonly clock: Clock,
    private readonly settings: DemonstrationSettings,
    private readonly organisation: OrganisationReadModel,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.demo) return;
    await runAsSystem('demo-rollout', () => this.load());
  }

  async load(): Promise<void> {
    const now = this.clock.now();
    const later = new Date(now);
    later.setUTCMonth(later.getUTCMonth() + MONTHS_AHEAD, 1);
    const regular = localDay(later);
    await this.uow.run(async () => {
      this.references.changes(ROLLOUT);
      await this.add(ON_TRIAL, { experimental: localDay(now), regular }, now);
      await this.add(NOT_YET, { experimental: regular, regular: null }, now);
    });
  }

  private async add(
    [scope, kind]: [string, ContactKind],
    { experimental, regular }: { experimental: string; regular: string | null },
    now: Date,
  ): Promise<void> {
    if (!(await this.organisation.findScope(scope))) return;
    await this.uow.query({
      text: `INSERT INTO rollout_plan (scope_code, kind, version, experimental_from, regular_from, note,
               created_at, created_by, created_by_name)
             VALUES ($1, $2, 1, $3, $4, 'Piano dimostrativo', $5, 'demo-rollout', 'demo-rollout')
             ON CONFLICT DO NOTHING`,
      values: [scope, kind, experimental, regular, now],
    });
  }
}
