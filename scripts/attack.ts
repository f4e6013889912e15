import { Worker } from 'node:worker_threads';
import { AttackedProduct } from './attack/attacked-product.js';
import type { ATTACKS, AttackOrder, Outcome } from './attack/attackers.js';

/**
 * Attacks the product in all the ways that have stopped it once, each for some seconds, while an operator works: prints
 * what the operator noticed, what the attackers were answered and how much memory the server took.
 * Ends with 1 when an operator's request failed, memory passed its bound, or reads slowed operators down too much.
 * `ATTACK_SECONDS`: length of each attack, default 20.
 */
const SECONDS = Number(process.env.ATTACK_SECONDS ?? 20);
const MEMORY_BOUND_MB = 1_000;
const SLOWEST_RATIO = 2;
const PAUSE_MS = 20;

const NAMES: [keyof typeof ATTACKS, string][] = [
  ['keys', '150,000 unknown fields'],
  ['drip', 'bodies a byte at a time'],
  ['hold', '600 x 2 MB held, 200 uploads'],
  ['feel', 'expressions without an end'],
  ['burst', '300 public reads at once'],
  ['reads', '200 clients of public reads'],
];

const product = await AttackedProduct.start();
const faults: string[] = [];
try {
  const token = await product.signIn('infodesk');
  const designer = await product.signIn('designer');
  await work(token, pause(5_000));
  const idle = await work(token, pause(SECONDS * 1000));
  console.log(`${'nothing'.padEnd(30)} ${line(idle, product.takeHighestMemory())}`);
  for (const [name, title] of NAMES) {
    const attacked = { name, url: product.url, token: designer, seconds: SECONDS, scale: 1 };
    let outcome: Outcome = {};
    const seen = await work(
      token,
      inAThread(attacked).then((answers) => void (outcome = answers)),
    );
    const memory = product.takeHighestMemory();
    const ratio = seen.p95 / idle.p95;
    console.log(
      `${title.padEnd(30)} ${line(seen, memory)}  p95 ${ratio.toFixed(2)} x idle  attackers: ${JSON.stringify(outcome)}`,
    );
    if (seen.failed > 0) faults.push(`${title}: ${seen.failed} requests of the operator failed`);
    if (memory > MEMORY_BOUND_MB) faults.push(`${title}: ${memory} MB`);
    if (name === 'reads' && ratio >= SLOWEST_RATIO)
      faults.push(`${title}: p95 ${ratio.toFixed(2)} x`);
  }
} finally {
  await product.stop();
}
for (const fault of faults) console.log(`FAULT ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

interface Seen {
  done: number;
  failed: number;
  p50: number;
  p95: number;
}

/** An operator reads lists and keeps a contact, one request after the other, until `end`. Times in milliseconds. */
async function work(token: string, end: Promise<void>): Promise<Seen> {
  let over = false;
  void end.then(() => (over = true));
  const times: number[] = [];
  let failed = 0;
  for (let turn = 0; !over; turn += 1) {
    const began = performance.now();
    const ok = await ask(token, turn).catch(() => false);
    times.push(performance.now() - began);
    if (!ok) failed += 1;
    await pause(PAUSE_MS);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { done: times.length - failed, failed, p50: at(0.5), p95: at(0.95) };
}

async function ask(token: string, turn: number): Promise<boolean> {
  const paths = ['/tasks?limit=20', '/contacts?limit=20', '/points', '/auth/me'];
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response =
    turn % 5 === 4
      ? await fetch(`${product.url}/api/v1/contacts`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ kind: 'report', channel: 'desk', description: `Prova ${turn}` }),
        })
      : await fetch(`${product.url}/api/v1${paths[turn % 5]}`, { headers });
  await response.arrayBuffer();
  return response.ok;
}

function inAThread(order: AttackOrder): Promise<Outcome> {
  const worker = new Worker(new URL('./attack/attackers.ts', import.meta.url), {
    workerData: order,
    execArgv: ['--import', './test/setup/register-typescript.mjs'],
  });
  return new Promise((told, failed) => {
    worker.once('message', told);
    worker.once('error', failed);
  });
}

function line({ done, failed, p50, p95 }: Seen, memory: number): string {
  return `operator ${done} done, ${failed} failed, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms  memory ${memory} MB`;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
