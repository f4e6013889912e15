import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../platform/config/index.js';
import { runAsSystem } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { RecurringWork } from '../../../platform/recurring/index.js';
import { VersionPublication } from './version-publication.service.js';

const INTERVAL_MS = 30_000;

/** Makes a published version current on its day. Any number of replicas may run it. */
@Injectable()
export class VersionWatch extends RecurringWork {
  constructor(
    config: AppConfig,
    private readonly uow: UnitOfWork,
    private readonly publication: VersionPublication,
  ) {
    super({
      enabled: config.backgroundWork,
      everyMs: INTERVAL_MS,
      failed: 'A version of the classification waits on',
    });
  }

  /** Answers whether a version became current. */
  async sweep(): Promise<boolean> {
    const [due] = await this.uow.read<{ due: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM classification_version WHERE state = 'scheduled') AS due`,
    );
    if (!due.due) return false;
    return runAsSystem('classification-versions', () =>
      this.uow.run(() => this.publication.activateDue()),
    );
  }
}
