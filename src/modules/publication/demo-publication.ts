import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { AppConfig } from '../../platform/config/index.js';
import { UnitOfWork } from '../../platform/database/index.js';

/** The demonstration's districts show their reports, but for one that has not decided yet. */
const UNDECIDED = 'borgo-panigale-reno';

/** Loading it again changes nothing. */
@Injectable()
export class DemoPublication implements OnApplicationBootstrap {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.demo) return;
    await this.uow.run(() =>
      this.uow.query({
        text: `INSERT INTO publication_rule
                      (scope_code, kind, version, published, note, created_at, created_by, created_by_name)
               SELECT code, 'report', 1, true, 'Decisione dimostrativa', $1, 'demo-publication', 'demo-publication'
                 FROM scope WHERE kind = 'district' AND code <> $2
               ON CONFLICT DO NOTHING`,
        values: [this.clock.now(), UNDECIDED],
      }),
    );
  }
}
