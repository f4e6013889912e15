import net from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

/** What the thread is told to do. */
export interface AttackOrder {
  name: keyof typeof ATTACKS;
  url: string;
  /** Of a designer. */
  token: string;
  seconds: number;
  /** How many attack: 1 is the long form, 0.05 a twentieth of it. */
  scale: number;
}

/** How often which status came back; `none`: the connection ended without one. */
export type Outcome = Record<string, number>;

let outcome: Outcome = {};
const note = (status: string | number): void => {
  outcome[status] = (outcome[status] ?? 0) + 1;
};

const KEYS = JSON.stringify(
  Object.fromEntries(Array.from({ length: 150_000 }, (_, at) => [`key${at}`, 1])),
);
const HELD = 2_000_000;

/** Attacks, and tells what came of it. */
export async function attack(order: AttackOrder): Promise<Outcome> {
  outcome = {};
  await ATTACKS[order.name](order);
  return outcome;
}

function some(most: number, { scale }: AttackOrder): number {
  return Math.max(2, Math.ceil(most * scale));
}

export const ATTACKS = {
  /** Two clients send bodies of 150,000 unknown fields, one after the other. */
  async keys(order: AttackOrder) {
    const paths = ['/api/v1/public/reports', '/api/v1/auth/login'];
    await clients(2, order, (at) => post(order, paths[at % 2], KEYS));
  },

  /** 200 clients read what is public, as fast as they are answered. */
  async reads(order: AttackOrder) {
    const paths = ['contacts', 'contacts/places', 'contacts/summary', 'options', 'streets?q=maz'];
    let turn = 0;
    await clients(some(200, order), order, () =>
      get(order, `/api/v1/public/${paths[turn++ % paths.length]}`),
    );
  },

  /** 300 reads at the same moment. */
  async burst(order: AttackOrder) {
    await Promise.all(
      Array.from({ length: some(300, order) }, () =>
        get(order, '/api/v1/public/contacts?limit=50'),
      ),
    );
  },

  /** 500 connections send a body a byte at a time. */
  async drip(order: AttackOrder) {
    const head = request('/api/v1/auth/login', 'application/json', 1_000);
    const open = connections(some(500, order), order, () => head);
    const drip = setInterval(() => open.forEach((socket) => socket.write(' ')), 500);
    await pause(order);
    clearInterval(drip);
    open.forEach((socket) => socket.destroy());
  },

  /** 600 connections hold all but the end of a body of 2 MB, a third with a token, while 200 uploads of 9 MB come. */
  async hold(order: AttackOrder) {
    const body = Buffer.alloc(HELD - 1, ' ');
    const authorization = `authorization: Bearer ${order.token}\r\n`;
    const open = connections(some(600, order), order, (at) =>
      request('/api/v1/organisation/import', 'application/json', HELD, at % 3 ? '' : authorization),
    );
    open.forEach((socket) => socket.write(body));
    const file = new Blob(['%PDF-1.4\n', new Uint8Array(9_000_000).fill(0x78)]);
    await Promise.all([
      pause(order),
      ...Array.from({ length: some(200, order) }, () => upload(order, file)),
    ]);
    open.forEach((socket) => socket.destroy());
  },

  /** Expressions that a designer may try, which compute for ever, are nested too deep, or search backwards. */
  async feel(order: AttackOrder) {
    const texts = [
      'count(for i in 1..1000000000 return i)',
      `${'['.repeat(20_000)}1`,
      `matches("${'a'.repeat(40)}!", "^(a+)+$")`,
    ];
    await clients(3, order, (at) => {
      const table = {
        hitPolicy: 'FIRST',
        inputs: [{ label: 'x', expression: 'x', type: 'number' }],
        outputs: [{ label: 'y', name: 'y', type: 'string' }],
        rules: [{ inputs: ['-'], outputs: [texts[at]] }],
      };
      const path = '/api/v1/decision-definitions/smistamento/evaluate';
      return post(order, path, JSON.stringify({ inputs: { x: 1 }, table }), order.token);
    });
  },
};

async function clients(
  count: number,
  { seconds }: AttackOrder,
  ask: (client: number) => Promise<void>,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: count }, async (_, client) => {
      while (Date.now() < end) await ask(client);
    }),
  );
}

function get({ url }: AttackOrder, path: string): Promise<void> {
  return told(fetch(url + path));
}

function post({ url }: AttackOrder, path: string, body: string, token?: string): Promise<void> {
  const headers = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  return told(fetch(url + path, { method: 'POST', body, headers }));
}

function upload({ url, seconds }: AttackOrder, file: Blob): Promise<void> {
  const form = new FormData();
  form.append('file', file, 'a.pdf');
  const signal = AbortSignal.timeout(seconds * 3_000);
  return told(fetch(`${url}/api/v1/public/uploads`, { method: 'POST', body: form, signal }));
}

async function told(answer: Promise<Response>): Promise<void> {
  try {
    const response = await answer;
    await response.arrayBuffer();
    note(response.status);
  } catch {
    note('none');
  }
}

function connections(
  count: number,
  { url }: AttackOrder,
  head: (at: number) => string,
): net.Socket[] {
  const { port, hostname } = new URL(url);
  return Array.from({ length: count }, (_, at) => {
    const socket = net.connect(Number(port), hostname);
    let answered = false;
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      if (!answered) note(chunk.toString('latin1', 9, 12));
      answered = true;
    });
    socket.write(head(at));
    return socket;
  });
}

function request(path: string, type: string, length: number, more = ''): string {
  return `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n${more}\r\n`;
}

function pause({ seconds }: AttackOrder): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

const order = workerData as AttackOrder | null | undefined;
if (parentPort && order && order.name in ATTACKS) {
  parentPort.postMessage(await attack(order));
  process.exit(0);
}
