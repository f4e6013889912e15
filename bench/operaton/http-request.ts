import http from 'node:http';
import type { DeployedModel } from '../models.js';

/** The same client for both sides, with as little of its own as can be: its time is in every latency. */
const agent = new http.Agent({ keepAlive: true, maxSockets: 32, maxFreeSockets: 32 });
const TIMEOUT_MS = 130_000;

/** Where one side listens, and the headers that each of its requests bears. */
export interface Endpoint {
  /** Begins with `http://`, ends without a slash. */
  url: string;
  headers?: Record<string, string>;
}

/** @param body JSON as it is sent */
export function request(
  { url, headers }: Endpoint,
  method: 'GET' | 'POST',
  path: string,
  body?: string,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = http.request(
      `${url}${path}`,
      {
        agent,
        method,
        timeout: TIMEOUT_MS,
        headers: {
          ...(body !== undefined && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          }),
          ...headers,
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode!, text: Buffer.concat(parts).toString() }),
        );
      },
    );
    sent.on('timeout', () => sent.destroy(new Error(`No answer to ${method} ${path}`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * The JSON of an answer; null of an empty one.
 * @throws with the answer when it is not a success
 */
export async function json<T>(
  endpoint: Endpoint,
  method: 'GET' | 'POST',
  path: string,
  body?: string,
): Promise<T> {
  const { status, text } = await request(endpoint, method, path, body);
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text.slice(0, 500)}`);
  return (text ? JSON.parse(text) : null) as T;
}

/** Deploys BPMN files by a multipart form; both sides take them so. */
export async function deploy(
  { url, headers }: Endpoint,
  path: string,
  models: DeployedModel[],
  fields: Record<string, string>,
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const { name, content } of models)
    form.set(name, new Blob([content], { type: 'text/xml' }), name);
  const answer = await fetch(`${url}${path}`, { method: 'POST', body: form, headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  await answer.arrayBuffer();
}
