import { writeSync } from 'node:fs';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';

const WATCH = `
const { workerData, receiveMessageOnPort } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const { beats, port, limitMs } = workerData;
const counter = new Int32Array(beats);
for (;;) {
  if (Atomics.wait(counter, 0, Atomics.load(counter, 0), limitMs) !== 'timed-out') continue;
  let last = 'nothing yet';
  for (let next; (next = receiveMessageOnPort(port)); ) last = next.message;
  writeSync(2, '\\nNo sign of life for ' + limitMs + ' ms, since: ' + last + '\\n');
  process.kill(process.pid, 'SIGKILL');
}
`;

/**
 * Ends the whole process when it gives no sign of life: a loop that never yields cannot be stopped from inside,
 * and jest's time limits do not see it. What it was busy with goes to stderr.
 */
export class Watchdog {
  private readonly counter: Int32Array;
  private readonly port: MessagePort;
  private readonly worker: Worker;

  constructor(limitMs: number) {
    const beats = new SharedArrayBuffer(4);
    const { port1, port2 } = new MessageChannel();
    this.counter = new Int32Array(beats);
    this.port = port1;
    port1.unref();
    this.worker = new Worker(WATCH, {
      eval: true,
      workerData: { beats, port: port2, limitMs },
      transferList: [port2],
    });
    this.worker.unref();
    this.worker.on('error', (error) => writeSync(2, `The watchdog failed: ${String(error)}\n`));
  }

  /** A sign of life, and what is done next. */
  beat(busyWith: string): void {
    this.port.postMessage(busyWith);
    Atomics.add(this.counter, 0, 1);
    Atomics.notify(this.counter, 0);
  }

  async stop(): Promise<void> {
    this.port.close();
    await this.worker.terminate();
  }
}
