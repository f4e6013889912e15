import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const PASSWORD = 'solo-per-questa-prova-9182';

/** The product as it was built, in a process of its own, with an embedded database in a folder of its own. */
export class AttackedProduct {
  private highest = 0;
  private readonly watching: NodeJS.Timeout;

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly url: string,
  ) {
    this.watching = setInterval(
      () => (this.highest = Math.max(this.highest, this.memoryNow())),
      100,
    );
  }

  static async start(): Promise<AttackedProduct> {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'punto-dascolto-attack-'));
    const flags = ['--max-semi-space-size=64', '--no-allocation-site-pretenuring'];
    const child = spawn(process.execPath, [...flags, 'dist/src/main.js'], {
      env: {
        ...process.env,
        PORT: '0',
        HOST: '127.0.0.1',
        DATA_DIR: folder,
        DEMO_PASSWORD: PASSWORD,
        DEMO_CONTACTS: '0',
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((found, failed) => {
      let said = '';
      child.stdout!.on('data', (text: Buffer) => {
        said += text.toString();
        const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
        if (address) found(address);
      });
      child.once('exit', (code) => failed(new Error(`The server ended with ${code}: ${said}`)));
    });
    return new AttackedProduct(child, folder, url);
  }

  async signIn(username: string): Promise<string> {
    const response = await fetch(`${this.url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: PASSWORD }),
    });
    return ((await response.json()) as { accessToken: string }).accessToken;
  }

  /** Most resident memory of the server since the last call, in MB. */
  takeHighestMemory(): number {
    const highest = Math.max(this.highest, this.memoryNow());
    this.highest = 0;
    return highest;
  }

  async stop(): Promise<void> {
    clearInterval(this.watching);
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
    await fs.rm(this.folder, { recursive: true, force: true });
  }

  private memoryNow(): number {
    const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(this.child.pid)]);
    return Math.round(Number(String(stdout).trim()) / 1024);
  }
}
