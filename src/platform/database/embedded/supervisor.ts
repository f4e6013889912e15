import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { askReadiness } from './application-database.js';
import type { Binaries } from './binaries.js';
import { superuserPassword } from './cluster.js';
import { EmbeddedDatabaseUnavailable } from './errors.js';
import type { HomeFolder } from './home-folder.js';
import { endLeftover, Postmaster } from './postmaster.js';

/** PostgreSQL died although nobody asked it to. */
export interface EmbeddedPostgresCrash {
  /** As a shell counts: 137 for a SIGKILL. */
  exitCode: number;
  /** 1 for the first death, counted up while restarts fail or do not last a minute. */
  consecutive: number;
  /** Milliseconds until the next start on the same port. */
  retryInMs: number;
}

export interface SupervisorOptions {
  folder: HomeFolder;
  binaries: Binaries;
  settings: Record<string, string>;
  log: (line: string) => void;
  onCrash?: (crash: EmbeddedPostgresCrash) => void;
}

const FIRST_START_ATTEMPTS = 6;
const FIRST_RETRY_MS = 200;
const LONGEST_RETRY_MS = 30_000;
const HEALTHY_RUN_MS = 60_000;

/** Keeps one PostgreSQL running on one folder and one port. Call with the folder's lock held. */
export class Supervisor {
  /** Resolves with PostgreSQL's exit code when it has ended and will not be started again. */
  readonly exited: Promise<number>;
  port = 0;
  pid = -1;
  private current?: Postmaster;
  private watching = false;
  private readonly stopping = new AbortController();
  private resolveExited!: (code: number) => void;

  constructor(private readonly options: SupervisorOptions) {
    this.exited = new Promise((resolve) => {
      this.resolveExited = resolve;
    });
  }

  /**
   * Starts PostgreSQL on a free port and resolves when it takes connections, however long recovery takes.
   * @throws EmbeddedDatabaseUnavailable with PostgreSQL's last words when it does not start
   */
  async start(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      this.port = await freePort();
      const failure = await this.launch();
      if (failure === null) break;
      if (attempt === FIRST_START_ATTEMPTS) {
        throw new EmbeddedDatabaseUnavailable(
          `PostgreSQL does not start in ${this.options.folder.data}: ${failure}`,
        );
      }
      // Somebody took the port, or backends of a killed server are still letting go of its shared memory.
      await sleep(FIRST_RETRY_MS * 2 ** (attempt - 1));
    }
    void this.watch();
  }

  /** Fast shutdown, and no restart after it. Resolves after the exit; may be called again. */
  async stop(): Promise<void> {
    this.stopping.abort();
    const exitCode = await this.current?.stop();
    if (!this.watching) await this.end(exitCode ?? -1);
    await this.exited;
  }

  /** `null` when it is ready; else why it is not. */
  private async launch(): Promise<string | null> {
    const { folder, binaries, settings, log } = this.options;
    await endLeftover(folder, binaries, log);
    const password = superuserPassword(folder);
    const postmaster = Postmaster.launch(
      folder,
      binaries,
      { ...settings, port: String(this.port) },
      log,
    );
    this.current = postmaster;
    while (!postmaster.hasExited && !this.stopping.signal.aborted) {
      const answer = await askReadiness(this.port, password);
      if (answer === 'ready') {
        this.pid = postmaster.pid;
        return null;
      }
      await sleep(answer === 'recovering' ? 250 : 50);
      if (answer === 'stranger' && !postmaster.hasExited) {
        await postmaster.stop();
        return `the password in ${folder.superuserPasswordFile} is not the cluster's`;
      }
    }
    const code = await postmaster.stop();
    return postmaster.lastLines || `exit code ${code}`;
  }

  private async watch(): Promise<void> {
    this.watching = true;
    let consecutive = 0;
    for (;;) {
      const since = Date.now();
      const exitCode = (await this.current?.exited) ?? -1;
      if (Date.now() - since > HEALTHY_RUN_MS) consecutive = 0;
      consecutive += 1;
      if (this.stopping.signal.aborted || !this.options.onCrash) return this.end(exitCode);
      const retryInMs = Math.min(FIRST_RETRY_MS * 2 ** (consecutive - 1), LONGEST_RETRY_MS);
      this.options.log(
        `PostgreSQL ended unexpectedly (exit code ${exitCode}); starting it again in ${retryInMs} ms.`,
      );
      this.tell({ exitCode, consecutive, retryInMs });
      await sleep(retryInMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.stopping.signal.aborted) return this.end(exitCode);
      const failure = await this.launch().catch((error: Error) => error.message);
      if (failure !== null) this.options.log(`PostgreSQL did not start again: ${failure}`);
    }
  }

  private tell(crash: EmbeddedPostgresCrash): void {
    try {
      this.options.onCrash?.(crash);
    } catch (error) {
      this.options.log(`The crash hook failed: ${(error as Error).message}`);
    }
  }

  /** The guard may have been killed apart from its server: nothing may be left when `exited` resolves. */
  private async end(exitCode: number): Promise<void> {
    const { folder, binaries, log } = this.options;
    await endLeftover(folder, binaries, log).catch((error: Error) => log(error.message));
    this.resolveExited(exitCode);
  }
}

/** The system's choice. Another program may take it before PostgreSQL does: then we ask again. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
