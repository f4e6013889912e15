import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DemonstrationSettings } from '../../municipality/index.js';
import { runAsSystem } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { DEMO_STREETS } from './demo-streets.data.js';
import { Streets } from './streets.js';

/** Streets for the demonstration, as long as there are no others. */
@Injectable()
export class DemoStreets implements OnApplicationBootstrap {
  private readonly logger = new Logger(DemoStreets.name);

  constructor(
    private readonly streets: Streets,
    private readonly uow: UnitOfWork,
    private readonly settings: DemonstrationSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.demo) return;
    const put = await runAsSystem('demo-streets', () =>
      this.uow.run(() => this.streets.putDemonstration(DEMO_STREETS)),
    );
    if (put) this.logger.log(`Demonstration streets: ${DEMO_STREETS.length}`);
  }
}
