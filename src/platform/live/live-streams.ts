import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { SignIn } from '../auth/index.js';
import { AppConfig } from '../config/index.js';
import type { Actor } from '../context/index.js';
import { TooManyRequests } from '../errors/index.js';
import { Hooks, moment } from '../hooks/index.js';
import { LIVE_TOPICS, type LiveNotice, type LiveTopic } from './live-change.js';
import { LiveListener } from './live-listener.js';

/** The last stream of this account in this process has ended. No transaction is open. */
export const lastStreamEnded = moment<string>('live.last-stream-ended');

/** 429 `live.too-many-streams`: the account has as many streams open as it may. */
export class TooManyStreams extends TooManyRequests {
  static readonly example = new TooManyStreams(8);

  constructor(limit: number) {
    super(
      'live.too-many-streams',
      `${limit} streams of this account are open: close one, or ask for the lists now and then.`,
      60,
    );
  }
}

export type LiveEvent =
  /** It is heard of changes from now on, or not for now: then lists must be asked for. */
  | { event: 'open'; data: { listening: boolean } }
  | { event: 'changed'; data: { topics: readonly LiveTopic[] } }
  /** The session has ended; the stream ends with it. */
  | { event: 'ended'; data: Record<string, never> };

export interface LiveSink {
  /** False: its reader does not keep up. */
  write(text: string): boolean;
  end(): void;
}

interface Stream {
  actor: Actor;
  sink: LiveSink;
  /** Who it is now; null once they are signed out. */
  whoNow: () => Promise<Actor | null>;
  timer: NodeJS.Timeout | undefined;
}

/** The open streams of this process: who hears of what. */
@Injectable()
export class LiveStreams implements OnModuleDestroy {
  private readonly logger = new Logger(LiveStreams.name);
  private readonly streams = new Set<Stream>();
  /** Ids of events name the process that gave them: no other knows what came before. */
  private readonly process = randomUUID().slice(0, 8);
  private lastId = 0;
  private stopping = false;

  constructor(
    private readonly config: AppConfig,
    private readonly listener: LiveListener,
    private readonly hooks: Hooks,
    private readonly signIn: SignIn,
  ) {}

  get count(): number {
    return this.streams.size;
  }

  /** Throws TooManyStreams (429) when the account has as many as it may. */
  requireRoom({ id }: Actor): void {
    const open = [...this.streams].filter(({ actor }) => actor.id === id).length;
    if (open >= this.config.liveStreamsPerAccount)
      throw new TooManyStreams(this.config.liveStreamsPerAccount);
  }

  /**
   * Adds a stream; answers what ends it. `resumed`: something may have been missed since its last event, so that all
   * lists are to be read anew.
   */
  add(given: Omit<Stream, 'timer'>, resumed: boolean): () => void {
    const stream: Stream = { ...given, timer: undefined };
    this.streams.add(stream);
    this.listener.start({
      hear: (notice) => this.hear(notice),
      onConnectionChange: (connected) => this.onConnectionChange(connected),
    });
    this.send(stream, { event: 'open', data: { listening: this.listener.listening } });
    if (resumed) this.send(stream, { event: 'changed', data: { topics: LIVE_TOPICS } });
    this.beat(stream);
    return () => this.remove(stream);
  }

  onModuleDestroy(): void {
    this.stopping = true;
    for (const stream of [...this.streams]) {
      this.remove(stream);
      stream.sink.end();
    }
  }

  private onConnectionChange(connected: boolean): void {
    for (const stream of [...this.streams]) {
      this.send(stream, { event: 'open', data: { listening: connected } });
      if (connected) this.send(stream, { event: 'changed', data: { topics: LIVE_TOPICS } });
    }
  }

  private hear(notice: LiveNotice): void {
    for (const stream of [...this.streams]) {
      const topics = LIVE_TOPICS.filter((topic) => this.concerns(notice[topic], stream.actor));
      if (topics.length > 0) this.send(stream, { event: 'changed', data: { topics } });
      if (notice.session?.accounts.includes(stream.actor.id)) void this.look(stream);
    }
  }

  /** Those who see everything have everybody's lists, beside those of a group of theirs. */
  private concerns(reach: LiveNotice[LiveTopic], actor: Actor): boolean {
    if (!reach) return false;
    return isOwn(reach, actor) || (reach.groups.length > 0 && this.signIn.seesAll(actor));
  }

  /** A comment keeps proxies from closing the connection; whoever is signed out meanwhile hears no more. */
  private beat(stream: Stream): void {
    stream.timer = setTimeout(() => {
      this.write(stream, ': \n\n');
      void this.look(stream).then(() => this.streams.has(stream) && this.beat(stream));
    }, this.config.liveHeartbeatMs).unref();
  }

  private async look(stream: Stream): Promise<void> {
    try {
      const actor = await stream.whoNow();
      if (actor) {
        stream.actor = actor;
        return;
      }
      this.send(stream, { event: 'ended', data: {} });
    } catch (error) {
      this.logger.warn(`A stream ends: who reads it could not be found out: ${String(error)}`);
    }
    this.remove(stream);
    stream.sink.end();
  }

  private send(stream: Stream, { event, data }: LiveEvent): void {
    const id = `${this.process}-${++this.lastId}`;
    this.write(stream, `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  private write(stream: Stream, text: string): void {
    if (!this.streams.has(stream) || stream.sink.write(text)) return;
    this.remove(stream);
    stream.sink.end();
  }

  private remove(stream: Stream): void {
    clearTimeout(stream.timer);
    if (!this.streams.delete(stream) || this.stopping) return;
    const { id } = stream.actor;
    if ([...this.streams].some(({ actor }) => actor.id === id)) return;
    this.hooks
      .tell(lastStreamEnded, id)
      .catch((error: unknown) =>
        this.logger.warn(`The end of a stream was not told: ${String(error)}`),
      );
  }
}

/** True when the list that changed is the account's own, of one of its groups, or of somebody it stands in for. */
function isOwn({ accounts, groups }: NonNullable<LiveNotice[LiveTopic]>, actor: Actor): boolean {
  return (
    accounts.includes(actor.id) ||
    groups.some((group) => actor.groups.includes(group)) ||
    (actor.standsInFor?.some(({ id }) => accounts.includes(id)) ?? false)
  );
}
