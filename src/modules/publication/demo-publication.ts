import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { DemonstrationSettings } from '../municipality/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { OrganisationReadModel } from '../organisation/index.js';

/** The demonstration's districts show their reports, but for one that has not decided yet. */
const UNDECIDED = 'borgo-panigale-reno';

/** Loading it again changes nothing. */
@Injectable()
export class DemoPublication implements OnApplicationBootstrap {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly settings: DemonstrationSettings,
    private readonly organisation: OrganisationReadModel,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.demo) return;
    await this.uow.run(async () => {
      const districts = await this.organisation.scopes({ kind: 'district' });
      await this.uow.query({
        text: `INSERT INTO publication_rule
                      (scope_code, kind, version, published, note, created_at, created_by, created_by_name)
               SELECT code, 'report', 1, true, 'Decisione dimostrativa', $1, 'demo-publication', 'demo-publication'
                 FROM unnest($2::text[]) AS decided(code)
               ON CONFLICT DO NOTHING`,
        values: [
          this.clock.now(),
          districts.map(({ code }) => code).filter((code) => code !== UNDECIDED),
        ],
      });
    });
  }
}
