import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { HeldJobs } from '../../engine/api/index.js';
import { Clock } from '../../platform/clock/index.js';
import { AppConfig } from '../../platform/config/index.js';
import { DemonstrationSettings } from '../municipality/index.js';
import { runAsSystem } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { HistoryLoading } from '../../platform/history/index.js';
import { ProtocolRegister } from '../register/index.js';
import { DemonstrationEntries } from './demonstration-entries.js';
import { DemonstrationReplay } from './demonstration-replay.js';
import { DemonstrationStore, type DemonstrationRow } from './demonstration-store.js';
import type { PlannedContact } from './plan/acts.js';
import { planContacts } from './plan/plan.js';
import type { DemonstrationDto } from './http/demonstration.dto.js';

const ATTEMPTS = 3;
const PAUSE_MS = 5_000;
const NOTHING = { contacts: 0, entered: 0, acts: 0, actsDone: 0 };

/**
 * A demonstration with a past (docs/adr/0042): on an empty database it enters the contacts of the last 60 days in the
 * order of their dates, then replays what happened to them, behind the requests. How far it has come stands in the
 * database with each step, so that it goes on after a restart and does nothing twice.
 */
@Injectable()
export class Demonstration
  implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown
{
  private readonly logger = new Logger(Demonstration.name);
  private running: Promise<void> = Promise.resolve();
  private stopping = false;
  private plan: readonly PlannedContact[] = [];

  constructor(
    private readonly config: AppConfig,
    private readonly settings: DemonstrationSettings,
    private readonly clock: Clock,
    private readonly uow: UnitOfWork,
    private readonly history: HistoryLoading,
    private readonly store: DemonstrationStore,
    private readonly entries: DemonstrationEntries,
    private readonly replay: DemonstrationReplay,
    private readonly jobs: HeldJobs,
    private readonly register: ProtocolRegister,
  ) {}

  /** Before any work that recurs begins: it would take what is past for overdue. */
  async onModuleInit(): Promise<void> {
    if (!this.config.backgroundWork || this.config.workerProcess) return;
    const row = await this.unfinished();
    if (!row) return;
    this.plan = planOf(row);
    this.history.phase = row.state === 'entering' ? 'entering' : 'replaying';
  }

  /** Behind the start: the server listens meanwhile. */
  onApplicationBootstrap(): void {
    if (this.history.phase === 'none') return;
    this.running = runAsSystem('demonstration', () => this.keepGoing());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  /** Resolves when it has come to its end, or is stopped. For tests. */
  async idle(): Promise<void> {
    await this.running;
  }

  async progress(): Promise<DemonstrationDto> {
    const row = await this.store.find();
    if (!row) return { state: 'none', ...NOTHING };
    const acts = this.plan.reduce((sum, { acts: { length } }) => sum + length, 0);
    const { entered, actsDone } = await this.store.counts();
    const { state, contacts } = row;
    return { state, contacts, entered, acts: Math.max(acts, actsDone), actsDone };
  }

  /** The demonstration that is to be begun or gone on with; null when there is nothing to do. */
  private async unfinished(): Promise<DemonstrationRow | null> {
    const row = await this.store.find();
    const { demo, demoContacts, demoSeed: seed } = this.settings;
    const contacts = demo && demoContacts > 0 ? demoContacts : 0;
    if (row) {
      if (row.state === 'finished' || row.state === 'stopped') return null;
      if (contacts > 0) return row;
      // Switched off in the middle: what is there goes on as everything else.
      await this.end('stopped');
      return null;
    }
    if (contacts === 0 || !(await this.register.isEmpty())) return null;
    const present = this.clock.present();
    await this.uow.run(() => this.store.begin({ seed, contacts, present }));
    return this.store.find();
  }

  private async keepGoing(): Promise<void> {
    for (let attempt = 1; !this.stopping; attempt++) {
      try {
        if (await this.goOn()) this.history.phase = 'none';
        return;
      } catch (error) {
        const stack = error instanceof Error ? error.stack : String(error);
        this.logger.error(`The demonstration could not go on (attempt ${attempt})`, stack);
        if (attempt === ATTEMPTS) return this.giveUp();
        await sleep(PAUSE_MS, undefined, { ref: false });
      }
    }
  }

  /** Answers whether it came to its end; not when the server stops meanwhile. */
  private async goOn(): Promise<boolean> {
    const goesOn = () => !this.stopping;
    const began = performance.now();
    if (this.history.phase === 'entering') {
      if (!(await this.entries.enter(this.plan, goesOn))) return false;
      await this.uow.run(async () => this.store.enterState('replaying'));
      this.history.phase = 'replaying';
      this.logger.log(`Demonstration: ${this.plan.length} contacts entered in ${seconds(began)} s`);
    }
    const row = (await this.store.find())!;
    if (!(await this.replay.run(this.plan, row.reached_at, goesOn))) return false;
    await this.end('finished');
    this.logger.log(`Demonstration: it has reached the present after ${seconds(began)} s`);
    return true;
  }

  /** From here on its contacts are like all others. */
  private end(state: 'finished' | 'stopped'): Promise<void> {
    return this.uow.run(async () => {
      await this.jobs.release();
      this.store.enterState(state, this.clock.present());
    });
  }

  private async giveUp(): Promise<void> {
    await this.end('stopped').catch((error: unknown) => this.logger.error(String(error)));
    this.history.phase = 'none';
  }
}

function planOf({ seed, contacts, present_at: present }: DemonstrationRow): PlannedContact[] {
  return planContacts({ seed, contacts, present });
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}
