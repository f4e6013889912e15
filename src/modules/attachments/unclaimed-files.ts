import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../platform/config/index.js';
import { runAsSystem } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { RecurringWork } from '../../platform/recurring/index.js';
import { AttachmentService } from './attachments.service.js';

/** Forgets, once an hour, the files that were sent for a report nobody finished. */
@Injectable()
export class UnclaimedFiles extends RecurringWork {
  constructor(
    config: AppConfig,
    private readonly uow: UnitOfWork,
    private readonly attachments: AttachmentService,
  ) {
    super({
      enabled: config.backgroundWork,
      everyMs: 3_600_000,
      failed: 'Unclaimed files are forgotten at the next turn',
    });
  }

  async sweep(): Promise<number> {
    return runAsSystem('unclaimed-files', () =>
      this.uow.run(() => this.attachments.forgetUnclaimed()),
    );
  }
}
