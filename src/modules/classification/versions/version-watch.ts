import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { AppConfig } from '../../../platform/config/index.js';
import { runAsSystem } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { VersionPublication } from './version-publication.service.js';

const INTERVAL_MS = 30_000;

/** Makes a published version current on its day. Any number of replicas may run it. */
@Injectable()
export class VersionWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(VersionWatch.name);
  private timer?: NodeJS.Timeout;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly config: AppConfig,
    private readonly uow: UnitOfWork,
    private readonly publication: VersionPublication,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.backgroundWork) return;
    this.timer = setInterval(() => {
      this.running = this.sweep().catch((error: unknown) =>
        this.logger.error(`A version of the classification waits on: ${String(error)}`),
      );
    }, INTERVAL_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
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
