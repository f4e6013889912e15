import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../database/index.js';
import {
  LIVE_CHANNEL,
  type LiveNotice,
  type LiveTopic,
  type Reach,
  type ReachSource,
} from './live-change.js';

/** Changes of so long are told together, in milliseconds. */
const COALESCE_MS = 300;
/** PostgreSQL takes less than 8,000 bytes; a name has some at most. */
const NAMES_A_NOTICE = 100;

interface Told {
  accounts: Set<string>;
  groups: Set<string>;
}

/**
 * Collects whose lists changed, and tells all processes of it by NOTIFY: after the commit and outside of any
 * transaction, once for all commands of a moment, since a NOTIFY in each would have their commits wait for each other
 * (docs/adr/0029). A process that dies in between tells nothing: pages look by themselves as well, now and then.
 */
@Injectable()
export class LiveChanges implements OnModuleDestroy {
  private readonly logger = new Logger(LiveChanges.name);
  private pending = new Map<LiveTopic | 'session', Told>();
  private unresolved = new Map<ReachSource, { topic: LiveTopic; ids: Set<string> }>();
  private timer: NodeJS.Timeout | undefined;
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
  ) {}

  /** Something of these lists changes with the current unit of work; where none is open, it has changed. */
  changed(topic: LiveTopic | 'session', reach: Reach): void {
    this.onceDurable(() => {
      this.add(topic, reach);
      this.sendSoon();
    });
  }

  /** The same where `source` says later whose lists they are: one question for the ids of all commands of a moment. */
  changedIds(topic: LiveTopic, source: ReachSource, ids: readonly string[]): void {
    if (ids.length === 0) return;
    this.onceDurable(() => {
      const known = this.unresolved.get(source) ?? { topic, ids: new Set<string>() };
      for (const id of ids) known.ids.add(id);
      this.unresolved.set(source, known);
      this.sendSoon();
    });
  }

  /** Tells at once what was collected. For tests, and before the end. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.sending = this.sending.then(() => this.send());
    await this.sending;
  }

  async onModuleDestroy(): Promise<void> {
    await this.flush();
  }

  private onceDurable(work: () => void): void {
    if (this.unitOfWork.active) this.unitOfWork.afterCommit(work);
    else work();
  }

  private add(topic: LiveTopic | 'session', { accounts = [], groups = [] }: Reach): void {
    const told = this.pending.get(topic) ?? { accounts: new Set(), groups: new Set() };
    for (const account of accounts) told.accounts.add(account);
    for (const group of groups) told.groups.add(group);
    this.pending.set(topic, told);
  }

  private sendSoon(): void {
    this.timer ??= setTimeout(() => void this.flush(), COALESCE_MS).unref();
  }

  private async send(): Promise<void> {
    try {
      const unresolved = this.unresolved;
      this.unresolved = new Map();
      for (const [source, { topic, ids }] of unresolved)
        this.add(topic, await source.reachOf([...ids]));
      const pending = this.pending;
      this.pending = new Map();
      const notices = [...noticesOf(pending)].map((notice) => JSON.stringify(notice));
      if (notices.length > 0)
        await this.dataSource.query('SELECT pg_notify($1, notice) FROM unnest($2::text[]) notice', [
          LIVE_CHANNEL,
          notices,
        ]);
    } catch (error) {
      // Nothing is lost but time: pages look by themselves.
      this.logger.warn(`Changes could not be told to the pages: ${String(error)}`);
    }
  }
}

function* noticesOf(pending: Map<LiveTopic | 'session', Told>): Generator<LiveNotice> {
  for (const [topic, { accounts, groups }] of pending) {
    const names = [
      ...[...accounts].map((name) => ({ accounts: [name], groups: [] as string[] })),
      ...[...groups].map((name) => ({ accounts: [] as string[], groups: [name] })),
    ];
    for (let from = 0; from < names.length; from += NAMES_A_NOTICE) {
      const some = names.slice(from, from + NAMES_A_NOTICE);
      yield {
        [topic]: {
          accounts: some.flatMap((name) => name.accounts),
          groups: some.flatMap((name) => name.groups),
        },
      };
    }
  }
}
